import { describe, expect, it } from 'vitest'
import { type Catalog, catalog } from '../../catalog/catalog.ts'
import { type Rule, rule as ruleSchema } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'
import { walk } from '../../segments/walk.ts'
import { analyse, type Reference } from '../analyse.ts'
import { createIndex } from '../lexicon/index.ts'
import { tokenise } from '../normalise.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { read } from '../testing/read.ts'
import { spansOf } from '../unread.ts'
import { doubters } from './doubts.ts'

const now = readerCatalog.clock ?? ''

/** Who doubts that a rule is what the words mean. */
const doubts = (text: string, given: object, of: Catalog = readerCatalog): string[] => {
  const rule: Rule = ruleSchema.parse(given)
  const reference: Reference = { index: createIndex(of), dated: true, now, text }
  const analysis = analyse(reference, tokenise(text))
  const wordsOf = (places: number[]) =>
    spansOf(text, analysis.tokens, analysis.lexemes, places).map((span) => span.text)
  const parts = [...walk(rule, customerScope(of, now))].map((visit) => visit.rule)
  const one = { catalog: of, text, analysis, own: rule, rule, parts, wordsOf }
  return Object.entries(doubters).flatMap(([name, doubter]) => (doubter(one) ? [name] : []))
}

const balance = (op: string, value: number) => ({ kind: 'compare', field: 'balance', op, value })
const isStudent = { kind: 'compare', field: 'job', op: 'eq', value: 'student' }
const all = (...of: object[]) => ({ kind: 'all', of })
const any = (...of: object[]) => ({ kind: 'any', of })
const bought = (more: object = {}) => ({ kind: 'event', event: 'purchase', op: 'gte', value: 1, ...more })
const thisYear = { window: { type: 'calendar', unit: 'year', offset: 0 } }

describe('a reading is doubted', () => {
  it.each<[string, string, object]>([
    [
      'alternativesUnsaid',
      '余额不到1万的学生，余额必须超过2万',
      any(all(balance('lt', 10_000), isStudent), balance('gt', 20_000)),
    ],
    [
      'alternativesUnsaid',
      'students under 10000. The balance has to be over 20000',
      any(all(balance('lt', 10_000), isStudent), balance('gt', 20_000)),
    ],
    ['denialsLost', '不是学生的客户', isStudent],
    ['denialsLost', 'customers who are not students', isStudent],
    ['numbersLost', '余额5万以上的学生', isStudent],
    ['numbersLost', 'students with a balance of at least 50000', isStudent],
    ['placesCounted', '近30天在三个城市买过东西的客户', bought({ window: { type: 'last', n: 30, unit: 'day' } })],
    [
      'bareBeside',
      '买过至少3种商品，并且这类商品买了20件以上',
      all(
        bought({ measure: { type: 'products' }, value: 3 }),
        bought(),
        bought({ measure: { type: 'sum', property: 'quantity' }, value: 20 }),
      ),
    ],
    ['bareBeside', '今年买过东西的', all(bought(thisYear), bought())],
    [
      'opposites',
      'students with a balance over 800',
      all(any(isStudent, { ...isStudent, op: 'ne' }), balance('gt', 800)),
    ],
    ['largeCount', '2025年买过的', bought({ op: 'gte', value: 2025 })],
    ['exactAmount', '消费达到800的', bought({ measure: { type: 'sum', property: 'amount' }, op: 'eq', value: 800 })],
    ['measuresLost', '余额高于平均的学生', all(isStudent)],
    ['measuresLost', 'students whose first purchase was this year', all(isStudent)],
  ])('%s: %s', (doubter, text, rule) => expect(doubts(text, rule)).toContain(doubter))

  it('where a channel that nobody named as a habit stands beside an event', () => {
    const place = readerCatalog.events[0]?.properties.find(({ name }) => name === 'place')
    const habit = {
      ...place,
      name: 'habit',
      column: 'habit',
      role: undefined,
      labels: { zh: '偏好渠道', en: 'favourite channel' },
    }
    const of = catalog.parse({ ...readerCatalog, attributes: [...readerCatalog.attributes, habit] })
    const rule = { kind: 'compare', field: 'habit', op: 'eq', value: 'branch' }
    const said = (text: string) => doubts(text, all(rule, bought({ event: 'login' })), of)
    expect(said('在网点登录过的')).toContain('unnamedBesideEvent')
    expect(said('偏好渠道是网点，登录过的')).not.toContain('unnamedBesideEvent')
  })
})

describe('no reading is doubted', () => {
  it.each<[string, object]>([
    ['余额5万以上的学生', all(isStudent, balance('gte', 50_000))],
    ['students or customers with a balance over 800', any(isStudent, balance('gt', 800))],
    ['学生，余额不超过800', all(isStudent, balance('lte', 800))],
    ['customers who are not students', { ...isStudent, op: 'ne' }],
    ['bought at least 3 times this year', bought({ ...thisYear, value: 3 })],
    ['balance is exactly 800', balance('eq', 800)],
  ])('%s', (text, rule) => expect(doubts(text, rule)).toEqual([]))
})

it.each(['orders over 5000 in total', '2025年买过2025次的'])(
  'asks with the reading itself, which can be taken as it is: %s',
  (text) => {
    const { rule, clarification } = read(text)
    expect(clarification?.reason).toBe('ambiguous')
    expect(rule).toBeDefined()
    expect(clarification?.options?.map((option) => option.rule)).toEqual([rule])
  },
)
