import { expect, it } from 'vitest'
import { bank } from './cases/bank.ts'
import { eventsAhead } from './events-ahead.ts'
import { scopeOf } from './naive/scope.ts'
import type { Rule } from './rule.ts'

const { catalog } = bank
const events = catalog.events.map((event) => ({ ...event, from: '2024-06-30T02:00:00Z' }))
const asOf = (instant: string) => ({
  ...scopeOf({ ...bank, catalog: { ...catalog, timeZone: 'Asia/Shanghai', events } }),
  asOf: instant,
})
const ahead = (rule: Rule, instant: string) =>
  eventsAhead(rule, asOf(instant)).map(({ event, from }) => `${event.name} ${from}`)

const buys: Rule = { kind: 'event', event: 'buy', op: 'gte', value: 1, measure: { type: 'count' } }
const hard: Rule = {
  kind: 'any',
  of: [
    { kind: 'not', of: { kind: 'funnel', steps: [{ event: 'visit' }, { event: 'buy' }] } },
    { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' },
  ],
}

it('tells which events of a rule begin after the instant that is asked about, by local date', () => {
  expect(ahead(buys, '2024-06-30T01:59:59Z')).toEqual(['buy 2024-06-30'])
  expect(ahead(hard, '2020-01-01T00:00:00Z').sort()).toEqual(['buy 2024-06-30', 'visit 2024-06-30'])
})

it('says nothing from their first instant on, nor of rules that read no event', () => {
  expect(ahead(buys, '2024-06-30T02:00:00Z')).toEqual([])
  expect(ahead({ kind: 'everyone' }, '2020-01-01T00:00:00Z')).toEqual([])
})
