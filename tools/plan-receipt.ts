import type { LeftOut } from '../backend/plans/left-out.ts'
import type { Plan } from '../backend/plans/plan.ts'
import type { Column, Receipt } from '../backend/receipt.ts'
import type { ToolContext } from './tool.ts'

const columns: Column[] = [
  { name: 'audience', type: 'integer' },
  { name: 'reach', type: 'integer' },
  { name: 'treatment', type: 'integer' },
  { name: 'control', type: 'integer' },
  { name: 'holdout_share', type: 'share' },
  { name: 'left_out', type: 'integer' },
  { name: 'left_no_consent', type: 'integer' },
  { name: 'left_no_address', type: 'integer' },
  { name: 'left_budget', type: 'integer' },
  { name: 'window_days', type: 'integer', unit: 'day' },
  { name: 'baseline', type: 'share' },
  { name: 'baseline_conversions_low', type: 'decimal' },
  { name: 'baseline_conversions_high', type: 'decimal' },
  { name: 'added_low', type: 'decimal' },
  { name: 'added_high', type: 'decimal' },
  { name: 'lift_low', type: 'share' },
  { name: 'lift_high', type: 'share' },
  { name: 'observed_low', type: 'share' },
  { name: 'observed_high', type: 'share' },
  { name: 'lift_pooled', type: 'share' },
  { name: 'chance_positive', type: 'share' },
  { name: 'forecast_confidence', type: 'share' },
  { name: 'trials', type: 'integer' },
  { name: 'other_trials', type: 'integer' },
  { name: 'alpha', type: 'share' },
  { name: 'power', type: 'share' },
  { name: 'mde', type: 'share' },
  { name: 'required_lift', type: 'share' },
  { name: 'required_treatment', type: 'integer' },
  { name: 'required_control', type: 'integer' },
  { name: 'planned', type: 'money' },
  { name: 'budget', type: 'money' },
  { name: 'channel', type: 'text' },
  { name: 'unit_cost', type: 'money' },
  { name: 'parts', type: 'integer' },
  { name: 'cost', type: 'money' },
]

/** The numbers of a plan as cells: row 0 the plan, then one row per channel step. Measured ones have their own receipts too. */
export const planReceipt = (plan: Plan, asOf: string): Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'> => {
  const { experiment, holdout, kpi } = plan.feedback
  const { prediction } = plan.forecast
  const left = (why: LeftOut['reasons'][number]['reason']) =>
    plan.leftOut ? (plan.leftOut.reasons.find(({ reason }) => reason === why)?.customers ?? 0) : null
  return {
    columns: columns.map((one) => (one.type === 'money' ? { ...one, unit: plan.budget.currency } : one)),
    rows: [
      {
        audience: plan.audience.count,
        reach: plan.forecast.reach,
        treatment: experiment.treatment,
        control: experiment.control,
        holdout_share: holdout.share,
        left_out: plan.leftOut?.customers ?? null,
        left_no_consent: left('no_consent'),
        left_no_address: left('no_address'),
        left_budget: left('budget'),
        window_days: kpi.windowDays,
        baseline: kpi.baseline,
        baseline_conversions_low: plan.forecast.baselineConversions?.low ?? null,
        baseline_conversions_high: plan.forecast.baselineConversions?.high ?? null,
        added_low: plan.forecast.lift?.low ?? null,
        added_high: plan.forecast.lift?.high ?? null,
        lift_low: prediction?.trueLift?.low ?? null,
        lift_high: prediction?.trueLift?.high ?? null,
        observed_low: prediction?.observedLift?.low ?? null,
        observed_high: prediction?.observedLift?.high ?? null,
        lift_pooled: prediction?.pooled?.mean ?? null,
        chance_positive: prediction?.chancePositive ?? null,
        forecast_confidence: prediction?.confidence ?? null,
        trials: prediction?.trials.length ?? null,
        other_trials: plan.forecast.otherTrials ?? null,
        alpha: experiment.alpha,
        power: experiment.power,
        mde: experiment.mde,
        required_lift: experiment.requiredPerArm?.lift ?? null,
        required_treatment: experiment.requiredPerArm?.treatment ?? null,
        required_control: experiment.requiredPerArm?.control ?? null,
        planned: plan.budget.planned,
        budget: plan.budget.total,
      },
      ...plan.channel.steps.map(({ channel, reach, unitCost, parts, cost }) => ({
        channel,
        reach,
        unit_cost: unitCost,
        parts: parts ?? null,
        cost,
      })),
    ],
    complete: true,
    asOf,
  }
}

/** A plan with the receipts of its numbers and of each measurement filed. */
export const filedPlan = async (
  drafted: Plan,
  asOf: string,
  context: ToolContext,
): Promise<Plan & { resultId: string }> => {
  const evidence = await Promise.all(
    (drafted.evidence ?? []).map(async (one) => {
      const { query, columns, row, asOf } = one
      const { resultId } = await context.file({ query, columns, rows: [row], complete: true, asOf })
      return { ...one, resultId }
    }),
  )
  const { resultId } = await context.file(planReceipt(drafted, asOf))
  return { ...drafted, evidence, resultId }
}
