import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadCatalog } from '../../catalog/update-catalog.ts'
import { duckdbEngine } from '../duckdb.ts'
import { importFile } from './import-file.ts'

vi.setConfig({ testTimeout: 120_000 })
const rows = 200_000
const table = (count: number, job: string) =>
  `id,balance,job\n${Array.from({ length: count }, (_, row) => `${row + 1},${row},${job}\n`).join('')}`

/** The import in a process of its own, which prints each phase as it begins and dies in one: a kill from here may come late on a busy machine. */
const program = (folder: string, file: string, dies: string) => `
  import { duckdbEngine } from '${join(import.meta.dirname, '../duckdb.ts')}'
  import { importFile } from '${join(import.meta.dirname, 'import-file.ts')}'
  const engine = await duckdbEngine({ folder: ${JSON.stringify(folder)}, memoryBytes: 2 ** 29 })
  let last
  await importFile({ engine, folder: ${JSON.stringify(folder)}, workspace: 'shop', file: ${JSON.stringify(file)},
    onProgress: ({ phase }) => {
      if (phase !== last) process.stdout.write((last = phase) + '\\n')
      if (phase === ${JSON.stringify(dies)}) process.kill(process.pid, 'SIGKILL')
    } })
  process.stdout.write('ended\\n')`

/** Starts the import, which is killed once it has begun a phase; the phases that it had begun by then. */
const killIn = async (phase: string, folder: string, file: string): Promise<string[]> => {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program(folder, file, phase)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const phases: string[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    phases.push(...String(chunk).trim().split('\n'))
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return phases
}

describe('an import that is killed', () => {
  let folder: string
  let changed: string
  const inside = async <T>(work: (engine: Awaited<ReturnType<typeof duckdbEngine>>) => Promise<T>): Promise<T> => {
    const engine = await duckdbEngine({ folder, memoryBytes: 2 ** 29 })
    try {
      await engine.open('shop')
      return await work(engine)
    } finally {
      await engine.close()
    }
  }
  const held = () =>
    inside((engine) =>
      engine.rows<{ n: number; job: string }>({
        sql: 'select count(*) as n, min("job") as job from "ws_shop"."customers"',
        parameters: [],
      }),
    )

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairlead-kill-'))
    const first = join(folder, 'first.csv')
    changed = join(folder, 'changed.csv')
    await writeFile(first, table(1000, 'student'))
    await writeFile(changed, table(rows, 'retired'))
    await inside((engine) => importFile({ engine, folder, workspace: 'shop', file: first }))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(['read', 'check', 'write'])('leaves the old data when it happens in the phase "%s"', async (phase) => {
    const before = await loadCatalog(join(folder, 'workspaces', 'shop'))
    const phases = await killIn(phase, folder, changed)
    expect(phases).toContain(phase)
    expect(phases).not.toContain('done')
    expect(await held()).toEqual([{ n: 1000, job: 'student' }])
    expect(await loadCatalog(join(folder, 'workspaces', 'shop'))).toEqual(before)
  })

  it('can be done again afterwards, and leaves nothing of the killed ones', async () => {
    const report = await inside((engine) => importFile({ engine, folder, workspace: 'shop', file: changed }))
    expect(report).toMatchObject({ unchanged: false, rows })
    expect(await held()).toEqual([{ n: rows, job: 'retired' }])
    expect(await readdir(join(folder, 'spill'))).toEqual([])
  })
})
