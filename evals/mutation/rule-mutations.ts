import type { Rule } from '../../backend/segments/rule.ts'

/** A rule, the reference that means the same, other ways to write the rule, and rules that a sloppy reading would give instead. */
export interface RuleSubject {
  name: string
  sql: string
  rule: Rule
  equivalent: Rule[]
  wrong: { name: string; rule: Rule }[]
}

const compare = (
  field: string,
  op: 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'ne',
  value: string | number | boolean,
): Rule => ({ kind: 'compare', field, op, value })
const not = (of: Rule): Rule => ({ kind: 'not', of })
const all = (...of: Rule[]): Rule => ({ kind: 'all', of })
const any = (...of: Rule[]): Rule => ({ kind: 'any', of })
const happened = (event: string, n: number, op: 'eq' | 'gte' | 'gt', value: number): Rule => ({
  kind: 'event',
  event,
  measure: { type: 'count' },
  window: { type: 'last', n, unit: 'day' },
  op,
  value,
})

const flips = { gt: 'gte', gte: 'gt', lt: 'lte', lte: 'lt' } as const
const opposite = { gt: 'lt', gte: 'lte', lt: 'gt', lte: 'gte' } as const
const signs = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** A bound on a number: a strict for an inclusive one, the next value, 万 for 元, the other direction, the condition dropped or turned round. */
const bound = (field: string, op: keyof typeof flips, value: number, step = 1): RuleSubject => {
  const rule = compare(field, op, value)
  return {
    name: `${field} ${op} ${value}`,
    sql: `select customer_id from customers where ${field} ${signs[op]} ${value}`,
    rule,
    equivalent: [
      all(rule),
      any(rule, rule),
      not(not(rule)),
      all(rule, not(compare(field, opposite[flips[op]], value))),
    ],
    wrong: [
      { name: 'strict for inclusive', rule: compare(field, flips[op], value) },
      { name: 'off by a step', rule: compare(field, op, value + step) },
      { name: 'off by a step below', rule: compare(field, op, value - step) },
      { name: '万 for 元', rule: compare(field, op, value * 10_000) },
      { name: 'the other direction', rule: compare(field, opposite[op], value) },
      { name: 'negated', rule: not(rule) },
      { name: 'dropped', rule: { kind: 'everyone' } },
    ],
  }
}

/** Two conditions: or for and, one dropped, a negation lost or moved. */
const pair = (a: [Rule, string], b: [Rule, string]): RuleSubject => ({
  name: `${a[1]} and not ${b[1]}`,
  sql: `select customer_id from customers where (${a[1]}) and (${b[1]}) is not true`,
  rule: all(a[0], not(b[0])),
  equivalent: [all(not(b[0]), a[0]), not(any(not(a[0]), b[0])), all(all(a[0]), not(b[0]))],
  wrong: [
    { name: 'negation dropped', rule: all(a[0], b[0]) },
    { name: 'or for and', rule: any(a[0], not(b[0])) },
    { name: 'first dropped', rule: not(b[0]) },
    { name: 'second dropped', rule: a[0] },
    { name: 'negation moved', rule: all(not(a[0]), b[0]) },
    { name: 'negation of both', rule: not(all(a[0], b[0])) },
  ],
})

const window = (event: string, n: number): RuleSubject => ({
  name: `no ${event} in ${n} days`,
  sql: `select customer_id from customers where customer_id not in (select customer_id from "${event}" where ts >= $now - interval ${n} day)`,
  rule: happened(event, n, 'eq', 0),
  equivalent: [not(happened(event, n, 'gte', 1)), not(happened(event, n, 'gt', 0))],
  wrong: [
    { name: 'negation dropped', rule: happened(event, n, 'gte', 1) },
    { name: 'at most one', rule: not(happened(event, n, 'gte', 2)) },
    { name: 'a day more', rule: happened(event, n + 1, 'eq', 0) },
    { name: 'a day less', rule: happened(event, n - 1, 'eq', 0) },
    { name: 'another event', rule: happened(event === 'login' ? 'transaction' : 'login', n, 'eq', 0) },
    {
      name: 'months for days',
      rule: { ...happened(event, n, 'eq', 0), window: { type: 'last', n, unit: 'month' } } as Rule,
    },
    {
      name: 'only those who ever did',
      rule: all(happened(event, n, 'eq', 0), {
        kind: 'event',
        event,
        measure: { type: 'count' },
        op: 'gte',
        value: 1,
      } as Rule),
    },
  ],
})

const mortgage = compare('has_mortgage', 'eq', true)
const card = compare('has_credit_card', 'eq', true)
const gold = compare('tier', 'eq', 'gold')
const shanghai = compare('city', 'eq', '上海')

/** THE rules that are mutated, over the bank. */
export const ruleSubjects: readonly RuleSubject[] = [
  bound('deposit_balance', 'gt', 50_000, 0.01),
  bound('deposit_balance', 'gte', 50_000, 0.01),
  bound('deposit_balance', 'lt', 50_000, 0.01),
  bound('deposit_balance', 'lte', 50_000, 0.01),
  bound('age', 'gte', 60),
  bound('age', 'lt', 30),
  bound('points', 'gte', 1000),
  bound('credit_score', 'lte', 650),
  bound('credit_limit', 'gt', 50_000),
  bound('monthly_income', 'gte', 10_000),
  pair([card, 'has_credit_card'], [mortgage, 'has_mortgage']),
  pair([gold, "tier = 'gold'"], [shanghai, "city = '上海'"]),
  pair([compare('age', 'gte', 60), 'age >= 60'], [mortgage, 'has_mortgage']),
  pair([shanghai, "city = '上海'"], [card, 'has_credit_card']),
  window('transaction', 90),
  window('transaction', 60),
  window('transaction', 30),
  window('login', 30),
  window('login', 90),
]
