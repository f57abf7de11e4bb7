import { expect, it } from 'vitest'
import { bank } from './cases/bank.ts'
import { scopeOf } from './naive/scope.ts'
import type { Rule } from './rule.ts'
import { warningsOf } from './warnings.ts'
import type { Window } from './window.ts'
import { windowsBefore } from './windows-before.ts'

const { catalog } = bank
const events = catalog.events.map((event) => ({ ...event, from: '2024-06-30T02:00:00Z' }))
const scope = {
  ...scopeOf({ ...bank, catalog: { ...catalog, timeZone: 'Asia/Shanghai', events } }),
  asOf: '2025-06-30T04:00:00Z',
}
const buys = (window: Window): Rule => ({
  kind: 'event',
  event: 'buy',
  op: 'gte',
  value: 1,
  measure: { type: 'count' },
  window,
})
const before = (rule: Rule) =>
  windowsBefore(rule, scope).map(({ event, from, start, isWhole }) => [event.name, from, start, isWhole])

it('tells the windows that begin before the data of their events, and those that end before', () => {
  expect(before(buys({ type: 'last', n: 2, unit: 'year' }))).toEqual([['buy', '2024-06-30', '2023-06-30', false]])
  expect(before(buys({ type: 'range', from: '2020-01-01', to: '2020-12-31' }))).toEqual([
    ['buy', '2024-06-30', '2020-01-01', true],
  ])
})

it('says nothing of windows that the data cover by the day, of a whole history, nor of time to come', () => {
  expect(before(buys({ type: 'last', n: 1, unit: 'year' }))).toEqual([])
  expect(before(buys({ type: 'range', to: '2025-01-01' }))).toEqual([])
  expect(before({ kind: 'everyone' })).toEqual([])
})

it('looks into steps, measures, stretches without a window, negations and saved segments, and tells each once', () => {
  const window = { type: 'last', n: 2, unit: 'year' } as const
  const steps: Rule = { kind: 'funnel', steps: [{ event: 'visit' }, { event: 'buy' }], window }
  const rank: Rule = {
    kind: 'rank',
    by: { of: 'event', event: 'buy', measure: { type: 'count' }, window },
    direction: 'top',
    count: 3,
  }
  const stopped: Rule = { kind: 'stopped', event: 'visit', n: 1, unit: 'year', before: 1 }
  const found = before({ kind: 'all', of: [{ kind: 'not', of: steps }, rank, buys(window), stopped] })
  expect(found.map(([event]) => event)).toEqual(expect.arrayContaining(['visit', 'buy']))
  expect(found.filter(([event]) => event === 'buy')).toHaveLength(1)
})

it('is a warning of the proof card, in both languages', () => {
  const counted = { count: 1, total: 9, unknowns: [] }
  const warned = (window: Window) => warningsOf(buys(window), scope, counted, new Map())
  expect(warned({ type: 'last', n: 2, unit: 'year' })).toEqual([
    {
      code: 'partly_before_data',
      note: {
        zh: '“购买”的数据从 2024-06-30 开始，“过去 2 年内”（2023-06-30 起）只有后一段有数据。',
        en: 'The data on "purchase" begin on 2024-06-30, so they cover "in the last 2 years" (from 2023-06-30) only in part.',
      },
    },
  ])
  expect(warned({ type: 'range', from: '2020-01-01', to: '2020-12-31' })).toMatchObject([
    { code: 'before_data', note: { zh: expect.stringContaining('这段时间一条也没有') } },
  ])
})
