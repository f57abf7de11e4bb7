import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainRule } from '../segments/explain.ts'
import { evaluate } from '../segments/naive/evaluate.ts'
import type { Rule } from '../segments/rule.ts'
import { customerScope } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'
import { readerCatalog } from './testing/catalog.ts'
import { populations } from './testing/populations.ts'
import { read } from './testing/read.ts'
import { written } from './testing/written.ts'

const scope = customerScope(readerCatalog, readerCatalog.clock ?? '')
const comparators = fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte')
const number = fc.constantFrom(
  { field: 'balance', values: [1000, 5000, 8000] },
  { field: 'income', values: [2000, 6000, 10_000] },
  { field: 'children', values: [1, 3, 5] },
  { field: 'share_rate', values: [20, 40, 60] },
)
const windows: fc.Arbitrary<Window> = fc.constantFrom<Window>(
  { type: 'last', n: 90, unit: 'day' },
  { type: 'last', n: 6, unit: 'month' },
  { type: 'ago', min: 90, unit: 'day' },
  { type: 'calendar', unit: 'month', offset: -1 },
  { type: 'calendar', unit: 'year', offset: 0 },
  { type: 'range', from: '2026-01-01', to: '2026-03-31' },
  { type: 'range', to: '2026-02-28' },
)
const recent = fc.constantFrom<Window>({ type: 'last', n: 90, unit: 'day' }, { type: 'last', n: 6, unit: 'month' })
const event = fc.constantFrom('purchase', 'login')

const compare = fc
  .tuple(number, comparators, fc.nat(2))
  .map(([{ field, values }, op, n]): Rule => ({ kind: 'compare', field, op, value: values[n] as number }))
const named = fc
  .tuple(
    fc.constantFrom(['job', 'student'], ['marital', 'married'], ['city', 'gz'], ['tier', 'gold']),
    fc.constantFrom('eq', 'ne'),
  )
  .map(([[field, value], op]): Rule => ({ kind: 'compare', field: field as string, op, value: value as string }))
const flag = fc
  .tuple(fc.constantFrom('housing', 'loan', 'card'), fc.constantFrom('eq', 'ne'))
  .map(([field, op]): Rule => ({ kind: 'compare', field, op, value: true }))
const between = number.map(
  ({ field, values }): Rule => ({ kind: 'between', field, min: values[0] as number, max: values[1] as number }),
)
const oneOf = fc.constantFrom<Rule>(
  { kind: 'in', field: 'job', values: ['student', 'retired'] },
  { kind: 'in', field: 'city', values: ['gz', 'hz'] },
  { kind: 'in', field: 'tier', values: ['silver', 'gold', 'diamond'] },
)
const missing = fc.constantFrom('job', 'income', 'marital').map((field): Rule => ({ kind: 'missing', field }))
const date = windows.map((window): Rule => ({ kind: 'date', field: 'joined', window }))
const performed = fc.tuple(event, fc.boolean(), fc.option(recent, { nil: undefined })).map(
  ([name, done, window]): Rule => ({
    kind: 'event',
    event: name,
    measure: { type: 'count' },
    op: done ? 'gte' : 'eq',
    value: done ? 1 : 0,
    ...(window ? { window } : {}),
  }),
)
const measured = fc
  .tuple(
    fc.constantFrom<[Extract<Rule, { kind: 'event' }>['measure'], number]>(
      [{ type: 'orders' }, 2],
      [{ type: 'products' }, 2],
      [{ type: 'order_value' }, 3000],
      [{ type: 'sum', property: 'amount' }, 5000],
      [{ type: 'max', property: 'amount' }, 6000],
      [{ type: 'avg', property: 'amount' }, 4000],
    ),
    fc.constantFrom('gt', 'gte', 'lt', 'lte'),
    fc.option(recent, { nil: undefined }),
  )
  .map(
    ([[measure, value], op, window]): Rule => ({
      kind: 'event',
      event: 'purchase',
      measure,
      op,
      value,
      ...(window ? { window } : {}),
    }),
  )
const occurrence = fc
  .tuple(fc.constantFrom('first', 'last'), event, windows)
  .map(([which, name, window]): Rule => ({ kind: 'occurrence', which, event: name, window }))
const sequence = fc.tuple(fc.boolean(), fc.constantFrom(undefined, 7, 30)).map(
  ([turned, n]): Rule => ({
    kind: 'sequence',
    first: { event: turned ? 'purchase' : 'login' },
    next: { event: turned ? 'login' : 'purchase' },
    ...(n ? { within: { n, unit: 'day' as const } } : {}),
  }),
)
const direction = fc.constantFrom('top', 'bottom')
const rank = fc
  .tuple(number, direction, fc.constantFrom({ count: 20 }, { percent: 10 }))
  .map(([{ field }, way, cut]): Rule => ({ kind: 'rank', by: { of: 'attribute', field }, direction: way, ...cut }))
const average = fc
  .tuple(number, fc.constantFrom('above', 'below'))
  .map(([{ field }, way]): Rule => ({ kind: 'average', of: { of: 'attribute', field }, direction: way }))

const single = {
  compare,
  named,
  flag,
  between,
  oneOf,
  missing,
  date,
  performed,
  measured,
  occurrence,
  sequence,
  rank,
  average,
}
const simple = fc.oneof(compare, named, flag, between, oneOf, date, performed, occurrence)
/**
 * What a condition is about. "city is one of A, B, and city is A" reads as one list, and "has a login, or has none" is
 * everybody, which is asked about: two conditions on one thing are left to the single kinds.
 */
const subject = (rule: Rule) => {
  if ('field' in rule) return rule.field
  return JSON.stringify(rule.kind === 'event' ? [rule.event, rule.window] : rule)
}
const pair = fc.tuple(simple, simple).filter(([a, b]) => subject(a) !== subject(b))
const joined = {
  all: pair.map((of): Rule => ({ kind: 'all', of })),
  any: pair.map((of): Rule => ({ kind: 'any', of })),
  not: fc.oneof(between, date, occurrence).map((of): Rule => ({ kind: 'not', of })),
  'not of several': pair.map((of): Rule => ({ kind: 'not', of: { kind: 'all', of } })),
  nested: fc.tuple(simple, pair).map(([first, of]): Rule => ({ kind: 'all', of: [first, { kind: 'any', of }] })),
}

const select = (rule: Rule) => populations.map((world) => evaluate(rule, world))

describe('an explanation inside a request', () => {
  for (const [name, rules] of Object.entries({ ...single, ...joined }))
    for (const lang of ['zh', 'en'] as const)
      it(`selects the same customers: ${name}, ${lang}`, () => {
        fc.assert(
          fc.property(rules, (rule) => {
            // asked for in a sentence, so that the grammar of everyday words reads it, not the one of explanations
            const asking = { zh: '请帮我找', en: 'please find ' }
            const words = `${asking[lang]}${explainRule(rule, scope)[lang]}`
            const back = read(words)
            const asked = back.clarification && back.clarification.reason !== 'contradiction'
            expect([words, back.unread, asked ?? false]).toEqual([words, [], false])
            expect(written(back.rule)).not.toBe('')
            expect([words, written(back.rule), select(back.rule as Rule)]).toEqual([
              words,
              written(back.rule),
              select(rule),
            ])
          }),
          { numRuns: 12 },
        )
      })
})
