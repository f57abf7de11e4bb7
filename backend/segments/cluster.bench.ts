import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { distributeWorkspace } from '../warehouse/cluster/distribute.ts'
import type { Engine } from '../warehouse/engine.ts'
import { postgresEngine } from '../warehouse/postgres.ts'
import type { StagedTable } from '../warehouse/stage.ts'
import { questions } from './bench/questions.bench.ts'
import { benchCatalog, openBench } from './bench/world.bench.ts'
import { countQuery } from './compile.ts'
import { previewRule } from './preview.ts'
import type { Rule } from './rule.ts'
import { customerScope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'

const { values } = parseArgs({
  options: {
    /** A PostgreSQL server, and the coordinator of a Citus cluster. */
    single: { type: 'string' },
    cluster: { type: 'string' },
    customers: { type: 'string', default: '1e6' },
    events: { type: 'string', default: '1e7' },
    shards: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})
const [customers, events, rounds] = [Number(values.customers), Number(values.events), Number(values.rounds)]
if (!values.single || !values.cluster) throw new Error('give --single URL and --cluster URL')

const scope = customerScope(benchCatalog(customers, events), '2026-01-01T00:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'fairlead-cluster-bench-'))
const seconds = (started: number) => ((performance.now() - started) / 1000).toFixed(0)
const say = (text: string) => process.stdout.write(`${text}\n`)

const tableOf = (name: string, columns: [string, string][], key?: string): StagedTable => ({
  name,
  columns: columns.map(([column, type]) => ({ name: column, type })),
  rows: sql`select ${sql.join(columns.map(([column]) => sql.id(column)))} from bench.main.${sql.id(name)}`,
  ...(key && { key }),
  lookups: key ? [] : ['customer_id', 'ts'],
})

const tables: StagedTable[] = [
  tableOf(
    'customers',
    [
      ['customer_id', 'bigint'],
      ['age', 'bigint'],
      ['balance', 'decimal(18, 2)'],
      ['city', 'varchar'],
      ['tier', 'varchar'],
      ['has_loan', 'boolean'],
      ['opened', 'date'],
      ['name', 'varchar'],
    ],
    'customer_id',
  ),
  tableOf('event_purchase', [
    ['customer_id', 'bigint'],
    ['ts', 'timestamp'],
    ['order_no', 'varchar'],
    ['product', 'varchar'],
    ['amount', 'decimal(18, 2)'],
    ['channel', 'varchar'],
  ]),
]

const count = async (rule: Rule, engine: Engine): Promise<number> => {
  const [row] = await engine.rows(countQuery(rule, scope, await resolveThresholds(rule, scope, engine)))
  return Number(row?.count)
}

const isLoaded = async (engine: Engine): Promise<boolean> =>
  (await count({ kind: 'everyone' }, engine).catch(() => 0)) === customers

/** Copies the generated bank into a server; onto the workers where there are some. */
const load = async (name: string, engine: Engine, source: string): Promise<void> => {
  await engine.open('bench')
  if (await isLoaded(engine)) return
  const started = performance.now()
  const stage = await engine.stage(folder)
  try {
    await stage.run(sql`attach ${sql.lit(source)} as bench (read_only)`)
    await stage.publish('bench', tables, async () => undefined)
  } finally {
    await stage.close()
  }
  say(`${name}: loaded in ${seconds(started)} s`)
  if (!engine.abilities.cluster) return
  const spread = performance.now()
  await distributeWorkspace(engine, 'bench', { shards: Number(values.shards) })
  say(`${name}: distributed in ${seconds(spread)} s`)
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const timed = async <T>(work: () => Promise<T>) => {
  const started = performance.now()
  const result = await work()
  return { result, ms: performance.now() - started }
}

const embedded = await openBench({ customers, events, memoryBytes: 2 ** 32 })
await embedded.close()
const source = join(tmpdir(), `fairlead-bench-${customers}-${events}`, 'workspaces/bench/warehouse.duckdb')
const [single, cluster] = [await postgresEngine({ url: values.single }), await postgresEngine({ url: values.cluster })]
await load('single', single, source)
await load('cluster', cluster, source)

const ratios: number[] = []
const times: number[] = []
for (const { name, rule } of questions.filter((each) => each.name.includes(values.only))) {
  const ms = { single: [] as number[], cluster: [] as number[] }
  let found = 0
  for (let round = 0; round <= rounds; round++) {
    const one = await timed(() => count(rule, single))
    const many = await timed(() => count(rule, cluster))
    if (one.result !== many.result)
      throw new Error(`${name}: ${one.result} on one server, ${many.result} on the cluster`)
    found = one.result
    if (round > 0) {
      ms.single.push(one.ms)
      ms.cluster.push(many.ms)
    }
  }
  const preview = await timed(() => previewRule(rule, scope, cluster))
  const [alone, together] = [median(ms.single), median(ms.cluster)]
  ratios.push(together / alone)
  times.push(together)
  say(
    `${name.padEnd(50)} ${String(found).padStart(9)}  one server ${alone.toFixed(0).padStart(7)} ms  cluster ${together.toFixed(0).padStart(7)} ms  ratio ${(together / alone).toFixed(2)}  preview ${preview.ms.toFixed(0)} ms`,
  )
}
await Promise.all([single.close(), cluster.close()])
await rm(folder, { recursive: true })
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
const rounded = (value: number | undefined) => Number((value ?? 0).toFixed(2))
say(
  JSON.stringify({
    name: 'cluster',
    customers,
    events,
    rules: ratios.length,
    ratio: { min: rounded(sorted(ratios)[0]), median: rounded(median(ratios)), max: rounded(sorted(ratios).at(-1)) },
    p50_ms: rounded(median(times)),
    p95_ms: rounded(sorted(times)[Math.ceil(0.95 * times.length) - 1]),
  }),
)
