import { describe, expect, it } from 'vitest'
import { fewestForBaseline, robustBaseline } from './robust-baseline.ts'

/** Seeded numbers from 0 to 1 (mulberry32). */
const seeded = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
type Random = ReturnType<typeof seeded>
const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
/** A Poisson count of a large mean. */
const poisson = (random: Random, mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))

const weekdays = [1, 1.02, 0.98, 1.05, 1.2, 0.7, 0.6]
const counts = (random: Random, day: number, factor: number) =>
  poisson(random, 200 * (weekdays[day % 7] as number) * factor)
const amounts = (random: Random, day: number, factor: number) =>
  1e5 * (weekdays[day % 7] as number) * (1 + day / 365) * factor * Math.exp(0.1 * normal(random))

/** Share of seeded series whose last day, `factor` times what it would be, is called out of line. */
const called = (draw: typeof counts, factor: number, runs: number, isCount: boolean) => {
  const random = seeded(11)
  let found = 0
  for (let run = 0; run < runs; run += 1) {
    const values = Array.from({ length: 85 }, (_, day) => draw(random, day + (run % 7), day === 84 ? factor : 1))
    if (robustBaseline(values, { counts: isCount }).outlying) found += 1
  }
  return found / runs
}

describe('a robust weekly baseline', () => {
  it('calls fewer than one in a hundred ordinary days out of line', () => {
    expect(called(counts, 1, 2000, true)).toBeLessThan(0.005)
    expect(called(amounts, 1, 2000, false)).toBeLessThan(0.01)
  })

  it('finds a halved day, a doubled amount, and half as much again of a count', () => {
    expect(called(counts, 0.5, 300, true)).toBeGreaterThan(0.9)
    expect(called(counts, 1.5, 300, true)).toBeGreaterThan(0.8)
    expect(called(amounts, 0.5, 300, false)).toBeGreaterThan(0.9)
    expect(called(amounts, 2, 300, false)).toBeGreaterThan(0.9)
  })

  it('takes a weak Sunday for a Sunday, and the same figure on a Friday for a fall', () => {
    const steady = (days: number) =>
      Array.from({ length: days }, (_, day) => 1000 * (weekdays[day % 7] as number) + (day % 3))
    expect(robustBaseline([...steady(62), 600], { counts: true }).outlying).toBe(false)
    expect(robustBaseline([...steady(60), 600], { counts: true })).toMatchObject({ outlying: true })
    expect(robustBaseline([...steady(60), 600], { counts: true }).z).toBeLessThan(-3.5)
  })

  it('is not moved by one odd day in the past', () => {
    const random = seeded(3)
    const values = Array.from({ length: 85 }, (_, day) => counts(random, day, 1))
    const spoiled = values.with(70, 9000)
    const [plain, odd] = [robustBaseline(values, { counts: true }), robustBaseline(spoiled, { counts: true })]
    expect(Math.abs(odd.expected - plain.expected)).toBeLessThan(0.1 * plain.expected)
    expect(odd.high).toBeLessThan(1.4 * plain.high)
  })

  it('takes zeros and constant series, and refuses what is too short', () => {
    const none = Array.from({ length: 57 }, () => 0)
    expect(robustBaseline(none, { counts: true })).toMatchObject({ low: 0, outlying: false })
    expect(robustBaseline([...none.slice(1), 30], { counts: true }).outlying).toBe(true)
    expect(robustBaseline(Array.from({ length: 57 }, () => 5)).outlying).toBe(false)
    expect(fewestForBaseline(7)).toBe(56)
    expect(fewestForBaseline(1)).toBe(16)
    expect(() => robustBaseline(none.slice(1))).toThrow('57')
    expect(
      robustBaseline(
        Array.from({ length: 17 }, (_, n) => 50 + (n % 2)),
        { season: 1 },
      ).outlying,
    ).toBe(false)
  })
})
