import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { duckdbEngine } from '../duckdb.ts'
import { type BenchFile, customersFile, ordersFile, realFiles } from './bench/files.bench.ts'
import { importFile } from './import-file.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1e6' },
    rounds: { type: 'string', default: '3' },
    /** Bytes that DuckDB may hold, on both sides. */
    memory: { type: 'string', default: '1e9' },
    /** Only the files whose name contains this. */
    only: { type: 'string', default: '' },
  },
})
const [rows, rounds, memoryBytes] = [Number(values.rows), Number(values.rounds), Number(values.memory)]
const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-import-'))
const generated = join(tmpdir(), 'fairlead-bench-files')
await mkdir(generated, { recursive: true })

/** Milliseconds on the clock, and on all processors together, which others on the machine lengthen less. */
interface Spent {
  ms: number
  cpu: number
}
const timed = async (work: () => Promise<void>): Promise<Spent> => {
  const [started, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - started, cpu: (user + system) / 1000 }
}
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
const at = (numbers: number[], share: number) =>
  sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

/** The whole import into an open engine: survey, types, checks, profile, table, catalog. */
const ours = async ({ path, options }: BenchFile, workspace: string): Promise<Spent> => {
  const engine = await duckdbEngine({ folder, memoryBytes })
  try {
    return await timed(async () => {
      await importFile({ engine, folder, workspace, file: path, ...options })
    })
  } finally {
    await engine.close()
    await rm(join(folder, 'workspaces'), { recursive: true, force: true })
  }
}

/** DuckDB's own read of the same file into a table of a file of its own. */
const theirs = async ({ path }: BenchFile): Promise<Spent> => {
  const file = join(folder, 'own.duckdb')
  const instance = await DuckDBInstance.create(file, { memory_limit: `${Math.floor(memoryBytes / 2 ** 20)}MiB` })
  const connection = await instance.connect()
  try {
    return await timed(async () => {
      await connection.run(`create table own as select * from read_csv('${path.replaceAll("'", "''")}')`)
      await connection.run('checkpoint')
    })
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(file, { force: true })
  }
}

const median = (all: readonly Spent[], of: keyof Spent) =>
  at(
    all.map((each) => each[of]),
    0.5,
  )

const compare = async (file: BenchFile) => {
  const [mine, own]: [Spent[], Spent[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const a = await ours(file, 'bench')
    const b = await theirs(file)
    if (round === 0 && rounds > 0) continue
    mine.push(a)
    own.push(b)
  }
  const ratio = (of: keyof Spent) => median(mine, of) / median(own, of)
  return { file, mine, own, ratio: ratio('ms'), cpuRatio: ratio('cpu') }
}
const spent = (all: readonly Spent[]) =>
  `${median(all, 'ms').toFixed(0).padStart(7)} ms (cpu ${median(all, 'cpu').toFixed(0).padStart(6)})`
const spread = (ratios: readonly number[]) => ({
  min: rounded(at([...ratios], 0)),
  median: rounded(at([...ratios], 0.5)),
  max: rounded(at([...ratios], 1)),
})

try {
  const files = [...realFiles(), await customersFile(generated, rows), await ordersFile(generated, rows)]
  const results = []
  for (const file of files.filter(({ name }) => name.includes(values.only))) {
    const result = await compare(file)
    results.push(result)
    process.stdout.write(
      `${file.name.padEnd(20)} ${String(file.rows).padStart(9)} rows  ours ${spent(result.mine)}  DuckDB ${spent(result.own)}  ratio ${result.ratio.toFixed(2)} (cpu ${result.cpuRatio.toFixed(2)})  ${Math.round(file.rows / (median(result.mine, 'ms') / 1000)).toLocaleString('en-US')} rows/s\n`,
    )
  }
  const times = results.flatMap(({ mine }) => mine.map(({ ms }) => ms))
  process.stdout.write(
    `${JSON.stringify({
      name: 'import',
      rows,
      files: results.length,
      ratio: spread(results.map(({ ratio }) => ratio)),
      ratio_cpu: spread(results.map(({ cpuRatio }) => cpuRatio)),
      p50_ms: rounded(at(times, 0.5), 1),
      p95_ms: rounded(at(times, 0.95), 1),
      peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
