import { checkCount, checkValues } from './check-input.ts'

/** Makes the median absolute deviation estimate the standard deviation of a normal distribution. */
const consistent = 1.4826
/** Seasons that the pattern is taken from, at least and at most, and that the scatter of the errors is taken from. */
const [fewestFormed, mostFormed, judged] = [4, 8, 4]
/** Without a season: values that stand for as many. */
const withoutSeason = 8
/** Robust z beyond which a value is out of line (Iglewicz, Hoaglin 1993). */
const tooFar = 3.5

export interface Baseline {
  /** What the values before it would lead to expect. */
  expected: number
  /** Bounds of what is usual; a value outside them is out of line. */
  low: number
  high: number
  /** (value − expected) / scatter, on the scale of the errors. */
  z: number
  outlying: boolean
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half) - 1] as number)) / 2
}

const lengthOf = (season: number, seasons: number): number => (season === 1 ? withoutSeason : season * seasons)

/** Values before the last that are needed: 56 with a weekly pattern in days, 16 without a pattern. */
export const fewestForBaseline = (season: number): number => lengthOf(season, fewestFormed) + lengthOf(season, judged)

/** Recent level plus what the place in the season adds; medians only, so that an odd day moves neither. */
const forecast = (past: readonly number[], season: number): number => {
  if (season === 1) return median(past.slice(-withoutSeason))
  const turns = Array.from({ length: past.length / season }, (_, turn) =>
    past.slice(turn * season, (turn + 1) * season),
  )
  const levels = turns.map(median)
  const offsets = Array.from({ length: season }, (_, place) =>
    median(turns.map((turn, at) => (turn[place] as number) - (levels[at] as number))),
  )
  const recent = past.slice(-2 * season).map((value, at) => value - (offsets[at % season] as number))
  return median(recent) + (offsets[0] as number)
}

interface Scale {
  to(value: number): number
  back(value: number): number
  /** Scatter that pure chance gives on this scale. */
  least: number
}

/** Counts by Anscombe 1948, Biometrika 35:246, on whose scale a Poisson count scatters by one. */
const ofCounts: Scale = {
  to: (value) => 2 * Math.sqrt(value + 3 / 8),
  back: (value) => Math.max(0, value > 0 ? value ** 2 / 4 - 3 / 8 : 0),
  least: 1,
}
const ofLogarithms: Scale = { to: Math.log, back: Math.exp, least: 0 }
const asTheyAre: Scale = { to: (value) => value, back: (value) => value, least: 0 }

/**
 * Whether the last of equally spaced values is in line with those before it. What is expected is the level (median of the last two seasons
 * without their pattern) plus the offset of its place (median of that weekday's distance from its week's median over four to eight weeks): a
 * robust form of seasonal decomposition, with medians where STL has loess (Cleveland et al. 1990, J. Official Stat. 6:3). The scatter is
 * 1.4826 · MAD of its own one-step errors over four seasons more; out of line is beyond 3.5 of it (Iglewicz, Hoaglin 1993). Counts are
 * compared on Anscombe's scale with a Poisson count's scatter as the least, other positive values as logarithms.
 * Needs `fewestForBaseline(season)` values before the last. Throws `too_few_values`.
 */
export const robustBaseline = (
  values: readonly number[],
  { season = 7, counts = false }: { season?: number; counts?: boolean } = {},
): Baseline => {
  checkCount('season', season, 1)
  checkValues('values', values, fewestForBaseline(season) + 1)
  const errorsWanted = lengthOf(season, judged)
  const whole = Math.floor((values.length - 1 - errorsWanted) / season) * season
  const formed = Math.min(whole, lengthOf(season, mostFormed))
  const seen = values.slice(-(formed + errorsWanted + 1))
  const scale = counts ? ofCounts : seen.every((value) => value > 0) ? ofLogarithms : asTheyAre
  const scaled = seen.map(scale.to)
  const expectedAt = (at: number) => forecast(scaled.slice(at - formed, at), season)
  const errors = Array.from({ length: errorsWanted }, (_, n) =>
    Math.abs((scaled[formed + n] as number) - expectedAt(formed + n)),
  )
  const expected = expectedAt(formed + errorsWanted)
  const off = (scaled.at(-1) as number) - expected
  const scatter = Math.max(consistent * median(errors), scale.least)
  const reach = tooFar * scatter
  return {
    expected: scale.back(expected),
    low: scale.back(expected - reach),
    high: scale.back(expected + reach),
    z: scatter > 0 ? off / scatter : off === 0 ? 0 : off * Number.POSITIVE_INFINITY,
    outlying: Math.abs(off) > reach,
  }
}
