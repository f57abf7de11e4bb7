import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type OpenStore, openStore } from '../backend/store/open.ts'
import { duckdbEngine } from '../backend/warehouse/duckdb.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { postgresEngine } from '../backend/warehouse/postgres.ts'
import { postgresUrl } from './requires.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

const administer = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: postgresUrl() })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** An empty database on the server of TEST_DATABASE_URL. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `fairlead_${randomUUID().replaceAll('-', '')}`
  await administer(`create database ${name}`)
  const url = new URL(postgresUrl() ?? '')
  url.pathname = name
  return { url: url.href, drop: () => administer(`drop database ${name} with (force)`) }
}

/**
 * Where the suites keep what the application stores: `npm test` embeds both databases, `npm run test:postgres` gives each
 * suite a database of its own on the server. A suite asks here and knows no more about it.
 */
export const onServer = (): boolean => process.env.FAIRLEAD_TEST_DATABASES === 'server'

/** A suite's own database where the suites run on the server; undefined where they are embedded. */
export const serverDatabase = async (): Promise<TestDatabase | undefined> => (onServer() ? testDatabase() : undefined)

export interface TestDatabases {
  store: OpenStore
  engine: Engine
  /** Closes both; nothing is left. */
  close(): Promise<void>
}

/** An empty app database and an empty warehouse. */
export const testDatabases = async (): Promise<TestDatabases> => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-databases-'))
  const database = await serverDatabase()
  const [store, engine] = await Promise.all(
    database
      ? [openStore({ url: database.url }), postgresEngine({ url: database.url, connections: 4 })]
      : [openStore({ memory: true }), duckdbEngine({ folder, threads: 1, memoryBytes: 2 ** 28 })],
  )
  return {
    store,
    engine,
    async close() {
      await engine.close()
      await store.close()
      await database?.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
