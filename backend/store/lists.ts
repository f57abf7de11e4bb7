import type { Kysely, Transaction } from 'kysely'
import type { Store } from './schema.ts'

/** A static list without its ids. */
export interface StoredList {
  id: string
  name: string
  count: number
  hash: string
  createdBy: string
  createdAt: string
}

/** Static lists of one workspace. A list never changes; a new one takes its place. */
export interface ListRows {
  add(list: StoredList & { ids: string }): Promise<void>
  find(id: string): Promise<(StoredList & { ids: string }) | undefined>
  has(id: string): Promise<boolean>
  remove(transaction: Transaction<Store>, id: string): Promise<void>
  /** The newest first. */
  list(): Promise<StoredList[]>
}

const facts = ['id', 'name', 'count', 'hash', 'created_by as createdBy', 'created_at as createdAt'] as const

/** Static lists of `workspace`. */
export const listsOf = (db: Kysely<Store>, workspace: string): ListRows => ({
  async add({ createdBy, createdAt, ...list }) {
    await db
      .insertInto('lists')
      .values({ ...list, workspace, created_by: createdBy, created_at: createdAt })
      .execute()
  },

  find: (id) =>
    db
      .selectFrom('lists')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .select([...facts, 'ids'])
      .executeTakeFirst(),

  async has(id) {
    const found = await db
      .selectFrom('lists')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .select('id')
      .executeTakeFirst()
    return found !== undefined
  },

  async remove(transaction, id) {
    await transaction.deleteFrom('lists').where('workspace', '=', workspace).where('id', '=', id).execute()
  },

  list: () =>
    db
      .selectFrom('lists')
      .where('workspace', '=', workspace)
      .select([...facts])
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
})
