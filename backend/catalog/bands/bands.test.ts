import { describe, expect, it } from 'vitest'
import { attribute } from '../catalog.ts'
import { bandedOf } from './banded.ts'
import { readBand } from './read-band.ts'
import { type BandLimit, withinBands } from './within-bands.ts'

const field = (values: string[], unknown: string[] = []) =>
  attribute.parse({
    name: 'field',
    column: 'field',
    type: 'enum',
    labels: { zh: '字段', en: 'field' },
    values: [...values, ...unknown].map((value) => ({
      value,
      labels: { zh: value, en: value },
      unknown: unknown.includes(value),
    })),
  })
const ages = ['65+', '19-24', '25-34', '35-44', '45-54', '55-64']
const income = ['Under 15K', '15-24K', '25-34K', '35-49K', '50-74K', '75-99K', '100-124K', '250K+']
const spent = ['1) $0 - $100', '2) $100 - $200', '3) $200 - $350', '7) $1,000 +']

const shown = (text: string) => {
  const band = readBand(text)
  return band && `${band.fromIn ? '[' : '('}${band.from}, ${band.to}${band.toIn ? ']' : ')'}${band.unit ?? ''}`
}

describe('readBand', () => {
  it.each([
    ['19-24', '[19, 24]'],
    ['65+', '[65, Infinity)'],
    ['65 and over', '[65, Infinity)'],
    ['3 or more', '[3, Infinity)'],
    ['three or more', '[3, Infinity)'],
    ['5+ people', '[5, Infinity)'],
    ['Under 15K', '(-Infinity, 15000)'],
    ['15-24K', '[15000, 24000]'],
    ['$25K – $50K', '[25000, 50000]money'],
    ['$25,000 to $49,999', '[25000, 49999]money'],
    ['1) $0 - $100', '[0, 100]money'],
    ['7) $1,000 +', '[1000, Infinity)money'],
    ['18-25岁', '[18, 25]year'],
    ['26～35岁', '[26, 35]year'],
    ['60岁及以上', '[60, Infinity)year'],
    ['5万以下', '(-Infinity, 50000]'],
    ['5-10万', '[50000, 100000]'],
    ['10万元以上', '[100000, Infinity)money'],
    ['<1年', '(-Infinity, 1)year'],
    ['1-3年', '[1, 3]year'],
    ['>5 years', '(5, Infinity)year'],
    ['不足3个月', '(-Infinity, 3)month'],
    ['[0, 100)', '[0, 100)'],
    ['(100,500]', '(100, 500]'],
    ['0', '[0, 0]'],
    ['无', '[0, 0]'],
    ['1 to 3 months', '[1, 3]month'],
    ['20%以上', '[20, Infinity)percent'],
  ])('reads %s', (text, wanted) => expect(shown(text)).toBe(wanted))

  it.each(['gold', 'A-C', '90后', '24-19', '2-year contract', 'R1', '12:30', '138-0013-8000', 'unknown'])(
    'is no band: %s',
    (text) => expect(readBand(text)).toBeUndefined(),
  )
})

describe('bandedOf', () => {
  it.each([
    [ages, true],
    [['0', '1', '2', '3+'], true],
    [['0', '1-2', '3 or more'], true],
    [['18-25岁', '26-35岁', '36岁以上'], true],
    [['None', '1', '2 or more'], true],
    [income, false],
    [spent, false],
    [['5万以下', '5-10万', '10万以上'], false],
    [['<1年', '1-3年', '3-5年', '>5年'], false],
    [['<6 months', '6-12 months', '1-2 years', '2+ years'], false],
    [['[0,100)', '[100,500)', '[500,1000)'], true],
  ])('finds the bands of %j, counted in whole numbers: %s', (values, whole) =>
    expect(bandedOf(field(values as string[]))?.whole).toBe(whole),
  )

  it('puts them in order and leaves out what stands for a missing value', () =>
    expect(bandedOf(field(ages, ['unknown']))?.bands.map(({ value }) => value)).toEqual([
      ...['19-24', '25-34', '35-44', '45-54', '55-64', '65+'],
    ]))

  it('reads them from labels where the values are codes', () => {
    const coded = field(['1', '2'])
    const [first, second] = coded.values ?? []
    if (first && second) [first.labels.en, second.labels.en] = ['under 100', '100 or more']
    expect(bandedOf(coded)?.bands).toMatchObject([
      { value: '1', end: 100 },
      { value: '2', from: 100 },
    ])
  })

  it.each([
    [['gold', 'silver']],
    [['1', '2', '3']],
    [['19-24', '25-34', 'other']],
    [['19-30', '25-34', '35+']],
    [['<1年', '5万以上']],
    [['1-3 years', '10-20%']],
  ])('is no banded field: %j', (values) => expect(bandedOf(field(values))).toBeUndefined())
})

