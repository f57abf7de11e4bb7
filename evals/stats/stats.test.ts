import { describe, expect, it } from 'vitest'
import { randomFor } from '../../demo/random.ts'
import { cases, runOf, trial } from '../testing/trial.ts'
import { clusteredError } from './clustered-error.ts'
import { compareRuns } from './compare-runs.ts'
import { correctedRate, measuresOf } from './judge-calibration.ts'
import { pairedMde, signFlipTest } from './paired.ts'
import { meanOver, passAllOf, passAnyOf } from './pass-k.ts'

describe('pass^k and pass@k', () => {
  it('follow the published values', () => {
    expect(passAllOf(8, 6, 4)).toBeCloseTo(15 / 70, 12)
    expect(passAllOf(8, 3, 2)).toBeCloseTo(0.1071429, 7)
    expect(passAnyOf(8, 3, 2)).toBeCloseTo(0.6428571, 7)
  })
  it('are not known where too few trials were judged, and such cases are left out of the mean', () => {
    expect(passAllOf(1, 1, 2)).toBeNaN()
    expect(passAnyOf(0, 0, 1)).toBeNaN()
    expect(
      meanOver(
        [
          { n: 1, c: 1 },
          { n: 2, c: 2 },
        ],
        2,
        passAllOf,
      ),
    ).toBe(1)
    expect(meanOver([{ n: 1, c: 1 }], 2, passAllOf)).toBeNaN()
  })
})

describe('errors', () => {
  it('of clusters count each case once, however many trials it has', () => {
    const { mean, error } = clusteredError([1, 0, 1, 0.5])
    expect(mean).toBe(0.625)
    expect(error).toBeCloseTo(Math.sqrt(0.6875 / 12), 12)
  })
  it('of random signs agree with the exact test on few pairs', () => {
    // all five differences point one way: 2 of 32 sign patterns are as extreme
    expect(signFlipTest([1, 1, 1, 1, 1], randomFor(1).next, 20_000).p).toBeCloseTo(2 / 32, 2)
    expect(signFlipTest([0, 0], randomFor(1).next).p).toBe(1)
  })
  it('of a judge are taken out of its pass rate, and add to its interval', () => {
    const corrected = correctedRate({ passed: 78, judged: 100 }, { tpr: 0.9, tnr: 0.85, pass: 1e9, fail: 1e9 })
    expect(corrected?.rate).toBeCloseTo(0.84, 12)
    const few = correctedRate({ passed: 78, judged: 100 }, { tpr: 0.9, tnr: 0.85, pass: 40, fail: 40 })
    expect(few && corrected && few.high - few.low).toBeGreaterThan((corrected?.high ?? 0) - (corrected?.low ?? 0))
    expect(correctedRate({ passed: 1, judged: 2 }, { tpr: 0.5, tnr: 0.5, pass: 9, fail: 9 })).toBeNull()
    const labels = [
      ...Array(45).fill(['pass', 'pass']),
      ...Array(15).fill(['fail', 'pass']),
      ...Array(10).fill(['pass', 'fail']),
      ...Array(30).fill(['fail', 'fail']),
    ].map(([human, judge], id) => ({ id: String(id), human, judge }))
    expect(measuresOf(labels)).toMatchObject({ tpr: 45 / 55, tnr: 30 / 45, usable: true })
    expect(measuresOf(labels).kappa).toBeCloseTo((0.75 - 0.51) / 0.49, 12)
  })
})

describe('a comparison of two runs', () => {
  it('tests one trial a case by McNemar, as published', () => {
    const before = cases(60, (index) => index < 40)
    // 4 newly fail, 14 newly pass
    const after = cases(60, (index) => (index < 4 ? false : index < 54))
    const compared = compareRuns(runOf(before), runOf(after))
    expect(compared.test).toEqual({ name: 'mcnemar', p: expect.closeTo(0.0308838, 6) })
    expect(compared.verdict).toBe('better')
    expect(compared.cases.filter(({ flip }) => flip === 'newly failing')).toHaveLength(4)
  })
  it('cannot tell where little differs, and says what it could have seen', () => {
    const compared = compareRuns(runOf(cases(60, (index) => index > 2)), runOf(cases(60, (index) => index > 3)))
    expect(compared.verdict).toBe('cannot tell')
    expect(compared.mde).toBeGreaterThan(0.03)
    expect(pairedMde(Array(60).fill(0))).toBeGreaterThan(0)
  })
  it('blocks on a critical case that newly fails, whatever the average says', () => {
    const critical = (pass: boolean) => trial('danger', pass, { severity: 'critical' })
    const compared = compareRuns(
      runOf([...cases(200, (index) => index > 20), critical(true)]),
      runOf([...cases(200, () => true), critical(false)]),
    )
    expect(compared).toMatchObject({
      verdict: 'better',
      gate: { nonInferior: true, critical: ['danger'], open: false },
    })
  })
  it('compares what is common only, and names the rest', () => {
    const before = [
      ...cases(5, () => true),
      trial('gone', true),
      trial('changed', true),
      trial('edited', true, { caseHash: 'x' }),
      trial('down', true),
    ]
    const after = [
      ...cases(5, () => true),
      trial('new', true),
      trial('changed', true, { caseVersion: 2 }),
      trial('edited', true, { caseHash: 'y' }),
      trial('down', false, { status: 'error', reward: null }),
    ]
    const { cases: compared, left } = compareRuns(runOf(before), runOf(after))
    expect(compared).toHaveLength(5)
    expect(left).toEqual({
      onlyBefore: ['gone'],
      onlyAfter: ['new'],
      otherVersion: ['changed', 'edited'],
      notJudged: ['down'],
    })
  })
  it('sees flakiness begin: 3 of 3 to 2 of 3', () => {
    const trials = (passes: number) => [0, 1, 2].map((index) => trial('a', index < passes, { trial: index }))
    const {
      cases: [a],
      test,
    } = compareRuns(runOf([...trials(3), ...cases(3, () => true)]), runOf([...trials(2), ...cases(3, () => true)]))
    expect(a?.flip).toBe('less stable')
    expect(test.name).toBe('sign-flip')
  })
})

describe('a seeded regression of a prompt', () => {
  /** A model that fails `base` of the cases by chance, and beside them the negations that the worse prompt gets wrong. */
  const seeded = (seed: number, worse: boolean) => {
    const random = randomFor(seed, worse ? 2 : 1)
    return runOf(
      Array.from({ length: 374 }, (_, index) => {
        const negation = index % 7 === 0
        const slip = random.chance(0.04)
        return trial(`c${index}`, !(slip || (worse && negation && random.chance(0.7))))
      }),
    )
  }
  const seeds = 200
  it('of one case in ten is called worse, and stopped by the gate, in at least 90 % of seeds', () => {
    const found = Array.from({ length: seeds }, (_, seed) =>
      compareRuns(seeded(seed, false), seeded(seed + 5000, true), { seed, resamples: 400 }),
    )
    expect(found.filter(({ verdict }) => verdict === 'worse').length / seeds).toBeGreaterThanOrEqual(0.9)
    expect(found.filter(({ gate }) => !gate.open).length / seeds).toBeGreaterThanOrEqual(0.9)
  }, 120_000)
  it('is not seen where there is none, beyond the rate of false alarms', () => {
    const found = Array.from({ length: seeds }, (_, seed) =>
      compareRuns(seeded(seed, false), seeded(seed + 9000, false), { seed, resamples: 400 }),
    )
    expect(found.filter(({ verdict }) => verdict === 'worse').length / seeds).toBeLessThanOrEqual(0.05)
  }, 120_000)
})
