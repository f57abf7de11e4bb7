import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

/** Stored copy of one workspace, as plain JSON; whoever owns the schema parses it. */
export interface Copies {
  insert(input: { id: string; plan: string; copy: unknown }): Promise<void>
  /** The copy set as it was stored, or undefined. */
  find(id: string): Promise<unknown>
}

/** Copy sets of `workspace`; a set is written once and never changed. */
export const copiesOf = (db: Kysely<Store>, workspace: string): Copies => ({
  async insert({ id, plan, copy }) {
    await db
      .insertInto('copies')
      .values({ id, workspace, plan, copy: JSON.stringify(copy) })
      .execute()
  },
  async find(id) {
    const row = await db
      .selectFrom('copies')
      .select('copy')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.copy
  },
})
