import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

/** Stored plans of one workspace, as plain JSON; whoever owns the schema parses them. */
export interface Plans {
  insert(input: { id: string; plan: unknown; basis: unknown; thread?: string }): Promise<void>
  /** Puts another version in the plan's place. */
  replace(input: { id: string; plan: unknown }): Promise<void>
  /** The plan as it was stored and what it was priced from (null in plans of before that was kept), or undefined. */
  find(id: string): Promise<{ plan: unknown; basis: unknown } | undefined>
}

/** Plans of `workspace`; only its price changes in a plan once it is written. */
export const plansOf = (db: Kysely<Store>, workspace: string): Plans => ({
  async insert({ id, plan, basis, thread }) {
    await db
      .insertInto('plans')
      .values({ id, workspace, thread: thread ?? null, plan: JSON.stringify(plan), basis: JSON.stringify(basis) })
      .execute()
  },
  async replace({ id, plan }) {
    await db
      .updateTable('plans')
      .set({ plan: JSON.stringify(plan) })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute()
  },
  async find(id) {
    return db
      .selectFrom('plans')
      .select(['plan', 'basis'])
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst()
  },
})
