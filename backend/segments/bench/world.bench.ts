import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Catalog, catalog } from '../../catalog/catalog.ts'
import { duckdbEngine } from '../../warehouse/duckdb.ts'
import type { Engine } from '../../warehouse/engine.ts'
import { extractsOf } from '../../warehouse/extracts.ts'
import { heldHistories, wideCustomers } from '../../warehouse/histories.ts'
import { drawSamples, heldSample } from '../../warehouse/samples.ts'
import { compiled } from '../../warehouse/stage.ts'
import { extractedFrom } from '../history.ts'
import { keepHistories } from '../keep-histories.ts'

const label = (text: string) => ({ zh: text, en: text })
const attribute = (name: string, type: string, more: object = {}) => ({
  name,
  column: name,
  type,
  labels: label(name),
  ...more,
})
const enumOf = (name: string, values: string[], more: object = {}) =>
  attribute(name, 'enum', { values: values.map((value) => ({ value, labels: label(value) })), ...more })

const cities = ['Shanghai', 'Beijing', 'Shenzhen', 'Chengdu', 'Wuhan', 'Xian', 'Suzhou', 'Dalian']
const tiers = ['basic', 'silver', 'gold', 'platinum']
const channels = ['app', 'web', 'branch', 'phone']

/** What the generated bank means: two years of purchases up to 2026-01-01. */
export const benchCatalog = (customers: number, events: number): Catalog =>
  catalog.parse({
    version: 1,
    workspace: 'bench',
    title: label('bench'),
    synthetic: true,
    timeZone: 'UTC',
    currency: 'CNY',
    clock: '2026-01-01T00:00:00Z',
    customers: { labels: label('customers'), idType: 'integer', rows: customers },
    attributes: [
      attribute('age', 'integer', { unit: 'year' }),
      attribute('balance', 'decimal', { unit: 'CNY' }),
      enumOf('city', cities),
      enumOf('tier', tiers),
      attribute('has_loan', 'boolean'),
      attribute('opened', 'date'),
      attribute('name', 'text', { sensitivity: 'pii' }),
    ],
    events: [
      {
        name: 'purchase',
        table: 'event_purchase',
        labels: label('purchase'),
        rows: events,
        properties: [
          attribute('order_no', 'text', { role: 'order' }),
          attribute('product', 'text', { role: 'product_code' }),
          attribute('amount', 'decimal', { role: 'amount', unit: 'CNY' }),
          enumOf('channel', channels),
        ],
      },
    ],
  })

const pick = (values: string[], seed: string) =>
  `case hash(${seed}) % ${values.length} ${values.map((value, at) => `when ${at} then '${value}'`).join(' ')} end`
/** 2024-01-01, and two years in seconds. */
const [startMicroseconds, seconds] = [1_704_067_200_000_000, 63_158_400]

/** From 0 to below 1, fine enough to tell 10⁸ customers apart. */
const share = (seed: string) => `(hash(${seed}) % 1000000000) / 1e9`

/**
 * Fixed by hashes of the row number: the same file for the same sizes on any machine. Events lie in time order, as a log does.
 * The row numbers are a table first, because a scan of one runs on every core and `range` on one.
 */
const statements = (customers: number, events: number): string[] => [
  `create table ws_bench.customers (customer_id bigint, age bigint, balance decimal(18, 2), city varchar, tier varchar, has_loan boolean, opened date, name varchar)`,
  `insert into ws_bench.customers select i, 18 + (hash(i, 'age') % 70)::bigint,
    case when hash(i, 'none') % 20 = 0 then null else (-ln(1 - ${share("i, 'balance'")}) * 20000)::decimal(18, 2) end,
    ${pick(cities, "i, 'city'")}, ${pick(tiers, "i, 'tier'")}, hash(i, 'loan') % 3 = 0,
    date '2015-01-01' + (hash(i, 'opened') % 4000)::int, 'Customer ' || i
    from range(1, ${customers} + 1) t(i)`,
  `create table ws_bench.numbers as select i from range(${events}) t(i)`,
  `create table ws_bench.event_purchase (customer_id bigint, ts timestamp, order_no varchar, product varchar, amount decimal(18, 2), channel varchar)`,
  `insert into ws_bench.event_purchase select 1 + (pow(${share("i, 'who'")}, 2) * ${customers})::bigint % ${customers},
    make_timestamp(${startMicroseconds} + (i * ${seconds} // ${events}) * 1000000),
    'o' || (i // 3), 'p' || (hash(i, 'product') % 2000), (1 + ${share("i, 'amount'")} * 500)::decimal(18, 2), ${pick(channels, "i, 'channel'")}
    from ws_bench.numbers t`,
  `drop table ws_bench.numbers`,
]

export interface BenchOptions {
  customers: number
  events: number
  /** Bytes that queries may hold before they spill. */
  memoryBytes: number
}

/** The bench file for these sizes, generated once and kept in the system's temporary folder. */
export const openBench = async ({ customers, events, memoryBytes }: BenchOptions): Promise<Engine> => {
  const engine = await duckdbEngine({
    folder: join(tmpdir(), `fairlead-bench-world-${customers}-${events}`),
    memoryBytes,
  })
  await engine.open('bench')
  const [made] = await engine.rows({
    sql: `select count(*) as tables from information_schema.tables where table_catalog = 'ws_bench' and table_name = 'event_purchase'`,
    parameters: [],
  })
  if (made?.tables !== 1)
    await engine.transaction(async (run) => {
      for (const statement of statements(customers, events)) await run(statement)
    })
  const catalog = benchCatalog(customers, events)
  const extracts = catalog.events.flatMap((type) => {
    const source = extractedFrom(type, catalog, customers)
    return source ? extractsOf(source).map(({ name }) => name) : []
  })
  const tables = ['customers', wideCustomers, 'event_purchase', ...extracts]
  const drawn = (await heldSample(engine, 'bench'))?.tables
  const isKept = (await heldHistories(engine, 'bench')).size > 0
  if (!isKept || (drawn && !tables.every((table) => drawn.has(table))))
    await engine.transaction(async (run) => {
      const kept = keepHistories(engine, catalog, catalog.clock ?? '')
      const samples = drawSamples(engine, 'bench', { customers, idType: 'integer' }, tables)
      for (const statement of [...kept, ...samples]) await run(compiled(statement))
    })
  return engine
}
