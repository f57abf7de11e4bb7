import { expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'
import { compiling } from '../../segments/compile.ts'
import { extractedFrom } from '../../segments/history.ts'
import { previewRule } from '../../segments/preview.ts'
import { type Rule, rule } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'
import type { Engine } from '../engine.ts'
import { takeExtracts } from '../extracts.ts'
import { heldHistories } from '../histories.ts'
import { compiled } from '../stage.ts'

const people = 'id,city\n1,Oslo\n2,Bergen\n3,Oslo\n4,Moss\n'
/** Order o2 of customer 1 has three rows, two of them at one instant, its last; o3 belongs to two customers. */
const lines = [
  '1,2026-01-01 10:00:00,o1,5.5,A',
  '1,2026-02-01 00:00:00,o2,6,B',
  '1,2026-02-02 00:00:00,o2,6,A',
  '1,2026-02-02 00:00:00,o2,7,B',
  '3,2025-12-31 23:59:59,o3,7,A',
  '4,2026-01-31 12:00:00,o3,1,A',
  '4,2026-02-03 12:00:00,,1,B',
]
const orders = (rows: string[]) => `who,at,order_no,amount,product\n${rows.join('\n')}\n`
const asOrders = { events: { type: 'purchase', customer: 'who', time: 'at' } }
const now = '2026-03-01T00:00:00Z'

const bought = (value: string): object => ({ kind: 'compare', field: 'product', op: 'eq', value })
const ordered = (value: number, more: object = {}): Rule =>
  rule.parse({ kind: 'event', event: 'purchase', measure: { type: 'orders' }, op: 'eq', value, ...more })
const edge = (which: string, product: string): Rule =>
  rule.parse({ kind: 'edge', event: 'purchase', which, is: bought(product) })
/** Each with the extract that it reads, where there is one, and the customers that it selects among the rows above. */
const questions: [Rule, string | undefined, string[]][] = [
  [edge('last', 'A'), 'last', ['1', '3']],
  [edge('last', 'B'), 'last', ['1', '4']],
  [edge('first', 'A'), 'first', ['1', '3', '4']],
  [ordered(1, { where: bought('B') }), 'again', ['1']],
  [ordered(2, { window: { type: 'range', to: '2026-02-01' } }), 'again', ['1']],
  [ordered(1, { window: { type: 'range', from: '2026-01-15', to: '2026-02-02' } }), 'again', ['1', '4']],
]

const scopeOf = async (place: ImportPlace, engine: Engine) => ({
  ...customerScope(await place.catalog(), now),
  histories: await heldHistories(engine, place.workspace),
})

/** What an import of millions of events does. */
const takeAsOfMany = async (place: ImportPlace, engine: Engine): Promise<void> => {
  const catalog = await place.catalog()
  const [purchase] = catalog.events
  const source = purchase && extractedFrom({ ...purchase, rows: 5e6 }, catalog, catalog.customers.rows)
  const taken = takeExtracts(engine, place.workspace, purchase?.table ?? '', source && { ...source, rows: 5e7 })
  await engine.transaction(async (run) => {
    for (const statement of taken) await run(compiled(statement))
  })
}

forEachEngine((engine) => {
  it('answers from extracts what it would answer from the events', async () => {
    const place = await importPlace(engine())
    await place.text(people)
    await place.text(orders(lines), asOrders)
    const fromEvents = await scopeOf(place, engine())
    expect([...(fromEvents.histories.get('event_purchase')?.extracts.keys() ?? [])]).toEqual([])
    await takeAsOfMany(place, engine())
    const fromExtracts = await scopeOf(place, engine())
    expect(fromExtracts.histories.get('event_purchase')?.extracts.get('again')).toEqual({ rows: 3, column: 'order_no' })
    for (const [asked, extract, ids] of questions) {
      const [before, after] = [
        await previewRule(asked, fromEvents, engine()),
        await previewRule(asked, fromExtracts, engine()),
      ]
      expect({ asked, ids: before.examples }).toEqual({ asked, ids })
      expect({ asked, ids: after.examples }).toEqual({ asked, ids })
      expect(before.query.sql).not.toContain('"x_')
      expect(after.query.sql).toContain(`"x_${extract}_event_purchase"`)
    }
    await place.close()
  })

  it('forgets extracts of events that are replaced', async () => {
    const place = await importPlace(engine())
    await place.text(people)
    await place.text(orders(lines), asOrders)
    await takeAsOfMany(place, engine())
    await place.text(orders([...lines, '2,2026-02-05 00:00:00,o9,1,A']), asOrders)
    const scope = await scopeOf(place, engine())
    expect([...(scope.histories.get('event_purchase')?.extracts.keys() ?? [])]).toEqual([])
    expect((await previewRule(edge('last', 'A'), scope, engine())).examples).toEqual(['1', '2', '3'])
    await place.close()
  })

  it('looks customers up where some of the events are those of strangers, and where it must not leave them out', async () => {
    const place = await importPlace(engine())
    await place.text(people)
    const few: Rule = ordered(1, { where: bought('A'), op: 'gte' })
    const none: Rule = ordered(0, { where: bought('A') })
    const isAlone = async () => {
      const to = compiling(await scopeOf(place, engine()), new Map(), false)
      return to.having([to.select(few)]) !== undefined
    }
    await place.text(orders(lines), asOrders)
    expect(await isAlone()).toBe(true)
    const scope = await scopeOf(place, engine())
    expect(await previewRule(few, scope, engine())).toMatchObject({ count: 3, total: 4, examples: ['1', '3', '4'] })
    expect(await previewRule(none, scope, engine())).toMatchObject({ count: 1, total: 4, examples: ['2'] })
    await place.text(orders([...lines, '9,2026-02-05 00:00:00,o9,1,A']), asOrders)
    expect(await isAlone()).toBe(false)
    const strange = await scopeOf(place, engine())
    expect(await previewRule(few, strange, engine())).toMatchObject({ count: 3, total: 4, examples: ['1', '3', '4'] })
    await place.text(`${people}9,Moss\n`)
    expect(await isAlone()).toBe(true)
    await place.close()
  })
})
