import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
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
