import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FairleadError } from '../errors.ts'
import { describeReadOut } from './describe-read-out.ts'
import { readOut } from './read-out.ts'
import { adjustFamily } from './read-out-family.ts'
import type { ReadOutInput } from './read-out-input.ts'
import { type ReadOut, readOutResult } from './read-out-result.ts'
import { refusalTable } from './refusals.ts'

const both = (zh: string, en: string) => ({ zh, en })
const metric = {
  name: both('转化率', 'conversion rate'),
  windowDays: 14,
  numerator: both('转化客户', 'converted customers'),
  denominator: both('被分配的客户', 'assigned customers'),
}

type Arms = ReadOutInput['arms']
const conversionArm = (
  id: string,
  role: 'treatment' | 'control',
  converted: number,
  assigned: number,
  more: Partial<Arms[0]> = {},
): Arms[0] => ({
  id,
  label: both(role === 'control' ? '对照组' : '处理组', role === 'control' ? 'control' : id),
  role,
  plannedShare: 1,
  assigned,
  outcome: { kind: 'conversion', converted },
  ...more,
})
const input = (arms: Arms, more: Partial<ReadOutInput> = {}): ReadOutInput => ({
  design: 'randomised',
  metric,
  arms,
  ...more,
})
const v1 = [conversionArm('mail', 'treatment', 620, 10_000), conversionArm('control', 'control', 500, 10_000)]
const codes = ({ refusals }: ReadOut) => refusals.map(({ code }) => code)
const warnings = (result: ReadOut) => result.warnings.map(({ code }) => code)
const only = ({ comparisons: [comparison] }: ReadOut) => comparison as NonNullable<typeof comparison>

