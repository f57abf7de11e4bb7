import { z } from 'zod'
import { liftPrediction } from './predict-lift.ts'

/** A forecast as it was written down before the launch. */
export const prediction = z.strictObject({
  plan: z.string(),
  /** When it was made by the workspace's clock, which need not be the real time. */
  made: z.string().optional(),
  /** Local date of the read-out that it will be scored by. */
  readOut: z.string(),
  metric: z.string(),
  /** The event that is counted, where one is. */
  event: z.string().optional(),
  windowDays: z.number(),
  lift: liftPrediction,
})
export type Prediction = z.infer<typeof prediction>

/** A forecast beside what the campaign's own comparison showed, a share. */
export interface Judged {
  lift: Pick<z.infer<typeof liftPrediction>, 'trueLift' | 'observedLift' | 'confidence' | 'pooled' | 'simple'>
  observed: number
}

export const forecastScore = z.strictObject({
  /** Forecasts with an interval that have an outcome. */
  scored: z.int(),
  /** Share of outcomes inside the interval for the observed lift; `confidence` is what it should be. */
  coverage: z.number(),
  confidence: z.number(),
  /** Mean pinball loss at the ends and the middle of the interval: smaller is better. */
  pinball: z.number(),
  /** The same for the two simple forecasts, whose every quantile is their one value. */
  pinballLast: z.number(),
  pinballMean: z.number(),
  /** Mean of forecast less outcome: above zero is too hopeful. */
  bias: z.number(),
  biasLast: z.number(),
  biasMean: z.number(),
})
export type ForecastScore = z.infer<typeof forecastScore>

/** Loss of saying `forecast` for the quantile `share` when `value` comes; Koenker, Bassett 1978. */
const pinball = (value: number, forecast: number, share: number): number =>
  value >= forecast ? share * (value - forecast) : (1 - share) * (forecast - value)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * How well forecasts did: coverage of the interval for the observed lift, pinball loss and bias, beside "like the last campaign" and "the
 * plain mean". Null while none has an outcome.
 */
export const scoreForecasts = (judged: readonly Judged[]): ForecastScore | null => {
  const usable = judged.flatMap(({ lift, observed }) => {
    const interval = lift.observedLift ?? lift.trueLift
    return interval && lift.pooled ? [{ interval, middle: lift.pooled.mean, simple: lift.simple, observed, lift }] : []
  })
  const [first] = usable
  if (!first) return null
  const confidence = first.lift.confidence
  const shares = [(1 - confidence) / 2, 0.5, (1 + confidence) / 2]
  const loss = (value: number, quantiles: readonly number[]) =>
    mean(shares.map((share, at) => pinball(value, quantiles[at] as number, share)))
  const flat = (value: number) => [value, value, value]
  return {
    scored: usable.length,
    coverage: mean(
      usable.map(({ interval, observed }) => (observed >= interval.low && observed <= interval.high ? 1 : 0)),
    ),
    confidence,
    pinball: mean(
      usable.map(({ interval, middle, observed }) => loss(observed, [interval.low, middle, interval.high])),
    ),
    pinballLast: mean(usable.map(({ simple, observed }) => loss(observed, flat(simple.last)))),
    pinballMean: mean(usable.map(({ simple, observed }) => loss(observed, flat(simple.mean)))),
    bias: mean(usable.map(({ middle, observed }) => middle - observed)),
    biasLast: mean(usable.map(({ simple, observed }) => simple.last - observed)),
    biasMean: mean(usable.map(({ simple, observed }) => simple.mean - observed)),
  }
}
