import { expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { agree } from './naive/agree.ts'
import { evaluate } from './naive/evaluate.ts'
import { pairsOf } from './naive/pairs.ts'
import type { World } from './naive/world.ts'
import type { Rule } from './rule.ts'
import type { Window } from './window.ts'

const [people, visits, days] = [150, 12, 200]
const asOf = '2026-06-30T12:00:00Z'
const pages = ['a', 'b', 'c']

/** Numbers from 0 to below 1, the same each time. */
const numbers = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Customers who look at three pages in bursts of some days, so that a good part of all funnels is met and missed narrowly. */
const visiting = (timeZone: string): World => {
  const { world } = pairsOf(1, 1)
  const next = numbers(people)
  const ids = Array.from({ length: people }, (_, at) => at + 1)
  const happened = ids.flatMap((customer) => {
    const bursts = [next() * days, next() * days, next() * days]
    return Array.from({ length: visits }, () => {
      const ago = (bursts[Math.floor(next() * bursts.length)] ?? 0) + (next() - 0.5) * 12
      const ts = new Date(Date.parse(asOf) - Math.max(ago, 0) * 86_400_000).toISOString()
      return { customer, ts, values: { page: pages[Math.floor(next() * pages.length)] ?? null, seconds: 1 } }
    })
  })
  return {
    ...world,
    asOf,
    catalog: {
      ...world.catalog,
      timeZone,
      customers: { ...world.catalog.customers, idType: 'integer', rows: people },
    },
    customers: ids.map((id) => ({ id, values: {} })),
    events: { ...Object.fromEntries(Object.keys(world.events).map((name) => [name, []])), visit: happened },
    things: {},
    lists: {},
    segments: {},
  }
}

const step = (page: string) => ({
  event: 'visit',
  where: { kind: 'compare' as const, field: 'page', op: 'eq' as const, value: page },
})
const funnelOf = ([steps, within, window]: [string, Parameters<typeof lengthOf>[0], Window | undefined]): Rule => ({
  kind: 'funnel',
  steps: [...steps].map(step),
  ...lengthOf(within),
  ...(window && { window }),
})
const lengthOf = (length: [number, 'hour' | 'day' | 'week' | 'month'] | undefined) =>
  length ? { within: { n: length[0], unit: length[1] } } : {}

const last = (n: number): Window => ({ type: 'last', n, unit: 'day' })
const rules: Rule[] = (
  [
    ['ab', [1, 'day'], undefined],
    ['ba', [6, 'hour'], last(90)],
    ['abc', [7, 'day'], last(90)],
    ['cba', [3, 'day'], undefined],
    ['abc', [1, 'month'], last(30)],
    ['abca', [1, 'week'], last(150)],
    ['cab', undefined, last(14)],
    ['aab', [2, 'day'], undefined],
    ['abcab', undefined, undefined],
  ] satisfies Parameters<typeof funnelOf>[0][]
).map(funnelOf)

forEachEngine((engine) => {
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York'])
    it(`selects exactly those who took the steps in order and in time (${zone})`, async () => {
      const world = visiting(zone)
      const expected = rules.map((rule) => evaluate(rule, world))
      // none of them may be met by nobody or by all, or nothing would be shown
      for (const ids of expected) {
        expect(ids.length).toBeGreaterThan(3)
        expect(ids.length).toBeLessThan(people - 3)
      }
      const { queries } = await agree(engine(), { world, rules, expected }, { stamp: zone })
      expect(queries.filter((sql) => sql.includes('bit_or'))).not.toHaveLength(0)
    }, 60_000)
})
