import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

/** A request that could not be served, and the words of it that nobody understood. */
export interface StoredUnmet {
  thread: string
  text: string
  unread: string[]
  reason: string
  at: string
}

/** Requests of one workspace that could not be served; rows are only added. */
export interface UnmetRows {
  add(row: StoredUnmet): Promise<void>
  /** Those from `since` on (an ISO instant), the newest first. */
  list(since: string, most: number): Promise<StoredUnmet[]>
}

export const unmetOf = (db: Kysely<Store>, workspace: string): UnmetRows => ({
  async add({ unread, ...row }) {
    await db
      .insertInto('unmet_demand')
      .values({ id: randomUUID(), workspace, ...row, unread: JSON.stringify(unread) })
      .execute()
  },

  async list(since, most) {
    const rows = await db
      .selectFrom('unmet_demand')
      .select(['thread', 'text', 'unread', 'reason', 'at'])
      .where('workspace', '=', workspace)
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .limit(most)
      .execute()
    return rows.map(({ unread, ...row }) => ({ ...row, unread: unread as string[] }))
  },
})
