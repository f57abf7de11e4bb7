import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { duckdbEngine } from '../backend/warehouse/duckdb.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { postgresEngine } from '../backend/warehouse/postgres.ts'
import { citusDatabase, onServer, type TestDatabase, testDatabase } from './database.ts'
import { absence, requires } from './requires.ts'

interface TestEngine {
  engine: Engine
  close(): Promise<void>
}

const duckdbInFolder = async (): Promise<TestEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-duckdb-'))
  const engine = await duckdbEngine({ folder, memoryBytes: 2 ** 30 })
  return {
    engine,
    async close() {
      await engine.close()
      await rm(folder, { recursive: true })
    },
  }
}

const databaseOf = (make: () => Promise<TestDatabase>) => async (): Promise<TestEngine> => {
  const { url, drop } = await make()
  const engine = await postgresEngine({ url, connections: 4 })
  return {
    engine,
    async close() {
      await engine.close()
      await drop()
    },
  }
}

interface GridEntry {
  name: string
  create(): Promise<TestEngine>
  available(): boolean
  why(): string | null
}

const citus: GridEntry = {
  name: 'citus',
  create: databaseOf(citusDatabase),
  available: () => requires('citus'),
  why: () => absence('citus'),
}

/** THE grid: every engine, how a test gets an empty one, and why it may be absent. */
const grid: GridEntry[] = [
  { name: 'duckdb', create: duckdbInFolder, available: () => true, why: () => null },
  {
    name: 'postgres',
    create: databaseOf(testDatabase),
    available: () => requires('postgres'),
    why: () => absence('postgres'),
  },
  citus,
]

const suiteOn = ({ name, create, available, why }: GridEntry, tests: (engine: () => Engine) => void): void => {
  const there = available()
  describe.skipIf(!there)(there ? `on ${name}` : `on ${name} (skipped — ${why()})`, () => {
    let running: TestEngine
    beforeAll(async () => {
      running = await create()
    })
    afterAll(() => running.close())
    tests(() => running.engine)
  })
}

/**
 * Runs the same tests on every engine; each gets an empty one, closed and removed afterwards. Where all suites run on the
 * server, the embedded engine has had its turn.
 */
export const forEachEngine = (tests: (engine: () => Engine) => void): void => {
  for (const entry of grid.slice(onServer() ? 1 : 0)) suiteOn(entry, tests)
}

/** Runs tests of what only a cluster does. */
export const onCluster = (tests: (engine: () => Engine) => void): void => suiteOn(citus, tests)
