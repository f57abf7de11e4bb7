import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineDetectableEffect, minimumDetectableEffect } from './minimum-detectable-effect.ts'
import { twoProportionPower } from './two-proportion-power.ts'
import { twoProportionSampleSize } from './two-proportion-sample-size.ts'

const arms = (control: number, treatment: number, n: number, ratio = 1) => ({
  control: { rate: control, customers: n * ratio },
  treatment: { rate: treatment, customers: n },
})

describe('the sample size of two proportions', () => {
  it.each([
    [0.05, 0.06, 8157.731, 8154.986],
    [0.01, 0.012, 42692.8, 42690.06],
    [0.003, 0.0036, 143420.09, 143417.35],
  ])('gives the published size from %d to %d, pooled and unpooled', (control, treatment, pooled, unpooled) => {
    expect(twoProportionSampleSize({ control, treatment, variance: 'pooled' }).treatment).toBeCloseTo(pooled, 1)
    expect(twoProportionSampleSize({ control, treatment }).treatment).toBeCloseTo(unpooled, 1)
  })

  it('equals R power.prop.test with a pooled null', () => {
    const size = (control: number, treatment: number, power: number, alpha = 0.05) =>
      twoProportionSampleSize({ control, treatment, power, alpha, variance: 'pooled' }).treatment
    expect(size(0.5, 0.75, 0.9)).toBeCloseTo(76.70692845177743, 6)
    expect(size(0.5, 0.501, 0.9, 0.001) / 10451936.595488636).toBeCloseTo(1, 8)
    expect(size(0.9, 1, 0.8)).toBeCloseTo(73.37427304669802, 6)
    expect(size(0.33, 0.67, 0.8)).toBeCloseTo(32.74418291364885, 6)
  })

  it('gives both arms of an unequal split', () => {
    const { treatment, control } = twoProportionSampleSize({
      control: 0.05,
      treatment: 0.06,
      ratio: 9,
      variance: 'pooled',
    })
    expect(treatment).toBeCloseTo(4402.7, 1)
    expect(control).toBeCloseTo(39624.3, 1)
  })

  it('refuses equal rates', () => {
    expect(() => twoProportionSampleSize({ control: 0.1, treatment: 0.1 })).toThrow(RangeError)
  })
})

describe('the power of two proportions', () => {
  it('gives the published power with a pooled null', () => {
    const power = (control: number, treatment: number, n: number, ratio = 1) =>
      twoProportionPower(arms(control, treatment, n, ratio), { variance: 'pooled' })
    expect(power(0.75, 0.5, 76.70692)).toBeCloseTo(0.9, 6)
    expect(power(0.5, 0.75, 50)).toBeCloseTo(0.740165901313138, 10)
    expect(power(0.2, 0.1, 154, 2)).toBeCloseTo(0.7995659211532175, 6)
  })

  it('is undone by the sample size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        fc.double({ min: 0.005, max: 0.3, noNaN: true }),
        fc.constantFrom('pooled' as const, 'unpooled' as const),
        (control, rise, variance) => {
          const size = twoProportionSampleSize({ control, treatment: control + rise, ratio: 0.25, variance })
          const power = twoProportionPower(arms(control, control + rise, size.treatment, 0.25), { variance })
          expect(power).toBeCloseTo(0.8, 8)
        },
      ),
    )
  })
})

describe('the minimum detectable effect', () => {
  it('agrees with the power, and its closed form with the published effect', () => {
    const effect = minimumDetectableEffect({ baseline: 0.05, treatment: 8000, control: 8000, variance: 'pooled' })
    const power = twoProportionPower(arms(0.05, 0.05 + (effect as number), 8000), { variance: 'pooled' })
    expect(power).toBeCloseTo(0.8, 10)
    expect(baselineDetectableEffect({ baseline: 0.05, treatment: 8000, control: 8000 })).toBeCloseTo(0.0096543, 7)
    expect(
      minimumDetectableEffect({ baseline: 0.5, treatment: 50, control: 50, power: 0.9, variance: 'pooled' }),
    ).toBeCloseTo(0.3026305817038948, 8)
  })

  it('shrinks as the control group grows', () => {
    const effects = [500, 1000, 5000, 20_000].map(
      (control) => minimumDetectableEffect({ baseline: 0.04, treatment: 20_000, control }) as number,
    )
    expect(effects).toEqual([...effects].sort((a, b) => b - a))
  })

  it('is null when no rise could be shown', () => {
    expect(minimumDetectableEffect({ baseline: 0.5, treatment: 2, control: 1 })).toBeNull()
    expect(minimumDetectableEffect({ baseline: 0.05, treatment: 100, control: 0 })).toBeNull()
  })
})
