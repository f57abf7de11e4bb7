import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { sendInSlots } from './duckdb-slots.ts'

const table = `create table e as select (i * 7919) % 3000000 as id, i % 10 as x from range(6000000) t(i)`
const asked = `select count(*) as n, sum(s) as s from
  (select id, sum(x) as s, count(*) as k, max(x) as most, min(x) as least from e group by id)`

it('groups by slots where the ids lie close together and fit into the memory', async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await connection.run(table)
  const ample = sendInSlots({ memoryBytes: 2 ** 33, threads: 2 })
  const scarce = sendInSlots({ memoryBytes: 2 ** 28, threads: 2 })
  const rows = async (sql: string, customers: number, send = ample) =>
    (await send(connection, { sql, parameters: [], customers })).getRows()
  const plan = async (customers: number, send = ample) =>
    String((await rows(`explain ${asked}`, customers, send))[0]?.[1])
  const people = 3_000_000
  expect(await plan(people)).toContain('PERFECT_HASH_GROUP_BY')
  const bySlots = await rows(asked, people)
  expect(await plan(0)).not.toContain('PERFECT_HASH_GROUP_BY')
  expect(await plan(people, scarce)).not.toContain('PERFECT_HASH_GROUP_BY')
  expect(await rows(asked, 0)).toEqual(bySlots)
  connection.closeSync()
  instance.closeSync()
})
