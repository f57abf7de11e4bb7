import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

export interface LedgerEntry {
  at: string
  campaign: string
  prediction: unknown
}
export type LedgerCheck = { whole: true; entries: number } | { whole: false; brokenAt: number }

/** The append-only ledger of one workspace's forecasts: each hash covers the entry and the hash before it; the database refuses changes. */
export interface Predictions {
  /** Appends within the caller's transaction, so that no campaign is submitted without its forecast. */
  append(transaction: Kysely<Store>, entry: LedgerEntry): Promise<void>
  /** The oldest first. */
  list(): Promise<LedgerEntry[]>
  /** Walks the chain; names the first entry that was changed or whose predecessor is gone. */
  verify(): Promise<LedgerCheck>
}

const origin = '0'.repeat(64)

/** The ledger of `workspace`; `digest` gives the hex hash of a value by its canonical JSON. */
export const predictionsOf = (
  db: Kysely<Store>,
  workspace: string,
  digest: (value: unknown) => string,
): Predictions => {
  const seal = ({ at, campaign, prediction }: LedgerEntry, previous: string) =>
    digest({ workspace, at, campaign, prediction, previous })
  const rows = () =>
    db.selectFrom('predictions').selectAll().where('workspace', '=', workspace).orderBy('seq').execute()
  return {
    async append(transaction, entry) {
      // two appends at once would both follow the same entry
      await sql`select pg_advisory_xact_lock(hashtext(${`predictions ${workspace}`}))`.execute(transaction)
      const last = await transaction
        .selectFrom('predictions')
        .select('hash')
        .where('workspace', '=', workspace)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      const previous = last?.hash ?? origin
      await transaction
        .insertInto('predictions')
        .values({
          workspace,
          at: entry.at,
          campaign: entry.campaign,
          prediction: JSON.stringify(entry.prediction),
          previous,
          hash: seal(entry, previous),
        })
        .execute()
    },
    async list() {
      return (await rows()).map(({ at, campaign, prediction }) => ({ at, campaign, prediction }))
    },
    async verify() {
      let previous = origin
      const all = await rows()
      for (const { seq, hash, previous: follows, ...entry } of all) {
        if (follows !== previous || hash !== seal(entry, previous)) return { whole: false, brokenAt: seq }
        previous = hash
      }
      return { whole: true, entries: all.length }
    },
  }
}
