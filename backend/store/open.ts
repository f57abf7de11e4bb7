import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { vector } from '@electric-sql/pglite-pgvector'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { vectorSettings } from './knowledge-vectors.ts'
import { migrate } from './migrate.ts'
import type { Store } from './schema.ts'

/** Embedded under `<folder>/app`, a Postgres server by url, or embedded in memory for tests. */
export type StorePlace = { folder: string } | { url: string } | { memory: true }

export interface OpenStore {
  db: Kysely<Store>
  pool: pg.Pool
  close(): Promise<void>
}

const int8 = 20
/** Counts are bigint columns; as numbers they are exact up to 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

const embedded = async (folder: string | undefined): Promise<PGlite> => {
  const extensions = { vector }
  if (folder === undefined) return PGlite.create({ extensions })
  const path = join(folder, 'app')
  await mkdir(path, { recursive: true })
  return PGlite.create(path, { extensions })
}

/**
 * Opens the app database and brings its tables up to date. Embedded and server go through the same pg.Pool; the embedded
 * one has a single connection, so a transaction must use its own handle for every query, never `db`, and waiters queue.
 */
export const openStore = async (place: StorePlace): Promise<OpenStore> => {
  const lite = 'url' in place ? undefined : await embedded('folder' in place ? place.folder : undefined)
  const pool =
    'url' in place
      ? new pg.Pool({ connectionString: place.url, max: 10, types, connectionTimeoutMillis: 30_000 })
      : new pg.Pool({
          ...createPgConfig(lite as PGlite),
          max: 1,
          idleTimeoutMillis: 0,
          types,
        } as unknown as pg.PoolConfig)
  // An idle server connection that breaks is replaced by the pool; without a listener the process would end.
  pool.on('error', () => {})
  // a connection that refuses them searches with its defaults
  pool.on('connect', (client) => void client.query(vectorSettings).catch(() => undefined))
  const db = new Kysely<Store>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    await lite?.close()
  }
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, pool, close }
}
