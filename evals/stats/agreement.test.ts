import { expect, it } from 'vitest'
import { randomFor } from '../../demo/random.ts'
import { agreementOf } from './agreement.ts'

const times = (n: number, pair: [boolean, boolean]) => Array.from({ length: n }, () => pair)

it('follows the worked example of two readers of 50 grants', () => {
  const found = agreementOf([
    ...times(20, [true, true]),
    ...times(5, [true, false]),
    ...times(10, [false, true]),
    ...times(15, [false, false]),
  ])
  expect(found).toMatchObject({ n: 50, agreed: 0.7 })
  expect(found?.kappa?.value).toBeCloseTo(0.4, 12)
})

it('is below zero where they differ more than chance would', () => {
  expect(agreementOf([...times(5, [true, false]), ...times(5, [false, true])])?.kappa?.value).toBeCloseTo(-1, 12)
})

it('does not call a few labels that agree certain, and gives none where nobody said otherwise', () => {
  const kappa = agreementOf([...times(3, [true, true]), ...times(3, [false, false])])?.kappa
  expect(kappa?.value).toBe(1)
  expect(kappa?.low).toBeLessThan(0.3)
  expect(agreementOf(times(8, [true, true]))).toEqual({ n: 8, agreed: 1, kappa: null })
  expect(agreementOf([])).toBeNull()
})

it('holds the true value in about 95 of 100 samples', () => {
  const random = randomFor(7).next
  // both say pass for half, and the same in 80 of 100: κ is 0.6
  const sample = () =>
    Array.from({ length: 60 }, () => {
      const first = random() < 0.5
      return [first, random() < 0.8 ? first : !first] as [boolean, boolean]
    })
  const within = Array.from({ length: 2000 }, () => agreementOf(sample())?.kappa).filter(
    (kappa) => kappa && kappa.low <= 0.6 && kappa.high >= 0.6,
  ).length
  expect(within / 2000).toBeGreaterThan(0.93)
  expect(within / 2000).toBeLessThan(0.98)
})
