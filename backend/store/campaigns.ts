import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

export interface StoredCampaign {
  id: string
  thread: string | null
  name: string
  status: string
  proposal: unknown
  hash: string
  createdBy: string
  createdAt: string
  expiresAt: string
  /** The campaign that took its place. */
  supersededBy: string | null
}

/** Campaigns of one workspace; the proposal of one is written once and never changed. */
export interface Campaigns {
  insert(transaction: Kysely<Store>, campaign: StoredCampaign): Promise<void>
  /** Moves a campaign on if it still has the status `from`; false when it has not. */
  move(transaction: Kysely<Store>, id: string, from: string, to: string): Promise<boolean>
  /** Puts campaign `by` in the place of one that is still in review; false when it is not. */
  supersede(transaction: Kysely<Store>, id: string, by: string): Promise<boolean>
  find(id: string): Promise<StoredCampaign | undefined>
  /** The campaigns whose place one took. */
  supersededBy(id: string): Promise<string[]>
  /** Newest first. */
  list(): Promise<StoredCampaign[]>
}

/** Campaigns of `workspace`. */
export const campaignsOf = (db: Kysely<Store>, workspace: string): Campaigns => {
  const select = () =>
    db
      .selectFrom('campaigns')
      .select([
        'id',
        'thread',
        'name',
        'status',
        'proposal',
        'hash',
        'created_by as createdBy',
        'created_at as createdAt',
        'expires_at as expiresAt',
        'superseded_by as supersededBy',
      ])
      .where('workspace', '=', workspace)
  return {
    async insert(transaction, { createdBy, createdAt, expiresAt, supersededBy, proposal, ...rest }) {
      await transaction
        .insertInto('campaigns')
        .values({
          ...rest,
          workspace,
          proposal: JSON.stringify(proposal),
          created_by: createdBy,
          created_at: createdAt,
          expires_at: expiresAt,
          superseded_by: supersededBy,
        })
        .execute()
    },
    async move(transaction, id, from, to) {
      const { numUpdatedRows } = await transaction
        .updateTable('campaigns')
        .set({ status: to })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('status', '=', from)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async supersede(transaction, id, by) {
      const { numUpdatedRows } = await transaction
        .updateTable('campaigns')
        .set({ status: 'superseded', superseded_by: by })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('status', '=', 'in_review')
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async supersededBy(id) {
      const rows = await select().where('superseded_by', '=', id).orderBy('seq').execute()
      return rows.map((row) => row.id)
    },
    find: (id) => select().where('id', '=', id).executeTakeFirst(),
    list: () => select().orderBy('seq', 'desc').execute(),
  }
}
