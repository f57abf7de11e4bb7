import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openStore } from './open.ts'

it('applies each migration once, and none of a migration that fails', async () => {
  const store = await openStore({ memory: true })
  expect(await migrate(store.db)).toEqual([])

  const broken = {
    name: '9999-broken',
    up: async (db: Parameters<(typeof migrations)[number]['up']>[0]) => {
      await sql`create table half_made (id int)`.execute(db)
      await sql`this is not sql`.execute(db)
    },
  }
  await expect(migrate(store.db, [...migrations, broken])).rejects.toThrow()
  const { rows } = await sql<{ name: string | null }>`select to_regclass('half_made')::text as name`.execute(store.db)
  expect(rows).toEqual([{ name: null }])
  await store.close()
})
