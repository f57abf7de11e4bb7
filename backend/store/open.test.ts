import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresUrl, requires } from '../../testing/requires.ts'
import { type OpenStore, openStore } from './open.ts'

const places = [
  { name: 'embedded', need: () => true, open: () => openStore({ memory: true }) },
  { name: 'server', need: () => requires('postgres'), open: () => openStore({ url: postgresUrl() as string }) },
]

for (const { name, need, open } of places) {
  describe.runIf(need())(`the ${name} app database`, () => {
    let store: OpenStore
    const workspace = `open_test_${process.pid}`
    beforeAll(async () => {
      store = await open()
    })
    afterAll(async () => {
      await store.db.deleteFrom('threads').where('workspace', '=', workspace).execute()
      await store.close()
    })

    const thread = (id: string, state: unknown) => ({
      id,
      workspace,
      title: 'A thread',
      lang: 'en',
      state: JSON.stringify(state),
    })

    it('gives JSON back as it was stored', async () => {
      const state = { of: [1, 'two', null], 三: { deep: true } }
      await store.db.insertInto('threads').values(thread('json', state)).execute()
      const row = await store.db
        .selectFrom('threads')
        .selectAll()
        .where('workspace', '=', workspace)
        .executeTakeFirstOrThrow()
      expect(row.state).toEqual(state)
    })

    it('gives counts as numbers', async () => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from threads where workspace = 'nobody'`.execute(
        store.db,
      )
      expect(rows).toEqual([{ n: 0 }])
    })

    it('finishes fifty transactions that start together, each keeping its own rows', async () => {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          store.db
            .transaction()
            .execute(async (transaction) => {
              await transaction
                .insertInto('threads')
                .values(thread(`t${index}`, { index }))
                .execute()
              if (index % 5 === 0) throw new Error('undone')
            })
            .catch((error: Error) => expect(error.message).toBe('undone')),
        ),
      )
      const rows = await store.db
        .selectFrom('threads')
        .select('id')
        .where('workspace', '=', workspace)
        .where('id', 'like', 't%')
        .execute()
      expect(rows).toHaveLength(40)
    })

    it('goes on after a statement that fails', async () => {
      await expect(sql`select no_such_column from threads`.execute(store.db)).rejects.toThrow(/no_such_column/)
      const { rows } = await sql<{ one: number }>`select 1 as one`.execute(store.db)
      expect(rows).toEqual([{ one: 1 }])
    })
  })
}

describe('an embedded app database on disk', () => {
  it('keeps what was written after it is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairlead-store-'))
    try {
      const first = await openStore({ folder })
      await first.db.insertInto('workspaces').values({ name: 'kept' }).execute()
      await first.close()
      const second = await openStore({ folder })
      expect(await second.db.selectFrom('workspaces').select('name').execute()).toEqual([{ name: 'kept' }])
      await second.close()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
