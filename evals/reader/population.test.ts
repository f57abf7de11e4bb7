import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalog as catalogSchema } from '../../backend/catalog/catalog.ts'
import { duckdbEngine } from '../../backend/warehouse/duckdb.ts'
import type { Engine } from '../../backend/warehouse/engine.ts'
import { makePopulation } from './population.ts'
import type { World } from './world.ts'

const label = (text: string) => ({ zh: text, en: text })
const attribute = (name: string, type: string, more: object = {}) => ({
  name,
  column: name,
  type,
  labels: label(name),
  ...more,
})
const shop = catalogSchema.parse({
  version: 1,
  workspace: 'bank',
  title: label('shop'),
  timeZone: 'UTC',
  clock: '2026-01-01T00:00:00Z',
  customers: { labels: label('customer'), idType: 'integer', rows: 1000 },
  attributes: ['a', 'b', 'c'].map((name) => attribute(name, 'integer')).concat(attribute('last_order', 'date')),
  events: [
    {
      name: 'purchase',
      table: 'event_purchase',
      labels: label('purchase'),
      properties: [
        attribute('order_no', 'text', { role: 'order' }),
        attribute('amount', 'integer', { role: 'amount' }),
      ],
    },
  ],
})
const world: World = {
  name: 'bank',
  zoneHours: 0,
  together: [['a', 'b']],
  derived: [{ column: 'last_order', event: 'purchase', which: 'last' }],
}

describe('a population', () => {
  let folder: string
  let engine: Engine
  const one = async (sql: string) => Number((await engine.rows<{ n: number }>({ sql, parameters: [] }))[0]?.n)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairlead-population-'))
    engine = await duckdbEngine({ folder, memoryBytes: 2 ** 28, threads: 1 })
    await engine.open('bank')
    await engine.transaction(async (run) => {
      await run(`create table ws_bank.customers as
        select i as customer_id, i as a, 2 * i as b, 3 * i as c, null::date as last_order from range(1000) t(i)`)
      await run(`create table ws_bank.event_purchase as select i % 1000 as customer_id,
        timestamp '2025-06-01' + interval 1 hour * i as ts, 'o' || i as order_no, i as amount from range(8000) t(i)`)
    })
    await makePopulation(shop, world, { engine, index: 1 })
  })
  afterAll(async () => {
    await engine.close()
    await rm(folder, { recursive: true })
  })

  it('parts what is together in the data, except what belongs together', async () => {
    const copy = 'select count(*) as n from "ws_bank-p1".customers where'
    expect(await one(`${copy} b = 2 * a`)).toBe(1000)
    expect(await one(`${copy} c = 3 * a`)).toBeLessThan(50)
    expect(await one(`${copy} c is null`)).toBeGreaterThan(10)
  })

  it('gives customers the events of others, none to some, and keeps what follows from them true', async () => {
    const events = '"ws_bank-p1".event_purchase'
    expect(await one(`select count(distinct customer_id) as n from ${events}`)).toBeLessThan(950)
    expect(await one(`select count(*) as n from ${events} where amount % 1000 = customer_id`)).toBeLessThan(100)
    expect(await one(`select count(*) as n from ${events} where order_no is null`)).toBe(0)
    const wrong = `select count(*) as n from "ws_bank-p1".customers c where last_order is distinct from
      (select max(ts)::date from ${events} e where e.customer_id = c.customer_id and ts <= timestamp '2026-01-01')`
    expect(await one(wrong)).toBe(0)
  })
})
