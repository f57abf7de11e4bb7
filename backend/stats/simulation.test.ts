import { describe, expect, it } from 'vitest'
import { logBinomialPoint } from './binomial-distribution.ts'
import { boschloo } from './boschloo.ts'
import { groupSequentialBounds } from './group-sequential.ts'
import type { Proportion } from './interval.ts'
import { miettinenNurminenInterval } from './miettinen-nurminen-interval.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import {
  coverageOfMeans,
  coverageOfPrediction,
  coverageOfRates,
  errorOfLooks,
  errorOfSequence,
  higgins,
} from './simulation.bench.ts'
import { wilsonInterval } from './wilson-interval.ts'

const runs = 10_000
const design = { treatment: { rate: 0.062, trials: 10_000 }, control: { rate: 0.05, trials: 10_000 } }
const within = (found: number, low: number, high: number) => {
  expect(found).toBeGreaterThanOrEqual(low)
  expect(found).toBeLessThanOrEqual(high)
}

describe('coverage over 10 000 seeded runs is 95 % ± 1', () => {
  it.each([
    ['Newcombe', newcombeInterval],
    ['Miettinen–Nurminen', (one: Proportion, two: Proportion) => miettinenNurminenInterval(one, two)],
    ['Wilson', (one: Proportion) => wilsonInterval(one.successes, one.trials)],
  ] as const)('of %s', (name, interval) => {
    within(coverageOfRates(design, interval, name === 'Wilson' ? 0.062 : 0.012, runs, 1), 0.94, 0.96)
  })

  it('of Newcombe with a small holdout', () => {
    const small = { treatment: { rate: 0.062, trials: 9000 }, control: { rate: 0.05, trials: 1000 } }
    within(coverageOfRates(small, newcombeInterval, 0.012, runs, 2), 0.94, 0.96)
  })

  it('of Welch with unequal variances', () => {
    within(coverageOfMeans(runs, 3), 0.94, 0.96)
  })

  it('of an 80 % prediction interval from twelve campaigns is 80 % ± 3', () => {
    within(coverageOfPrediction(12, higgins, runs, 4), 0.77, 0.83)
  })
})

describe('the error of an A/A test', () => {
  it.each([
    [1, 0.05],
    [5, 0.142],
    [10, 0.193],
  ])('of a fixed test looked at %d times is the known one', (looks, known) => {
    expect(Math.abs(errorOfLooks(Array(looks).fill(1.959964), 2 * runs, looks) - known)).toBeLessThan(0.01)
  })

  it('stays at 5 % under planned looks', () => {
    for (const shape of ['obrien-fleming', 'pocock'] as const)
      expect(Math.abs(errorOfLooks(groupSequentialBounds(5, { shape }), 2 * runs, 7) - 0.05)).toBeLessThan(0.005)
  })

  it('stays under 5 % with a confidence sequence looked at fifty times', () => {
    expect(errorOfSequence(50, 400, 0.05, 2000, 8)).toBeLessThan(0.05)
  })

  it('of Boschloo never exceeds the level, at any common rate', () => {
    const [n1, n2] = [12, 9]
    const rejected: [number, number][] = []
    for (let x1 = 0; x1 <= n1; x1++)
      for (let x2 = 0; x2 <= n2; x2++)
        if (boschloo({ successes: x1, trials: n1 }, { successes: x2, trials: n2 }).p <= 0.05) rejected.push([x1, x2])
    for (let p = 0.01; p < 1; p += 0.01) {
      const size = rejected.reduce(
        (sum, [x1, x2]) => sum + Math.exp(logBinomialPoint(x1, n1, p) + logBinomialPoint(x2, n2, p)),
        0,
      )
      expect(size).toBeLessThanOrEqual(0.05 + 1e-9)
    }
  })
})
