import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabases } from '../../testing/database.ts'
import { predictionsOf } from './predictions.ts'

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
let databases: Awaited<ReturnType<typeof testDatabases>>
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.close())

describe('the ledger of forecasts', () => {
  it('keeps forecasts in order, refuses to change or remove one, and shows a break in its chain', async () => {
    const { db } = databases.store
    const ledger = predictionsOf(db, 'bank', digest)
    const write = (campaign: string) =>
      db
        .transaction()
        .execute((transaction) => ledger.append(transaction, { at: '2026-06-30', campaign, prediction: { low: 0 } }))
    await Promise.all(['a', 'b', 'c'].map(write))
    expect((await ledger.list()).map(({ campaign }) => campaign).sort()).toEqual(['a', 'b', 'c'])
    expect(await ledger.verify()).toEqual({ whole: true, entries: 3 })

    const change = sql`update predictions set campaign = 'x' where campaign = 'b'`
    await expect(change.execute(db)).rejects.toThrow(/append-only/)
    await expect(sql`delete from predictions`.execute(db)).rejects.toThrow(/append-only/)

    // someone with the whole database in hand
    await sql`alter table predictions disable trigger predictions_only_grow`.execute(db)
    await change.execute(db)
    expect(await ledger.verify()).toMatchObject({ whole: false })
  })

  it('keeps workspaces apart', async () => {
    const other = predictionsOf(databases.store.db, 'shop', digest)
    expect(await other.list()).toEqual([])
    expect(await other.verify()).toEqual({ whole: true, entries: 0 })
  })
})
