import { describe, expect, it } from 'vitest'
import { forEachEngine, onCluster } from '../../../testing/engines.ts'
import { importPlace } from '../../../testing/importing.ts'
import type { Engine } from '../engine.ts'
import { compiled } from '../stage.ts'
import { type ClusterQuery, clusterTables } from './cluster-tables.ts'
import { type DistributeProgress, distributeWorkspace } from './distribute.ts'

const people = 'id,city\n1,Oslo\n2,Bergen\n3,Oslo\n'
const orders = 'who,at,amount\n1,2026-01-01,5\n1,2026-01-02,6\n3,2026-01-03,7\n'
const asOrders = { events: { type: 'order', customer: 'who', time: 'at' } }

const layOf = async (engine: Engine, workspace: string) => {
  const query: ClusterQuery = (fragment) => engine.rows(compiled(fragment))
  const tables = await clusterTables(query, workspace)
  const groups = new Set(tables.filter(({ placed }) => placed === 'distributed').map(({ group }) => group))
  return { groups: groups.size, placed: Object.fromEntries(tables.map(({ name, placed }) => [name, placed])) }
}

forEachEngine((engine) => {
  it('refuses where there are no workers, and says what would be needed', async () => {
    if (engine().abilities.cluster) return
    await expect(distributeWorkspace(engine(), 'shop')).rejects.toMatchObject({ code: 'no_cluster' })
  })
})

onCluster((engine) => {
  const spread = {
    customers: 'distributed',
    event_order: 'distributed',
    h_customers: 'distributed',
    h_event_order: 'distributed',
    histories: 'local',
    facts: 'local',
    imports: 'local',
  }

  describe('a workspace on the workers', () => {
    it('is co-located by customer, and a second run moves nothing', async () => {
      const place = await importPlace(engine())
      await place.text(people)
      await place.text(orders, asOrders)
      await engine().transaction((run) => run(`create table "ws_${place.workspace}"."branches" (code text, name text)`))
      const seen: DistributeProgress[] = []
      const first = await distributeWorkspace(engine(), place.workspace, {
        shards: 4,
        onProgress: (one) => seen.push(one),
      })
      expect(first.tables).toEqual([
        { name: 'customers', placed: 'distributed', shards: 4, changed: true },
        { name: 'branches', placed: 'reference', shards: 1, changed: true },
        { name: 'event_order', placed: 'distributed', shards: 4, changed: true },
        { name: 'h_customers', placed: 'distributed', shards: 4, changed: true },
        { name: 'h_event_order', placed: 'distributed', shards: 4, changed: true },
      ])
      expect(first.workers).toBeGreaterThan(0)
      expect(seen.map(({ table, done, of }) => `${table} ${done}/${of}`)).toEqual([
        'customers 0/5',
        'branches 1/5',
        'event_order 2/5',
        'h_customers 3/5',
        'h_event_order 4/5',
      ])
      const again = await distributeWorkspace(engine(), place.workspace)
      expect(again.tables).toEqual(first.tables.map((table) => ({ ...table, changed: false })))
      expect(await place.rows()).toEqual([
        { customer_id: 1, city: 'Oslo' },
        { customer_id: 2, city: 'Bergen' },
        { customer_id: 3, city: 'Oslo' },
      ])
      const more = await distributeWorkspace(engine(), place.workspace, { shards: 8 })
      expect(more.tables.map(({ name, shards }) => [name, shards])).toEqual([
        ['customers', 8],
        ['branches', 1],
        ['event_order', 8],
        ['h_customers', 8],
        ['h_event_order', 8],
      ])
      expect((await layOf(engine(), place.workspace)).groups).toBe(1)
      await place.close()
    })

    it('stays there when its files are imported again, and takes new event types', async () => {
      const place = await importPlace(engine())
      await place.text(people)
      await place.text(orders, asOrders)
      await distributeWorkspace(engine(), place.workspace, { shards: 4 })
      const report = await place.text(`${people}4,Bodø\n`)
      expect(report).toMatchObject({ rows: 4, customers: 4 })
      await place
        .text(`${orders}4,2026-02-01,8\n9,2026-02-02,9\n`, asOrders)
        .then((found) => expect(found).toMatchObject({ rows: 5, orphans: 1 }))
      await place.text('who,at,page\n2,2026-01-01,home\n', { events: { type: 'visit', customer: 'who', time: 'at' } })
      expect(await layOf(engine(), place.workspace)).toEqual({
        groups: 1,
        placed: { ...spread, event_visit: 'distributed', h_event_visit: 'distributed' },
      })
      expect((await place.rows('event_order')).map(({ customer_id }) => customer_id)).toEqual([1, 1, 3, 4, 9])
      await place.close()
    })

    it('stays co-located when ids turn from numbers into text', async () => {
      const place = await importPlace(engine())
      await place.text(people)
      await place.text(orders, asOrders)
      await distributeWorkspace(engine(), place.workspace, { shards: 4 })
      await place.text('id,city\n1,Oslo\nx7,Bergen\n')
      expect(await layOf(engine(), place.workspace)).toEqual({ groups: 1, placed: spread })
      expect((await place.rows('event_order')).map(({ customer_id }) => customer_id)).toEqual(['1', '1', '3'])
      await place.close()
    })

    it('keeps customers that are made from their events beside them', async () => {
      const place = await importPlace(engine())
      await place.text(orders, asOrders)
      await distributeWorkspace(engine(), place.workspace, { shards: 4 })
      await place.text(`${orders}5,2026-02-01,8\n`, asOrders)
      expect(await layOf(engine(), place.workspace)).toEqual({ groups: 1, placed: spread })
      expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([1, 3, 5])
      await place.close()
    })

    it('keeps nothing of an import that fails', async () => {
      const place = await importPlace(engine())
      await place.text(people)
      await distributeWorkspace(engine(), place.workspace, { shards: 4 })
      await expect(place.text('id,city\n1,Oslo\n1,Oslo\n', { id: 'id', maxBad: 0 })).rejects.toMatchObject({
        code: 'too_many_bad_rows',
      })
      expect(await place.rows()).toHaveLength(3)
      await place.close()
    })

    it('is refused a number of shards that cannot be', async () => {
      for (const shards of [0, 1.5, 5000])
        await expect(distributeWorkspace(engine(), 'shop', { shards })).rejects.toMatchObject({ code: 'invalid_input' })
    })
  })
})
