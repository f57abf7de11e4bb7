import { z } from 'zod'
import { type Bilingual, bilingual } from '../bilingual.ts'
import { both } from '../segments/scope.ts'
import { confidencePrediction } from '../stats/confidence-prediction.ts'
import { randomEffects } from '../stats/random-effects.ts'
import { shrinkEstimates } from '../stats/shrinkage.ts'
import { enoughTrials, type Likeness, likenesses } from './choose-trials.ts'
import type { PastTrial } from './past-trial.ts'

const interval = z.strictObject({ low: z.number(), high: z.number() })

/** What past trials say of a new campaign's lift. Lifts are shares (0.01 = one percentage point). */
export const liftPrediction = z.strictObject({
  /** How like the new campaign the trials are. */
  likeness: z.enum(likenesses),
  /** Of the intervals below. */
  confidence: z.number(),
  trials: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingual,
      estimate: z.number(),
      standardError: z.number(),
      /** The estimate drawn towards the mean of all: what is left when the winner's curse is taken out. */
      shrunk: z.number().nullable(),
    }),
  ),
  /** Lowest and highest result of the trials. */
  range: interval,
  /** Random-effects mean with its 95 % interval, and the variance of true lifts between campaigns. */
  pooled: z.strictObject({ mean: z.number(), ...interval.shape, tau2: z.number() }).nullable(),
  trueLift: interval.nullable(),
  /** What this campaign's own comparison will show, sampling error included; null without a control or a baseline. */
  observedLift: interval.nullable(),
  chancePositive: z.number().nullable(),
  /** What simple forecasts say, to be scored against: the last result, and the plain mean. */
  simple: z.strictObject({ last: z.number(), mean: z.number() }),
  outOfRange: z.array(bilingual),
})
export type LiftPrediction = z.infer<typeof liftPrediction>

export interface NewCampaign {
  channels: readonly { channel: string; label: Bilingual }[]
  treatment: number
  control: number
  /** Rate of success without the campaign; null where unknown. */
  baseline: number | null
  /** Local date of the first message. */
  start: string
}

const confidence = 0.8
const dayMs = 86_400_000
const oldDays = 730

const channelsOutside = (trials: readonly PastTrial[], { channels }: NewCampaign): Bilingual[] => {
  const tried = new Set(trials.flatMap((trial) => trial.channels))
  const untried = channels.filter(({ channel }) => !tried.has(channel)).map(({ label }) => label)
  if (untried.length === 0) return []
  const [zh, en] = [untried.map((label) => label.zh).join('、'), untried.map((label) => label.en).join(', ')]
  return [both(`这些试验没有用过${zh}`, `none of these trials ran on ${en}`)]
}

const sizeOutside = (trials: readonly PastTrial[], { treatment, control }: NewCampaign): Bilingual[] => {
  const sizes = trials.flatMap(({ customers }) => customers ?? [])
  const size = treatment + control
  if (sizes.length === 0) return []
  if (size > 2 * Math.max(...sizes))
    return [both('人数是以往试验的两倍以上', 'the audience is more than twice the largest of these trials')]
  return []
}

const baselineOutside = (trials: readonly PastTrial[], { baseline }: NewCampaign): Bilingual[] => {
  const rates = trials.flatMap(({ controlRate }) => controlRate ?? [])
  if (baseline === null || rates.length === 0) return []
  const outside = baseline < Math.min(...rates) / 2 || baseline > Math.max(...rates) * 2
  return outside
    ? [
        both(
          '不做活动时的转化率与以往试验相差一倍以上',
          'the rate without the campaign is less than half or more than twice that of these trials',
        ),
      ]
    : []
}

const ageOutside = (trials: readonly PastTrial[], { start }: NewCampaign): Bilingual[] => {
  const starts = trials.flatMap((trial) => trial.start ?? [])
  if (starts.length === 0) return [both('这些试验没有日期', 'these trials have no dates')]
  const newest = Math.max(...starts.map((date) => Date.parse(date)))
  return Date.parse(start) - newest > oldDays * dayMs
    ? [both('最近一次试验已超过两年', 'the newest of these trials is more than two years old')]
    : []
}

/** Sampling variance of a difference of two rates around `rate`. */
const samplingVariance = (rate: number, { treatment, control }: NewCampaign): number =>
  rate * (1 - rate) * (1 / treatment + 1 / control)

const latest = (trials: readonly PastTrial[]): PastTrial =>
  trials.reduce((last, trial) => ((trial.start ?? '') >= (last.start ?? '') ? trial : last))

/**
 * What `trials` let one expect of a new campaign's lift: pooled effect and shrunken results (random effects), the 80 % prediction interval
 * of the true lift and of the lift that its own comparison will show, and P(true lift > 0), all carrying the doubt about the spread between
 * campaigns (`confidence-prediction`). Under three trials only their range. Null without any.
 */
export const predictLift = (
  trials: readonly PastTrial[],
  likeness: Likeness,
  campaign: NewCampaign,
): LiftPrediction | null => {
  if (trials.length === 0) return null
  const estimates = trials.map(({ estimate }) => estimate)
  const enough = trials.length >= enoughTrials
  const pooled = enough ? randomEffects(trials) : null
  const shrunk = pooled ? shrinkEstimates(trials, pooled) : []
  const truth = enough ? confidencePrediction(trials, { confidence }) : null
  const { baseline, treatment, control } = campaign
  const testable = pooled && baseline !== null && treatment > 0 && control > 0
  const rate = testable ? Math.min(0.999, Math.max(1e-6, baseline + pooled.mean / 2)) : 0
  const observed = testable
    ? confidencePrediction(trials, { confidence, sampling: samplingVariance(rate, campaign) })
    : null
  const mean95 = pooled?.hksj?.interval ?? pooled?.interval
  return {
    likeness,
    confidence,
    trials: trials.map(({ id, name, estimate, standardError }, at) => ({
      id,
      name,
      estimate,
      standardError,
      shrunk: shrunk[at]?.estimate ?? null,
    })),
    range: { low: Math.min(...estimates), high: Math.max(...estimates) },
    pooled: pooled && mean95 ? { mean: pooled.mean, low: mean95.low, high: mean95.high, tau2: pooled.tau2 } : null,
    trueLift: truth?.interval ?? null,
    observedLift: observed?.interval ?? null,
    chancePositive: truth?.chancePositive ?? null,
    simple: {
      last: latest(trials).estimate,
      mean: estimates.reduce((sum, value) => sum + value, 0) / estimates.length,
    },
    outOfRange: [channelsOutside, sizeOutside, baselineOutside, ageOutside].flatMap((check) => check(trials, campaign)),
  }
}
