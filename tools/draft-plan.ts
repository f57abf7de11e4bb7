import { z } from 'zod'
import { brief } from '../backend/language/reading.ts'
import { plan } from '../backend/plans/plan.ts'
import { filedPlan } from './plan-receipt.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  segmentId: z.string().describe('A saved segment; save the audience first.'),
  goal: z.string().min(1).max(2000).describe("The goal in the person's own words."),
  brief: brief.describe('Only what the person said; leave out the rest and the plan says what it chose.'),
})
const output = plan.extend({ resultId: z.string() })

/** Fills the six nodes of the loop for a saved segment. */
export const draftPlan = defineTool({
  name: 'draft_plan',
  description:
    'Make a campaign plan for a saved segment: audience, need, content, channels, timing, feedback with holdout and sample size, budget, forecast, lint.',
  title: { zh: '生成方案', en: 'Draft plan' },
  effect: 'draft',
  input,
  output,

  async run({ segmentId, goal, brief }, context) {
    const segment = await context.segments.get(segmentId)
    const drafted = await context.plans.draft({
      segment,
      brief,
      goal,
      thread: context.thread,
      signal: context.signal,
    })
    return filedPlan(drafted, segment.asOf, context)
  },

  summarise(drafted) {
    const { resultId, audience, channel, timing, feedback, budget, forecast, leftOut, lint } = drafted
    const cell = (row: number, column: string, format: string, value: unknown) =>
      `[[r:${resultId}#${row}.${column}|${format}]] (value ${value})`
    const { experiment, holdout, kpi } = feedback
    return [
      `Plan ${drafted.id} "${drafted.name}" for segment ${audience.segmentId} version ${audience.version}, ${cell(0, 'audience', 'int', audience.count)} customers.`,
      `Need: ${drafted.need.objective}. ${drafted.need.hypothesis.en} / ${drafted.need.hypothesis.zh}`,
      `Content: ${drafted.content.productLabel.en} / ${drafted.content.productLabel.zh}.`,
      ...channel.steps.map(
        (step, index) =>
          `Step ${index + 1}: ${step.channel} after ${step.afterHours} h, reach ${cell(index + 1, 'reach', 'int', step.reach)}, cost ${cell(index + 1, 'cost', 'money', step.cost)} ${budget.currency}${step.channel === 'sms' && step.parts === undefined ? ' at one billed part each; priced anew from its copy' : ''}.`,
      ),
      `Timing: ${timing.start} to ${timing.end}, ${timing.sendWindow.from}–${timing.sendWindow.to} ${timing.timeZone}.`,
      `KPI: ${kpi.name.en} / ${kpi.name.zh} within ${cell(0, 'window_days', 'int', kpi.windowDays)} days; baseline ${kpi.baseline === null ? 'unknown' : cell(0, 'baseline', 'pct1', kpi.baseline)}. ${kpi.baselineNote.en}`,
      `Holdout: ${cell(0, 'holdout_share', 'pct1', holdout.share)}, ${cell(0, 'control', 'int', experiment.control)} customers; treatment ${cell(0, 'treatment', 'int', experiment.treatment)}. ${holdout.reason.en} / ${holdout.reason.zh}`,
      ...(leftOut && leftOut.customers > 0
        ? [
            `Left out, neither treated nor control: ${cell(0, 'left_out', 'int', leftOut.customers)}; ${leftOut.reasons.map(({ reason, customers }) => `${reason} ${cell(0, `left_${reason}`, 'int', customers)}`).join(', ')}.`,
          ]
        : []),
      `Experiment: ${experiment.method}, alpha ${experiment.alpha}, power ${experiment.power}; MDE ${experiment.mde === null ? 'unknown' : cell(0, 'mde', 'pp2', experiment.mde)}.`,
      `Budget: planned ${cell(0, 'planned', 'money', budget.planned)} of ${budget.total === null ? 'no stated total' : cell(0, 'budget', 'money', budget.total)} ${budget.currency}.`,
      forecast.refusal
        ? `Forecast refused: ${forecast.refusal.en} / ${forecast.refusal.zh}`
        : `Forecast: true lift ${cell(0, 'lift_low', 'pp2', forecast.prediction?.trueLift?.low)} to ${cell(0, 'lift_high', 'pp2', forecast.prediction?.trueLift?.high)} at ${cell(0, 'forecast_confidence', 'pct', forecast.prediction?.confidence)}, chance above zero ${cell(0, 'chance_positive', 'pct', forecast.prediction?.chancePositive)}, added conversions ${cell(0, 'added_low', 'int', forecast.lift?.low)} to ${cell(0, 'added_high', 'int', forecast.lift?.high)}. ${forecast.basis.en} / ${forecast.basis.zh}`,
      ...lint.map(({ severity, code, note }) => `Lint ${severity} ${code}: ${note.en} / ${note.zh}`),
    ].join('\n')
  },
})
