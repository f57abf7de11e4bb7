import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type OpenStore, openStore } from '../backend/store/open.ts'
import { duckdbEngine } from '../backend/warehouse/duckdb.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { postgresEngine } from '../backend/warehouse/postgres.ts'
import { citusUrl, postgresUrl } from './requires.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

const administer = async (sql: string, url = postgresUrl()): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** An empty database on the server of TEST_DATABASE_URL. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `fairlead_${randomUUID().replaceAll('-', '')}`
  await administer(`create database ${name}`)
  const url = new URL(postgresUrl() ?? '')
  url.pathname = name
  return {
    url: url.href,
    async drop() {
      await administer(`drop database ${name} with (force)`)
    },
  }
}

const inDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: name }).href

/** An empty database on the cluster of TEST_CITUS_URL: one on the coordinator and one on each of its workers. */
export const citusDatabase = async (): Promise<TestDatabase> => {
  const coordinator = citusUrl() ?? ''
  const name = `fairlead_${randomUUID().replaceAll('-', '')}`
  const workers = await administer('select node_name, node_port from citus_get_active_worker_nodes()', coordinator)
  const nodes = workers.map(({ node_name, node_port }) =>
    Object.assign(new URL(coordinator), { hostname: node_name, port: String(node_port) }),
  )
  for (const url of [coordinator, ...nodes.map(({ href }) => href)]) {
    await administer(`create database ${name}`, url)
    await administer('create extension if not exists citus', inDatabase(url, name))
  }
  const database = inDatabase(coordinator, name)
  const { hostname, port } = new URL(coordinator)
  await administer(`select citus_set_coordinator_host('${hostname}', ${port || 5432})`, database)
  for (const node of nodes) await administer(`select citus_add_node('${node.hostname}', ${node.port})`, database)
  return {
    url: database,
    async drop() {
      for (const url of [coordinator, ...nodes.map(({ href }) => href)])
        await administer(`drop database ${name} with (force)`, url)
    },
  }
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
