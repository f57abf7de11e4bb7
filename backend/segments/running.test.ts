import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Engine, Query, RunOptions } from '../warehouse/engine.ts'
import type { Rule } from './rule.ts'
import { segmentService } from './segment-service.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const quiet: Rule = { kind: 'event', event: 'transaction', measure: { type: 'count' }, op: 'lt', value: 3 }
const rich: Rule = { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', percent: 25 }

/** What is looked up of the data before a rule is asked. */
const isLookup = ({ sql }: Query): boolean => /information_schema|"histories"|"imports"/.test(sql)

/** A service whose queries of customers are seen before they run. */
const watched = (seen: (query: Query, options?: RunOptions) => Query | undefined = () => undefined) => {
  const sent: Query[] = []
  const engine: Engine = {
    ...bank.engine,
    rows(query, options) {
      if (isLookup(query)) return bank.engine.rows(query, options)
      sent.push(query)
      return bank.engine.rows(seen(query, options) ?? query, options)
    },
  }
  const workspace = { ...bank.workspace }
  return { sent, workspace, segments: segmentService({ engine, workspace, store: bank.store }) }
}

const endless =
  'select count(*) as count from generate_series(1, 10000000) as a(x), generate_series(1, 1000000) as b(y) where (x + y) % 7 = 3'

it('counts a rule once for the same data and instant, and again when either changes', async () => {
  const { sent, workspace, segments } = watched()
  const count = await segments.count(quiet)
  expect(sent).toHaveLength(1)
  expect(await segments.count({ ...quiet })).toBe(count)
  expect(sent).toHaveLength(1)
  await segments.count(quiet, { asOf: '2026-07-01T00:00:00Z' })
  expect(sent).toHaveLength(2)
  workspace.dataVersion = '2'
  expect(await segments.count(quiet)).toBe(count)
  expect(sent).toHaveLength(3)
})

it('stops the query in the engine when a count or a preview is cancelled, and keeps nothing of it', async () => {
  for (const rule of [quiet, { kind: 'all', of: [rich, quiet] } as Rule])
    for (const run of ['count', 'preview'] as const) {
      let slow = true
      const stop = new AbortController()
      const { segments } = watched((_, options) => {
        if (!slow) return undefined
        setTimeout(() => stop.abort(), 50)
        expect(options?.signal).toBe(stop.signal)
        return { sql: endless, parameters: [] }
      })
      await expect(segments[run](rule, { signal: stop.signal })).rejects.toThrow(/aborted/)
      slow = false
      const again = await segments[run](rule)
      expect(again).toEqual(run === 'count' ? await bank.segments.count(rule) : expect.objectContaining({ rule }))
    }
})
