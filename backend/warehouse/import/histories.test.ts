import { expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'
import { countQuery } from '../../segments/compile.ts'
import { type Rule, rule } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'
import type { Engine } from '../engine.ts'
import { heldHistories, wideCustomers } from '../histories.ts'

const people = 'id,city\n1,Oslo\n2,Bergen\n3,Oslo\n4,Moss\n'
const lines = [
  '1,2026-01-01 10:00:00,o1,5.5,A',
  '1,2026-01-01 10:00:00,o1,6,B',
  '1,2026-02-01 00:00:00,o2,,A',
  '3,2025-12-31 23:59:59,o3,7,A',
  '3,2026-01-31 12:00:00,o3,1,A',
]
const orders = (rows: string[]) => `who,at,order_no,amount,product\n${rows.join('\n')}\n`
const asOrders = { events: { type: 'purchase', customer: 'who', time: 'at' } }
const now = '2026-03-01T00:00:00Z'

const event = (more: object): Rule => rule.parse({ kind: 'event', event: 'purchase', ...more })
const last30: object = { type: 'last', n: 30, unit: 'day' }
/** Each with the customers that it selects among the rows above. */
const questions: [Rule, string[]][] = [
  [event({ op: 'gte', value: 3 }), ['1']],
  [event({ op: 'eq', value: 0 }), ['2', '4']],
  [event({ op: 'gte', value: 1, window: last30 }), ['1', '3']],
  [event({ op: 'gte', value: 1, window: { type: 'ago', min: 59, unit: 'day' } }), ['3']],
  [event({ measure: { type: 'orders' }, op: 'eq', value: 1 }), ['3']],
  [event({ measure: { type: 'days' }, op: 'eq', value: 2 }), ['1', '3']],
  [event({ measure: { type: 'distinct', property: 'product' }, op: 'eq', value: 2 }), ['1']],
  [event({ measure: { type: 'sum', property: 'amount' }, op: 'gt', value: 8 }), ['1']],
  [event({ measure: { type: 'sum', property: 'amount' }, op: 'lt', value: 8.5 }), ['2', '3', '4']],
  [event({ measure: { type: 'avg', property: 'amount' }, op: 'lt', value: 5 }), ['3']],
  [event({ measure: { type: 'max', property: 'amount' }, op: 'eq', value: 6 }), ['1']],
]

const selected = async (asked: Rule, place: ImportPlace, engine: Engine, asOf = now) => {
  const scope = {
    ...customerScope(await place.catalog(), asOf),
    histories: await heldHistories(engine, place.workspace),
  }
  const { sql, parameters } = countQuery(asked, scope, new Map())
  const rows = await engine.rows<{ id: string | number }>({
    sql: sql.replace('select count(*) as count', 'select c.customer_id as id'),
    parameters,
  })
  return { kept: sql.includes(wideCustomers), ids: rows.map(({ id }) => String(id)).sort() }
}

forEachEngine((engine) => {
  it('answers from histories what it would answer from the events', async () => {
    const place = await importPlace(engine())
    await place.text(people)
    await place.text(orders(lines), asOrders)
    for (const [asked, ids] of questions) {
      const found = await selected(asked, place, engine())
      const distinct = JSON.stringify(asked).includes('"distinct"')
      expect({ asked, ...found }).toEqual({ asked, ids, kept: !distinct })
    }
    await place.close()
  })

  it('keeps them true when events, customers and ids change', async () => {
    const place = await importPlace(engine())
    await place.text(orders(lines), asOrders)
    const bought = event({ op: 'gte', value: 1 })
    expect(await selected(bought, place, engine())).toEqual({ kept: true, ids: ['1', '3'] })
    await place.text(orders([...lines, '2,2026-02-02 00:00:00,o9,1,A']), asOrders)
    expect(await selected(bought, place, engine())).toEqual({ kept: true, ids: ['1', '2', '3'] })
    await place.text(people)
    expect(await selected(event({ op: 'eq', value: 0 }), place, engine())).toEqual({ kept: true, ids: ['4'] })
    await place.text('who,at,page\n4,2026-01-05,home\n', { events: { type: 'visit', customer: 'who', time: 'at' } })
    const visited = rule.parse({ kind: 'event', event: 'visit', op: 'gte', value: 1 })
    expect(await selected(visited, place, engine())).toEqual({ kept: true, ids: ['4'] })
    await place.text('id,city\n1,Oslo\nx7,Bergen\n3,Moss\n')
    expect(await selected(bought, place, engine())).toEqual({ kept: true, ids: ['1', '3'] })
    expect(await selected(visited, place, engine())).toEqual({ kept: true, ids: [] })
    await place.close()
  })

  it('reads the events where some are later than the instant that is asked for', async () => {
    const place = await importPlace(engine())
    await place.text(people)
    await place.text(orders(lines), asOrders)
    const twice = event({ op: 'gte', value: 2 })
    expect(await selected(twice, place, engine(), '2026-01-31T12:00:00Z')).toEqual({ kept: false, ids: ['1', '3'] })
    expect(await selected(twice, place, engine(), '2026-01-15T00:00:00Z')).toEqual({ kept: false, ids: ['1'] })
    expect(await selected(twice, place, engine(), '2026-02-01T00:00:00Z')).toEqual({ kept: true, ids: ['1', '3'] })
    await place.close()
  })
})
