import { parseArgs } from 'node:util'
import type { Engine } from '../warehouse/engine.ts'
import { heldHistories } from '../warehouse/histories.ts'
import { heldSample } from '../warehouse/samples.ts'
import { compare, type Figures, line } from './bench/compare.bench.ts'
import { at, rounded, spread, surroundings } from './bench/figures.bench.ts'
import { copyToPostgres } from './bench/postgres-world.bench.ts'
import { questions } from './bench/questions.bench.ts'
import { benchCatalog, openBench } from './bench/world.bench.ts'
import { sampleOf } from './customer-sample.ts'
import { measureSample } from './estimate.ts'
import { customerScope } from './scope.ts'

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1e5' },
    events: { type: 'string', default: '2e6' },
    /** 0: each query once, cold as it comes. */
    rounds: { type: 'string', default: '5' },
    /** GiB that the engine may hold before it spills. */
    memory: { type: 'string', default: '8' },
    /** Only the questions whose name holds this text. */
    only: { type: 'string', default: '' },
    /** Ours only, where the hand-written queries would take too long. */
    alone: { type: 'boolean', default: false },
    /** Customers on the server of TEST_DATABASE_URL, with as many events each. */
    postgres: { type: 'string', default: '1e5' },
  },
})
const [customers, events, rounds] = [Number(values.customers), Number(values.events), Number(values.rounds)]
const memoryBytes = Number(values.memory) * 2 ** 30
const asked = questions.filter(({ name }) => name.includes(values.only))
const say = (text: string) => process.stdout.write(`${text}\n`)

const askAll = async (engine: Engine, size: { customers: number; events: number }, preview: boolean) => {
  const histories = await heldHistories(engine, 'bench')
  const scope = {
    ...customerScope(benchCatalog(size.customers, size.events), '2026-01-01T00:00:00Z'),
    histories,
  }
  const sample = (await heldSample(engine, 'bench')) ?? sampleOf(size.customers)
  const drawn = sample && (await measureSample(sample, scope, engine))
  const figures: Figures[] = []
  for (const question of asked) {
    const found = await compare(question, scope, engine, { rounds, drawn, preview, alone: values.alone })
    figures.push(found)
    say(line(found))
  }
  return figures
}

const milliseconds = (name: string, times: readonly number[]) => ({
  [`${name}p50_ms`]: rounded(at(times, 0.5), 1),
  [`${name}p95_ms`]: rounded(at(times, 0.95), 1),
})
const summary = (figures: readonly Figures[]) => ({
  ratio: spread(figures.map(({ ours, byHand }) => ours.ms / byHand.ms)),
  ...milliseconds(
    '',
    figures.map(({ ours }) => ours.ms),
  ),
})

/** On the clock, and on all processors together. */
const previews = (name: string, of: (shown: NonNullable<Figures['shown']>) => { ms: number; cpu: number }) => {
  const spent = figures.flatMap(({ shown }) => (shown ? [of(shown)] : []))
  return {
    ...milliseconds(
      name,
      spent.map(({ ms }) => ms),
    ),
    ...milliseconds(
      `${name}cpu_`,
      spent.map(({ cpu }) => cpu),
    ),
  }
}

const engine = await openBench({ customers, events, memoryBytes })
say(`${customers} customers, ${events} events, at most ${values.memory} GiB, load ${surroundings().load}`)
const figures = await askAll(engine, { customers, events }, true)

const url = process.env.TEST_DATABASE_URL
const onPostgres = async (server: string) => {
  const size = {
    customers: Number(values.postgres),
    events: Math.round((Number(values.postgres) * events) / customers),
  }
  const embedded = size.customers === customers ? engine : await openBench({ ...size, memoryBytes })
  const postgres = await copyToPostgres(embedded, server, size.customers)
  try {
    say(`PostgreSQL and DuckDB, ${size.customers} customers, ${size.events} events, load ${surroundings().load}`)
    const [theirs, ours] = [await askAll(postgres, size, false), await askAll(embedded, size, false)]
    const slower = theirs.map((each, nth) => {
      const same = ours[nth]
      if (same?.count !== each.count)
        throw new Error(`${each.name}: PostgreSQL counts ${each.count}, DuckDB ${same?.count}`)
      return each.ours.ms / same.ours.ms
    })
    return { ...size, ...summary(theirs), to_duckdb: spread(slower) }
  } finally {
    await postgres.remove('bench')
    await postgres.close()
    if (embedded !== engine) await embedded.close()
  }
}
const postgres = url ? await onPostgres(url) : undefined
await engine.close()

const estimates = figures.flatMap(({ estimate }) => (estimate ? [estimate] : []))
say(
  JSON.stringify({
    name: 'segments',
    customers,
    events,
    rules: figures.length,
    ...summary(figures),
    ratio_cpu: spread(figures.map(({ ours, byHand }) => ours.cpu / byHand.cpu)),
    cpu_p95_ms: rounded(
      at(
        figures.map(({ ours }) => ours.cpu),
        0.95,
      ),
    ),
    ...previews('preview_', ({ plain }) => plain),
    ...previews('kept_first_', ({ first }) => first),
    ...previews('kept_changed_', ({ changed }) => changed),
    estimates: estimates.length,
    ...milliseconds(
      'estimate_',
      estimates.map(({ ms }) => ms),
    ),
    ...milliseconds(
      'estimate_cpu_',
      estimates.map(({ cpu }) => cpu),
    ),
    intervals_held: estimates.filter(({ held }) => held).length,
    ...surroundings(),
    ...(postgres && { postgres }),
  }),
)
