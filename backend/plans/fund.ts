import type { Basis } from './basis.ts'
import { type BilledParts, splitBudget } from './budget.ts'
import { type Design, designExperiment } from './design-experiment.ts'
import { forecast } from './forecast.ts'
import { countLeftOut, type LeftOut } from './left-out.ts'
import type { Plan } from './plan.ts'
import { predictLift } from './predict-lift.ts'

/** Messages in full to everyone eligible, or to as many as the budget pays for. */
const funded = (wanted: number, steps: Plan['channel']['steps'], capped: boolean): number =>
  capped ? Math.min(wanted, Math.max(0, ...steps.map(({ reach }) => reach))) : wanted

export interface Funded extends Pick<Plan, 'channel' | 'budget' | 'forecast'>, Design {
  leftOut: LeftOut
}

/**
 * What a budget buys: steps with reach and cost, the split that is left to compare, and the forecast for those who are contacted.
 * `billed` holds the parts of each channel's message as billed; a channel that is not in it has no copy yet, and one part is assumed.
 */
export const fund = (
  measured: Basis,
  { total, currency, start, billed = {} }: { total?: number; currency: string; start: string; billed?: BilledParts },
): Funded => {
  const { reached, eligible, holdout: asked, baseline, likeness, trials, sought } = measured
  const wished = designExperiment(eligible, baseline.planningRate, asked)
  const { share } = wished.holdout
  const spending = splitBudget(reached, { total, share: 1 - share, currency, billed })
  const capped = spending.steps.some(({ reach }, at) => reach < Math.round((reached[at]?.count ?? 0) * (1 - share)))
  const contacted = funded(wished.experiment.treatment, spending.steps, capped)
  const { holdout, experiment } =
    contacted < wished.experiment.treatment
      ? designExperiment(Math.round(contacted / (1 - share)), baseline.planningRate, share)
      : wished
  const prediction = predictLift(trials, likeness, {
    channels: reached.filter(({ channel }) => spending.steps.some((step) => step.channel === channel)),
    treatment: experiment.treatment,
    control: experiment.control,
    baseline: baseline.rate,
    start,
  })
  return {
    channel: { steps: spending.steps },
    budget: spending.budget,
    holdout: { ...holdout, reason: wished.holdout.reason },
    experiment,
    forecast: forecast({ baseline, sought }, experiment, contacted, prediction),
    leftOut: countLeftOut(measured, experiment.treatment + experiment.control),
  }
}
