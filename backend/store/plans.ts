import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

/** Stored plans of one workspace, as plain JSON; whoever owns the schema parses them. */
export interface Plans {
  insert(input: { id: string; plan: unknown; thread?: string }): Promise<void>
  /** The plan as it was stored, or undefined. */
  find(id: string): Promise<unknown>
}

/** Plans of `workspace`; a plan is written once and never changed. */
export const plansOf = (db: Kysely<Store>, workspace: string): Plans => ({
  async insert({ id, plan, thread }) {
    await db
      .insertInto('plans')
      .values({ id, workspace, thread: thread ?? null, plan: JSON.stringify(plan) })
      .execute()
  },
  async find(id) {
    const row = await db
      .selectFrom('plans')
      .select('plan')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.plan
  },
})