describe('reading a randomised result', () => {
  const result = readOut(input(v1))

  it('gives effect, interval, p and their methods by the contract', () => {
    expect(readOutResult.parse(result)).toEqual(result)
    const comparison = only(result)
    expect(comparison.estimatePp).toBeCloseTo(1.2, 10)
    expect(comparison.ci.low).toBeCloseTo(0.005630181249453254, 14)
    expect(comparison.ci.high).toBeCloseTo(0.01838760239614626, 14)
    expect(comparison.p).toBeCloseTo(2.238060031216083e-4, 14)
    expect(comparison.method).toEqual({ interval: 'newcombe', test: 'pooled_z' })
    expect(comparison.relative?.estimate).toBeCloseTo(0.24, 12)
    expect(comparison.relative?.ci.low).toBeCloseTo(0.1058454650359502, 12)
    expect(comparison.incremental?.estimate).toBeCloseTo(120, 9)
    expect(result).toMatchObject({ verdict: 'lift_shown', wording: 'causal', nAssigned: 20_000, refusals: [] })
    expect(result.srm).toMatchObject({ verdict: 'pass', p: 1, df: 1 })
  })

  it('says it in percentage points and, apart, in percent', () => {
    const { zh, en } = describeReadOut(result)
    expect(zh).toContain('提高1.20个百分点（95% Newcombe混合得分区间 0.56至1.84个百分点）')
    expect(zh).toContain('相对提升24.00%')
    expect(en).toContain(
      'raised it by 1.20 percentage points (95% Newcombe hybrid score interval, 0.56 to 1.84 percentage points)',
    )
    expect(en).toContain('a relative lift of 24.00%')
    expect(en).toContain('Verdict: lift shown.')
  })

  it('shows harm, or nothing with the smallest effect that could have been seen', () => {
    const unsubscribes = { ...metric, direction: 'down' as const }
    expect(readOut(input(v1, { metric: unsubscribes })).verdict).toBe('harm_shown')
    const none = readOut(input([conversionArm('mail', 'treatment', 505, 10_000), v1[1] as Arms[0]]))
    expect(none.verdict).toBe('no_lift_shown')
    expect(only(none).mde?.absolute).toBeCloseTo(0.0089918, 6)
    expect(describeReadOut(none).en).toMatch(/no lift shown \(MDE 0\.\d+ percentage points at 80% power\)/)
  })

  it('never says a result is on its way', () => {
    const forbidden = /trending|approach|almost|marginal|nearly|趋势|接近显著|边缘显著/i
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const read = readOut(input([conversionArm('mail', 'treatment', a, 200), conversionArm('c', 'control', b, 200)]))
        const { zh, en } = describeReadOut(read)
        expect(zh + en + JSON.stringify(read)).not.toMatch(forbidden)
        expect(readOutResult.safeParse(read).success).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('divides by the delivered share only where no control customer was reached', () => {
    const [mail, control] = v1 as [Arms[0], Arms[0]]
    const reached = readOut(
      input([
        { ...mail, exposed: 6200 },
        { ...control, exposed: 0 },
      ]),
    )
    expect(only(reached).exposedEffect?.estimate).toBeCloseTo(0.0193548, 6)
    const leaking = readOut(
      input([
        { ...mail, exposed: 6200 },
        { ...control, exposed: 12 },
      ]),
    )
    expect(only(leaking).exposedEffect).toBeNull()
    expect(warnings(leaking)).toContain('control_exposed')
  })
})

describe('small cells', () => {
  it('are read by an exact test that is named, without a relative lift', () => {
    const result = readOut(input([conversionArm('a', 'treatment', 7, 34), conversionArm('c', 'control', 1, 34)]))
    const comparison = only(result)
    expect(comparison.method).toEqual({ interval: 'miettinen_nurminen', test: 'boschloo' })
    expect(comparison.p).toBeCloseTo(0.0384639, 6)
    expect(comparison.relative).toBeNull()
    expect(codes(result)).toEqual(['too_few_conversions'])
    expect(comparison.mde).toBeNull()
    expect(result.assumptions.map(({ en }) => en).join(' ')).not.toContain('minimum detectable effect')
    const many = readOut(input([conversionArm('a', 'treatment', 7, 34_000), conversionArm('c', 'control', 1, 34_000)]))
    expect(only(many).method.test).toBe('fisher')
  })

  it('may be empty', () => {
    const result = readOut(input([conversionArm('a', 'treatment', 0, 50), conversionArm('c', 'control', 0, 50)]))
    expect(only(result)).toMatchObject({ estimate: 0, p: 1, relative: null, verdict: 'no_lift_shown' })
  })
})

describe('means and ratios', () => {
  const spend = (
    id: string,
    role: 'treatment' | 'control',
    n: number,
    sum: number,
    sumOfSquares: number,
    more = {},
  ): Arms[0] => ({
    ...conversionArm(id, role, 0, n, { plannedShare: n }),
    outcome: { kind: 'mean', sum, sumOfSquares, currency: 'CNY', ...more },
  })
  const a = spend('mail', 'treatment', 3461, 2422.7, 134_698.29)
  const c = spend('control', 'control', 3407, 1396.87, 52_377.9767)

  it('use Welch, and the relative lift may disagree with the absolute one', () => {
    const comparison = only(readOut(input([a, c])))
    expect(comparison.method.test).toBe('welch')
    expect(comparison.estimate).toBeCloseTo(0.29, 5)
    expect(comparison.p).toBeCloseTo(0.02016, 5)
    expect(comparison.estimatePp).toBeNull()
    expect(comparison.relative?.ci.low).toBeCloseTo(-0.03526, 5)
    expect(comparison.relative?.ci.high).toBeCloseTo(1.44989, 5)
  })

  it('are adjusted by what customers did before, with the raw figure beside it', () => {
    const before = { sum: 16.87, sumOfSquares: 527.9767, sumOfProducts: 1 }
    const result = only(
      readOut(
        input([
          spend('mail', 'treatment', 3461, 2422.7, 134_698.29, {
            before: { sum: 22.7, sumOfSquares: 1348.29, sumOfProducts: 1 },
          }),
          spend('control', 'control', 3000, 1396.87, 52_377.9767, { before }),
        ]),
      ),
    )
    expect(result.method.test).toBe('welch_cuped')
    expect(result.cuped?.unadjusted).toBeCloseTo(0.234376, 5)
  })

  it('take the customer as unit of a ratio', () => {
    const ratio = (id: string, role: 'treatment' | 'control', sum: number): Arms[0] => ({
      ...conversionArm(id, role, 0, 8),
      outcome: {
        kind: 'ratio',
        numerator: { sum, sumOfSquares: 2558 },
        denominator: { sum: 21, sumOfSquares: 81 },
        sumOfProducts: 442,
      },
    })
    expect(only(readOut(input([ratio('a', 'treatment', 100), ratio('c', 'control', 90)]))).method.test).toBe(
      'welch_ratio',
    )
    const empty = ratio('a', 'treatment', 100)
    const none = readOut(
      input([
        { ...empty, outcome: { ...empty.outcome, denominator: { sum: 0, sumOfSquares: 0 } } as never },
        ratio('c', 'control', 90),
      ]),
    )
    expect(codes(none)).toEqual(['no_denominator'])
  })

  it('refuse two currencies, and sums that cannot be', () => {
    const dollars = { ...c, outcome: { ...c.outcome, currency: 'USD' } } as Arms[0]
    expect(codes(readOut(input([a, dollars])))).toEqual(['mixed_currencies'])
    const impossible = spend('control', 'control', 3407, 1396.87, 1)
    const result = readOut(input([a, impossible]))
    expect(codes(result)).toEqual(['unusable_numbers'])
    expect(result.refusals[0]?.sentence.zh).toContain('方差')
    expect(codes(readOut(input([a, v1[1] as Arms[0]])))).toContain('mixed_metrics')
  })
})

describe('what is refused', () => {
  const [mail, control] = v1 as [Arms[0], Arms[0]]
  const cases: [string, ReadOutInput, string][] = [
    ['a result without control', input([mail]), 'no_control'],
    ['one without treatment', input([control]), 'no_treatment'],
    ['two controls', input([mail, control, { ...control, id: 'other' }]), 'several_controls'],
    ['a split that is not the planned one', input([mail, { ...control, assigned: 9000 }]), 'sample_ratio_mismatch'],
    [
      'an empty arm',
      input([mail, { ...control, assigned: 0, outcome: { kind: 'conversion', converted: 0 }, plannedShare: 0 }]),
      'empty_arm',
    ],
    [
      'a window that is still open',
      input(v1, { asOf: '2026-05-01T00:00:00Z', maturesAt: '2026-05-08T00:00:00+08:00' }),
      'window_not_matured',
    ],
    ['windows that differ', input([{ ...mail, windowDays: 7 }, control]), 'windows_differ'],
    ['customers counted twice', input(v1, { duplicateCustomers: 3 }), 'duplicate_customers'],
    [
      'more conversions than customers',
      input([conversionArm('mail', 'treatment', 10_001, 10_000), control]),
      'unusable_numbers',
    ],
  ]
  it.each(cases)('%s', (_, asked, code) => {
    const result = readOut(asked)
    expect(codes(result)).toContain(code)
    expect(result).toMatchObject({ verdict: 'not_readable', comparisons: [], wording: 'observational' })
    const { zh, en } = describeReadOut(result)
    expect(zh).toMatch(/[一-鿿]/)
    expect(en).toContain('not readable')
    expect(readOutResult.safeParse(result).success).toBe(true)
  })

  it('has a sentence in both languages for every code', () => {
    for (const { zh, en } of Object.values(refusalTable) as { zh(d: object): string; en(d: object): string }[]) {
      expect(zh({ arm: 'x' })).toMatch(/[一-鿿]/)
      expect(en({ arm: 'x' })).toMatch(/[a-z]/)
    }
  })

  it('is not the difference of groups that were not randomised, but its words of cause', () => {
    const result = readOut(input(v1, { design: 'none' }))
    expect(codes(result)).toEqual(['not_randomised'])
    expect(result).toMatchObject({ wording: 'observational', verdict: 'not_readable' })
    expect(only(result).estimatePp).toBeCloseTo(1.2, 10)
    expect(only(result).incremental).toBeNull()
    expect(result.srm.verdict).toBe('not_checked')
    const { zh, en } = describeReadOut(result)
    expect(zh).toContain('观察到的差异')
    expect(zh).not.toMatch(/提高/)
    expect(en).not.toMatch(/raised|lowered|effect of treatment/)
  })

  it('names malformed input by its place', () => {
    const bad = input([{ ...mail, assigned: -1 }, control])
    expect(() => readOut(bad)).toThrow(FairleadError)
    expect(() => readOut(bad)).toThrow(/arms\.0\.assigned/)
    expect(() => readOut(input([{ ...mail, assigned: Number.NaN }, control]))).toThrow(FairleadError)
    expect(() => readOut(input([]))).toThrow(FairleadError)
    expect(() => readOut(input(v1, { plannedBaseline: 2 }))).toThrow(/plannedBaseline/)
    expect(() => readOut(input([mail, mail, control]))).toThrow(/arms\.1\.id.*names two arms/)
    expect(() => readOut(input([{ ...mail, exposed: 10_001 }, control]))).toThrow(/arms\.0\.exposed/)
  })
})

describe('looking more than once', () => {
  it('without a plan turns to a confidence sequence and says so', () => {
    const result = readOut(input(v1, { looks: { taken: 4 } }))
    expect(only(result).p).toBeCloseTo(0.0077343, 6)
    expect(result.looks).toMatchObject({ method: 'confidence_sequence', taken: 4, level: 0.05 })
    expect(warnings(result)).toContain('peeked')
    expect(only(result).ci.high - only(result).ci.low).toBeGreaterThan(1.5 * 0.01274)
    expect(only(result).relative).toMatchObject({ method: 'confidence_sequence' })
    expect(only(result).relative?.ci.low).toBeLessThan(0.098)
    const once = only(readOut(input(v1))).mde?.absolute as number
    expect(only(result).mde?.absolute).toBeGreaterThan(1.3 * once)
  })

  it('with a plan compares with the bound of that look', () => {
    const at = (taken: number) => readOut(input(v1, { looks: { method: 'group_sequential', planned: 5, taken } }))
    expect(at(1)).toMatchObject({ verdict: 'no_lift_shown' })
    expect(at(2)).toMatchObject({ verdict: 'lift_shown', looks: { method: 'group_sequential' } })
    expect(at(1).looks.level).toBeCloseTo(5.07e-6, 7)
    expect(only(at(1)).ci.low).toBeLessThan(0)
    expect(only(at(2)).ci.low).toBeGreaterThan(0)
  })
})

describe('several arms, metrics and strata', () => {
  it('adjust p over the arms', () => {
    const result = readOut(
      input([
        conversionArm('a', 'treatment', 560, 10_000),
        conversionArm('b', 'treatment', 566, 10_000),
        v1[1] as Arms[0],
      ]),
    )
    const [a, b] = result.comparisons
    expect(a?.adjustedP).toBeGreaterThanOrEqual(a?.p as number)
    expect(b?.adjustedP).toBeCloseTo(2 * (b?.p as number), 12)
    expect(result.comparisons.map(({ verdict }) => verdict)).toEqual(['no_lift_shown', 'no_lift_shown'])
  })

  it('adjust secondary metrics by false discovery rate and leave the primary alone', () => {
    const read = (role: 'primary' | 'secondary', converted: number) =>
      readOut(
        input([conversionArm('mail', 'treatment', converted, 10_000), v1[1] as Arms[0]], {
          metric: { ...metric, role },
        }),
      )
    const [primary, one, two] = adjustFamily([read('primary', 565), read('secondary', 565), read('secondary', 500)])
    expect(only(primary as ReadOut).adjustedP).toBeNull()
    expect(only(one as ReadOut).adjustedP).toBeCloseTo(2 * only(one as ReadOut).p, 12)
    expect(primary?.verdict).toBe('lift_shown')
    expect(one?.verdict).toBe('no_lift_shown')
    expect(two?.verdict).toBe('no_lift_shown')
  })

  it('warn when strata turn the difference round', () => {
    const stratum = (name: string, a: [number, number], c: [number, number]) => ({
      label: both(name, name),
      arms: [
        { id: 'a', converted: a[0], assigned: a[1] },
        { id: 'c', converted: c[0], assigned: c[1] },
      ],
    })
    const result = readOut(
      input([conversionArm('a', 'treatment', 273, 350), conversionArm('c', 'control', 289, 350)], {
        strata: [stratum('A', [81, 87], [234, 270]), stratum('B', [192, 263], [55, 80])],
      }),
    )
    expect(warnings(result)).toEqual(expect.arrayContaining(['simpson', 'stratum_mismatch']))
  })

  it('pass or fail a guardrail by its margin', () => {
    const guard = { ...metric, direction: 'down' as const, role: 'guardrail' as const, margin: 0.001 }
    const unsubscribed = [conversionArm('a', 'treatment', 150, 50_000), conversionArm('c', 'control', 140, 50_000)]
    const result = only(readOut(input(unsubscribed, { metric: guard })))
    expect(result.guardrail?.withinMargin).toBe(true)
    expect(result.guardrail?.upper).toBeCloseTo(0.000759403, 9)
    const tight = only(readOut(input(unsubscribed, { metric: { ...guard, margin: 0.0005 } })))
    expect(tight.guardrail?.withinMargin).toBe(false)
  })
})

describe('one arm against another', () => {
  const arms: Arms = [
    conversionArm('A', 'treatment', 620, 10_000),
    conversionArm('B', 'treatment', 500, 10_000),
    conversionArm('C', 'control', 400, 10_000),
  ]
  const contrast = { arm: 'A', from: 'B' }

  it('is the one comparison, unadjusted, with the interval of any two rates', () => {
    const out = readOutResult.parse(readOut(input(arms, { contrast })))
    expect(out.comparisons.map(({ treatment, control, adjustedP }) => [treatment, control, adjustedP])).toEqual([
      ['A', 'B', null],
    ])
    expect(out.comparisons[0]?.ci.low).toBeCloseTo(0.005630181249453254, 9)
    expect(out.comparisons[0]?.incremental).toBeNull()
    expect(out.estimand.en).toContain('A minus B')
    expect(describeReadOut(out).en).toContain('A instead of B raised it by 1.20 percentage points')
  })

  it('needs no control, but random assignment for words of cause and a split as planned', () => {
    const two = arms.slice(0, 2)
    expect(readOut(input(two, { contrast })).wording).toBe('causal')
    expect(readOut(input(two, { contrast, design: 'quasi' })).wording).toBe('observational')
    const [first, ...rest] = arms as [Arms[0], ...Arms]
    const broken = readOut(input([{ ...first, assigned: 12_000 }, ...rest], { contrast }))
    expect(broken.refusals.map(({ code }) => code)).toContain('sample_ratio_mismatch')
    expect(broken.comparisons).toEqual([])
  })

  it('refuses an arm that is not there, and one against itself', () => {
    expect(() => readOut(input(arms, { contrast: { arm: 'A', from: 'Z' } }))).toThrow(FairleadError)
    expect(() => readOut(input(arms, { contrast: { arm: 'A', from: 'A' } }))).toThrow(FairleadError)
  })
})
