import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

const close = (interval: { low: number; high: number }, expected: readonly number[], digits = 7) => {
  expect(interval.low).toBeCloseTo(expected[0] as number, digits)
  expect(interval.high).toBeCloseTo(expected[1] as number, digits)
}

describe('the Wilson interval', () => {
  it('gives the published limits', () => {
    close(wilsonInterval(81, 263), [0.2552885, 0.3662096])
    close(wilsonInterval(73, 86), [0.758364348004061, 0.9094787701686766], 12)
    close(wilsonInterval(0, 50), [0, 0.0713476])
  })

  it('contains the estimate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (x, n) => {
        const successes = Math.min(x, n)
        const { low, high } = wilsonInterval(successes, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / n + 1e-15)
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-15)
      }),
    )
  })

  it('refuses impossible counts', () => {
    for (const [x, n] of [
      [1, 0],
      [-1, 5],
      [6, 5],
      [1.5, 5],
    ] as const)
      expect(() => wilsonInterval(x, n)).toThrow(RangeError)
  })
})

const difference = (x1: number, n1: number, x2: number, n2: number) =>
  newcombeInterval({ successes: x1, trials: n1 }, { successes: x2, trials: n2 })

describe('the Newcombe interval of a difference', () => {
  it('gives the published limits', () => {
    close(difference(620, 10_000, 500, 10_000), [0.005630181249453254, 0.01838760239614626], 14)
    close(difference(7, 34, 1, 34), [0.0189214, 0.3403687])
    close(difference(56, 70, 48, 80), [0.0524315, 0.3338727])
  })

  it('turns its sign when the arms are swapped', () => {
    const [one, two] = [difference(12, 80, 30, 90), difference(30, 90, 12, 80)]
    expect(one.low).toBeCloseTo(-two.high, 15)
    expect(one.high).toBeCloseTo(-two.low, 15)
  })
})

const vectors = (): { id: string; inputs: Record<string, number>; expected: { newcombe?: [number, number] } }[] =>
  JSON.parse(readFileSync(join(sharedFolder() as string, 'data/stats/vectors.json'), 'utf8')).vectors

describe.skipIf(!requires('shared'))('the published statistics vectors', () => {
  it('are met by every difference of two proportions', () => {
    const rows = vectors().filter(({ id }) => id.startsWith('ref-2p-'))
    expect(rows.length).toBe(10)
    for (const { inputs, expected } of rows)
      close(
        difference(inputs.x1 as number, inputs.n1 as number, inputs.x2 as number, inputs.n2 as number),
        expected.newcombe as [number, number],
        10,
      )
  })
})