describe('withinBands', () => {
  const within = (values: string[], limit: BandLimit) => {
    const banded = bandedOf(field(values))
    const { inside, cut } = (banded && withinBands([limit], banded)) ?? { inside: [], cut: [] }
    const list = (bands: { value: string }[]) => bands.map(({ value }) => value).join(' ')
    return cut.length > 0 ? `${list(inside)} / ${list(cut)}` : list(inside)
  }

  it.each([
    [ages, { op: 'lt', value: 35 }, '19-24 25-34'],
    [ages, { op: 'lte', value: 34 }, '19-24 25-34'],
    [ages, { op: 'lte', value: 35 }, '19-24 25-34 / 35-44'],
    [ages, { op: 'gt', value: 64 }, '65+'],
    [ages, { op: 'gte', value: 65 }, '65+'],
    [ages, { op: 'gt', value: 65 }, ' / 65+'],
    [ages, { op: 'between', min: 45, max: 64 }, '45-54 55-64'],
    [ages, { op: 'between', min: 30, max: 40 }, ' / 25-34 35-44'],
    [ages, { op: 'gt', value: 18 }, '19-24 25-34 35-44 45-54 55-64 65+'],
    [ages, { op: 'lt', value: 18 }, ''],
    [ages, { op: 'eq', value: 40 }, ' / 35-44'],
    [income, { op: 'gte', value: 75_000 }, '75-99K 100-124K 250K+'],
    [income, { op: 'gt', value: 75_000 }, '75-99K 100-124K 250K+'],
    [income, { op: 'lt', value: 100_000 }, 'Under 15K 15-24K 25-34K 35-49K 50-74K 75-99K'],
    [income, { op: 'lte', value: 99_000 }, 'Under 15K 15-24K 25-34K 35-49K 50-74K 75-99K'],
    [income, { op: 'between', min: 50_000, max: 100_000 }, '50-74K 75-99K'],
    [income, { op: 'gt', value: 99_000 }, '100-124K 250K+'],
    [income, { op: 'gte', value: 80_000 }, '100-124K 250K+ / 75-99K'],
    [income, { op: 'lt', value: 10_000 }, ' / Under 15K'],
    [['0', '1', '2', '3+'], { op: 'gt', value: 0 }, '1 2 3+'],
    [['0', '1', '2', '3+'], { op: 'gt', value: 2 }, '3+'],
    [['0', '1', '2', '3+'], { op: 'eq', value: 3 }, ' / 3+'],
    [['0', '1', '2', '3+'], { op: 'eq', value: 2 }, '2'],
    [ages, { op: 'between', min: 19, max: 35, openMax: true }, '19-24 25-34'],
    [spent, { op: 'gte', value: 200 }, '3) $200 - $350 7) $1,000 +'],
    [['<1年', '1-3年', '3-5年', '>5年'], { op: 'gte', value: 3 }, '3-5年 >5年'],
    [['<1年', '1-3年', '3-5年', '>5年'], { op: 'lt', value: 2 }, '<1年 / 1-3年'],
  ] as const)('of %j takes %j as %s', (values, limit, wanted) => expect(within([...values], limit)).toBe(wanted))
})
