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

const timed = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
const at = (numbers: number[], share: number) =>
  sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

/** The whole import into an open engine: survey, types, checks, profile, table, catalog. */
const ours = async ({ path, options }: BenchFile, workspace: string): Promise<number> => {
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
const theirs = async ({ path }: BenchFile): Promise<number> => {
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

const compare = async (file: BenchFile) => {
  const [mine, own]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const a = await ours(file, 'bench')
    const b = await theirs(file)
    if (round === 0) continue
    mine.push(a)
    own.push(b)
  }
  return { file, mine, own, ratio: at(mine, 0.5) / at(own, 0.5) }
}

try {
  const files = [...realFiles(), await customersFile(generated, rows), await ordersFile(generated, rows)]
  const results = []
  for (const file of files.filter(({ name }) => name.includes(values.only))) {
    const result = await compare(file)
    results.push(result)
    const [a, b] = [at(result.mine, 0.5), at(result.own, 0.5)]
    process.stdout.write(
      `${file.name.padEnd(20)} ${String(file.rows).padStart(9)} rows  ours ${a.toFixed(0).padStart(7)} ms  DuckDB ${b.toFixed(0).padStart(7)} ms  ratio ${result.ratio.toFixed(2)}  ${Math.round(file.rows / (a / 1000)).toLocaleString('en-US')} rows/s\n`,
    )
  }
  const [ratios, times] = [results.map(({ ratio }) => ratio), results.flatMap(({ mine }) => mine)]
  process.stdout.write(
    `${JSON.stringify({
      name: 'import',
      rows,
      files: results.length,
      ratio: { min: rounded(at(ratios, 0)), median: rounded(at(ratios, 0.5)), max: rounded(at(ratios, 1)) },
      p50_ms: rounded(at(times, 0.5), 1),
      p95_ms: rounded(at(times, 0.95), 1),
      peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
