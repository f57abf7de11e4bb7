import { describe, expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { explainRule } from '../../segments/explain.ts'
import type { Rule } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'
import { written } from '../testing/written.ts'

const field = (name: string, [zh, en]: [string, string], values: string[], more: [string[], string[]] = [[], []]) => ({
  name,
  column: name,
  type: 'enum',
  labels: { zh, en },
  synonyms: { zh: more[0], en: more[1] },
  values: values.map((value) => ({ value, labels: { zh: value, en: value } })),
})
const job = {
  ...field('job', ['职业', 'job'], []),
  values: [{ value: 'student', labels: { zh: '学生', en: 'students' } }],
}
const shop = catalog.parse({
  ...readerCatalog,
  events: [],
  products: [],
  glossary: [],
  attributes: [
    job,
    field('age', ['年龄段', 'age group'], ['65+', '18-25岁', '26-35岁', '36-50岁', '51-64岁'].toSorted()),
    field('income', ['年收入', 'income'], ['5万以下', '5-10万', '10-20万', '20万以上']),
    field('size', ['家庭人数', 'household size'], ['1', '2', '3', '4+']),
    field('kids', ['孩子数', 'number of children'], ['0', '1-2', '3 or more'], [['孩子'], ['kids', 'child']]),
    field('tenure', ['在网年限', 'tenure'], ['<1年', '1-3年', '3-5年', '>5年']),
  ],
})
const reader = createReader(shop)
const now = readerCatalog.clock ?? ''
const said = (text: string) => inShort(reader(text, { now }))
const thread = (...messages: string[]) => {
  let current: Rule | undefined
  let last = ''
  for (const text of messages) {
    const reading = reader(text, { now, ...(current ? { current } : {}) })
    current = reading.rule ?? current
    last = inShort(reading)
  }
  return last
}

describe('limits on a field of bands', () => {
  it.each([
    ['36岁以上的学生', 'age in 36-50岁,51-64岁,65+ & job = student'],
    ['students under 36', 'job = student & age in 18-25岁,26-35岁'],
    ['aged 26 to 50', 'age in 26-35岁,36-50岁'],
    ['26到50岁的', 'age in 26-35岁,36-50岁'],
    ['65 and over', 'age = 65+'],
    ['年收入10万以上', 'income in 10-20万,20万以上'],
    ['income under 100,000', 'income in 5万以下,5-10万'],
    ['年收入5万到20万之间', 'income in 5-10万,10-20万'],
    ['earning more than 200k', 'income = 20万以上'],
    ['三口之家', 'size = 3'],
    ['households of 3 or more', 'size in 3,4+'],
    ['四口人及以上的家庭', 'size = 4+'],
    ['people living alone', 'size = 1'],
    ['no kids', 'kids = 0'],
    ['有孩子的', 'kids in 1-2,3 or more'],
    ['at least one child', 'kids in 1-2,3 or more'],
    ['three or more children', 'kids = 3 or more'],
    ['tenure of at least 3 years', 'tenure in 3-5年,>5年'],
    ['在网年限不到1年', 'tenure = <1年'],
    ['under 26 or over 64', 'age in 18-25岁,65+'],
    ['年龄26到36岁（不含36岁）', 'age = 26-35岁'],
  ])('reads %s', (text, wanted) => expect(said(text)).toBe(wanted))

  it.each(['30岁以上', 'aged 20 to 30', '年收入8万以上', 'over 65', 'tenure of at least 2 years'])(
    'asks where a limit falls inside a band: %s',
    (text) => expect(said(text)).toContain('?ambiguous'),
  )

  it('offers the band that is cut, and to leave it out', () => {
    const { clarification } = reader('年收入8万以上的学生', { now })
    expect(clarification?.question.zh).toContain('“5-10万”')
    expect(clarification?.options?.map(({ label, rule }) => [label.en, written(rule)])).toEqual([
      ['With "5-10万" (50,000 or more)', 'income in 5-10万,10-20万,20万以上 & job = student'],
      ['Without "5-10万" (100,000 or more)', 'income in 10-20万,20万以上 & job = student'],
    ])
  })

  it('asks where no band lies within a limit', () => expect(said('under 18')).toContain('?contradiction'))

  it('tells that bands were taken', () =>
    expect(reader('under 36', { now }).assumptions.map(({ note }) => note.en)).toContain(
      'age group is kept in bands; the limit is taken as 18-25岁, 26-35岁',
    ))
})

describe('changes of a limit on bands', () => {
  it.each([
    [['年收入10万以上', '放宽到5万'], 'income in 5-10万,10-20万,20万以上'],
    [['income of 100,000 or more', 'raise it to 200,000'], 'income = 20万以上'],
    [['aged 26 to 50', 'make the age 36 to 64'], 'age in 36-50岁,51-64岁'],
    [['household size 2', 'Household size: add 1'], 'size in 2,1'],
    [['两口之家', '三口之家也算'], 'size in 2,3'],
    [['no kids', 'under 36'], 'kids = 0 & age in 18-25岁,26-35岁'],
    [['income of 100,000 or more', 'make it 80,000'], 'income in 5-10万,10-20万,20万以上 ?ambiguous'],
  ])('%j', (messages, wanted) => expect(thread(...messages)).toContain(wanted))
})

it.each(['36岁以上', 'no kids', 'households of 3 or more', '年收入10万以上'])(
  'reads its explanation back: %s',
  (text) => {
    const { rule } = reader(text, { now })
    const words = rule && explainRule(rule, customerScope(shop, now))
    for (const lang of ['zh', 'en'] as const) expect(reader(words?.[lang] ?? '', { now }).rule).toEqual(rule)
  },
)
