import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../testing/importing.ts'
import { customerScope } from '../segments/scope.ts'
import type { Engine } from '../warehouse/engine.ts'
import { metricQuery } from './query.ts'
import { runQuery } from './run-query.ts'

/** Ten customers: five joined in the first quarter of 2026, three in the second, one before, one on no known date. */
const joined = [
  '2026-01-01',
  '2026-01-31',
  '2026-02-28',
  '2026-03-01',
  '2026-03-31',
  '2026-04-01',
  '2026-06-29',
  '2026-06-30',
  '2025-12-31',
  '',
]
const people = [
  'customer_id,join_date,city',
  ...joined.map((day, n) => `${n + 1},${day},${n % 2 ? 'Bonn' : 'Ulm'}`),
].join('\n')

forEachEngine((engineNow) => {
  let place: ImportPlace
  let engine: Engine
  let ask: (query: object) => ReturnType<typeof runQuery>
  beforeAll(async () => {
    engine = engineNow()
    place = await importPlace(engine)
    await place.text(people, { timeZone: 'Asia/Shanghai', now: '2026-06-30T02:00:00Z' })
    const scope = customerScope(await place.catalog(), '2026-06-30T02:00:00Z')
    ask = (query) => runQuery(metricQuery.parse({ metrics: ['dated:join_date'], ...query }), scope, engine)
  })
  afterAll(() => place.close())

  describe('customers counted by a date of theirs', () => {
    it('counts those whose date lies in the time, both its days included, beside the period before', async () => {
      const { rows } = await ask({
        range: { type: 'range', from: '2026-04-01', to: '2026-06-30' },
        comparison: { with: 'previous' },
      })
      expect(rows).toMatchObject([{ 'dated:join_date': 3, 'dated:join_date_before': 5 }])
      expect((await ask({})).rows).toMatchObject([{ 'dated:join_date': 9 }])
    })

    it('spreads them over periods, and leaves out who has no date in the time', async () => {
      const { rows } = await ask({ grain: 'month', range: { type: 'calendar', unit: 'year', offset: 0 } })
      expect(rows.map((row) => [row.period, row['dated:join_date']])).toEqual([
        ['2026-01-01', 2],
        ['2026-02-01', 1],
        ['2026-03-01', 2],
        ['2026-04-01', 1],
        ['2026-06-01', 2],
      ])
    })

    it('parts and filters them like any metric', async () => {
      const { rows } = await ask({
        dimensions: ['city'],
        range: { type: 'range', from: '2026-01-01', to: '2026-03-31' },
      })
      expect(rows.map((row) => row['dated:join_date'])).toEqual([3, 2])
    })

    it('counts beside their share those of a group whom a rule selects', async () => {
      const { rows } = await ask({
        metrics: ['count_of_group', 'share_of_group'],
        share: { kind: 'date', field: 'join_date', window: { type: 'range', from: '2026-01-01' } },
        filter: { kind: 'compare', field: 'city', op: 'eq', value: 'Ulm' },
      })
      expect(rows).toMatchObject([{ count_of_group: 4, share_of_group: 0.8 }])
    })

    it('refuses a field that is no date', async () => {
      await expect(ask({ metrics: ['dated:city'] })).rejects.toMatchObject({ code: 'unknown_metric' })
    })
  })
})
