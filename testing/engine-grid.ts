import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbEngine } from '../backend/warehouse/duckdb.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { postgresEngine } from '../backend/warehouse/postgres.ts'
import { citusDatabase, type TestDatabase, testDatabase } from './database.ts'
import { absence, requires } from './requires.ts'

export interface TestEngine {
  engine: Engine
  close(): Promise<void>
}

export interface TestEngineOptions {
  /** Of the embedded engine; default as many as the machine has. */
  threads?: number
}

const duckdbInFolder = async (options: TestEngineOptions = {}): Promise<TestEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-duckdb-'))
  const engine = await duckdbEngine({ folder, memoryBytes: 2 ** 30, ...options })
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

export interface GridEntry {
  name: string
  create(options?: TestEngineOptions): Promise<TestEngine>
  available(): boolean
  why(): string | null
}

/** The engine of a cluster. */
export const citus: GridEntry = {
  name: 'citus',
  create: databaseOf(citusDatabase),
  available: () => requires('citus'),
  why: () => absence('citus'),
}

/** THE grid: every engine, how a test gets an empty one, and why it may be absent. */
export const grid: GridEntry[] = [
  { name: 'duckdb', create: duckdbInFolder, available: () => true, why: () => null },
  {
    name: 'postgres',
    create: databaseOf(testDatabase),
    available: () => requires('postgres'),
    why: () => absence('postgres'),
  },
  citus,
]
