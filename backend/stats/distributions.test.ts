import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaDistribution } from './beta-distribution.ts'
import { binomialDistribution, logBinomialPoint } from './binomial-distribution.ts'
import { chiSquare } from './chi-square.ts'
import type { Distribution } from './distribution.ts'
import { fisherF } from './fisher-f.ts'
import { hypergeometricDistribution, logHypergeometricPoint } from './hypergeometric-distribution.ts'
import { logBeta, logGamma } from './log-gamma.ts'
import { logAddExp, logOneMinusExp, logSumExp } from './log-space.ts'
import { noncentralTail } from './noncentral-t.ts'
import { normalTail } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'
import { studentT } from './student-t.ts'

const close = (actual: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThan(relative)

const positive = (max: number) => fc.double({ min: 0.1, max, noNaN: true })
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

describe('tails far out', () => {
  it('equal 40-digit arithmetic', () => {
    close(studentT(5).logParts(40).upper, -16.200827353101413)
    close(studentT(1e9).logParts(5).upper, -15.06499822542735)
    close(studentT(2).logParts(1e120).upper, -553.313569499131)
    close(chiSquare(1).tail(100), 1.5239706048320983e-23)
    close(chiSquare(2).logParts(2000).upper, -1000)
    close(fisherF(3, 4).logParts(1000).upper, -12.614646706202269)
    close(logBinomialPoint(500_100_000, 1e9, 0.5), -30.58742438470127)
    close(binomialDistribution(1000, 0.01).logParts(999).upper, 1000 * Math.log(0.01))
    close(logGamma(1e6), 12_815_504.569147611)
  })

  it('are undone by quantiles down to 1e-300', () => {
    const laws: Record<string, Distribution> = {
      't 1': studentT(1),
      't 4.5': studentT(4.5),
      't 1e6': studentT(1e6),
      'χ² 3': chiSquare(3),
      'χ² 1e6': chiSquare(1e6),
      'F 3, 40': fisherF(3, 40),
      'beta 2, 5': betaDistribution(2, 500),
    }
    for (const [name, law] of Object.entries(laws))
      for (const q of [1e-300, 1e-100, 1e-9, 0.025, 0.3]) {
        const x = law.tailQuantile(q)
        if (name.startsWith('beta') && q < 1e-100) continue
        expect(law.logParts(x).upper / Math.log(q), `${name} at ${q}`).toBeCloseTo(1, 9)
      }
  })

  it('of a billion customers are answered', () => {
    const law = binomialDistribution(1e9, 1e-9)
    close(law.tail(3), 0.0189881568716, 1e-7)
    expect(binomialDistribution(1e9, 0.5).quantile(0.5)).toBe(500_000_000)
    const urn = { population: 2e9, marked: 1_000_000, draws: 1e9 }
    close(
      hypergeometricDistribution(urn).cdf(500_000) - hypergeometricDistribution(urn).tail(500_000),
      Math.exp(logHypergeometricPoint(500_000, urn)),
      1e-6,
    )
  })
})

describe('every distribution', () => {
  const laws = fc.oneof(
    positive(500).map((df) => studentT(df)),
    positive(500).map((df) => chiSquare(df)),
    fc.tuple(positive(200), positive(200)).map(([a, b]) => fisherF(a, b)),
    fc.tuple(positive(200), positive(200)).map(([a, b]) => betaDistribution(a + 1, b + 1)),
  )

  it('has parts that add to one and a tail that falls', () => {
    fc.assert(
      fc.property(laws, share, share, (law, one, two) => {
        const [low, high] = [law.quantile(Math.min(one, two)), law.quantile(Math.max(one, two))]
        expect(law.cdf(low) + law.tail(low)).toBeCloseTo(1, 12)
        expect(law.tail(high)).toBeLessThanOrEqual(law.tail(low) + 1e-15)
        expect(law.cdf(low)).toBeCloseTo(Math.min(one, two), 9)
      }),
    )
  })

  it('of whole numbers has the smallest value that reaches p', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), share, share, (n, rate, p) => {
        const law = binomialDistribution(n, rate)
        const x = law.quantile(p)
        expect(law.cdf(x)).toBeGreaterThanOrEqual(p - 1e-9)
        if (x > 0) expect(law.cdf(x - 1)).toBeLessThan(p + 1e-9)
      }),
    )
  })

  it('of draws sums its points', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (a, b, c) => {
        const population = a + b
        const urn = { population, marked: a, draws: Math.min(c, population) }
        const law = hypergeometricDistribution(urn)
        let sum = 0
        for (let x = 0; x <= a; x++) {
          sum += Math.exp(logHypergeometricPoint(x, urn))
          expect(law.cdf(x)).toBeCloseTo(sum, 11)
        }
        expect(sum).toBeCloseTo(1, 11)
      }),
    )
  })

  it('agrees with its kin', () => {
    fc.assert(
      fc.property(positive(60), positive(8), (df, x) => {
        close(studentT(df).tail(x) * 2, fisherF(1, df).tail(x * x), 1e-10)
        close(chiSquare(1).tail(x * x), 2 * normalTail(x), 1e-10)
        close(noncentralTail(x, df, 0), studentT(df).tail(x), 1e-8)
      }),
    )
  })
})

describe('logarithms', () => {
  it('keep both ends', () => {
    expect(logOneMinusExp(-1e-20)).toBeCloseTo(Math.log(1e-20), 10)
    expect(logOneMinusExp(-1000)).toBeCloseTo(0, 15)
    expect(logAddExp(-Infinity, -3)).toBe(-3)
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 10)
    close(logBeta(3, 4), Math.log(1 / 60))
  })
})

describe('what is no parameter', () => {
  it('is refused by name', () => {
    const refusals: (() => unknown)[] = [
      () => studentT(0),
      () => studentT(Number.NaN),
      () => chiSquare(-1),
      () => fisherF(1, Infinity),
      () => betaDistribution(0, 1),
      () => binomialDistribution(2.5, 0.1),
      () => binomialDistribution(10, 1.1),
      () => hypergeometricDistribution({ population: 5, marked: 6, draws: 1 }),
      () => studentT(3).quantile(1.5),
      () => chiSquare(3).tailQuantile(Number.NaN),
    ]
    for (const act of refusals) expect(act).toThrow(StatisticsError)
  })
})
