import type { Kysely } from 'kysely'
import { type ChainCheck, checkChain, lastHash } from './hash-chain.ts'
import type { Store } from './schema.ts'

export interface LedgerEntry {
  at: string
  campaign: string
  prediction: unknown
}

/** The append-only ledger of one workspace's forecasts: each hash covers the entry and the hash before it; the database refuses changes. */
export interface Predictions {
  /** Appends within the caller's transaction, so that no campaign is submitted without its forecast. */
  append(transaction: Kysely<Store>, entry: LedgerEntry): Promise<void>
  /** The oldest first. */
  list(): Promise<LedgerEntry[]>
  /** Walks the chain; names the first entry that was changed or whose predecessor is gone. */
  verify(): Promise<ChainCheck>
}

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
      const previous = await lastHash(transaction, 'predictions', workspace)
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
      return checkChain(await rows(), seal)
    },
  }
}
