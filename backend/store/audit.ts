import type { Kysely } from 'kysely'
import { type ChainCheck, checkChain, lastHash } from './hash-chain.ts'
import type { Store } from './schema.ts'

/** One thing that somebody did. */
export interface AuditEntry {
  at: string
  actor: string
  action: string
  subject: string
  details: Record<string, unknown>
}

/** The append-only log of one workspace; each entry's hash covers the entry and the hash before it. */
export interface Audit {
  /** Appends within the caller's transaction, so that the deed and its entry stand or fall together. */
  append(transaction: Kysely<Store>, entry: AuditEntry): Promise<void>
  list(limit?: number): Promise<(AuditEntry & { seq: number })[]>
  /** Walks the whole chain; names the first entry that was changed or whose predecessor is gone. */
  verify(): Promise<ChainCheck>
}

/** The log of `workspace`; `digest` gives the hex hash of a value by its canonical JSON. */
export const auditOf = (db: Kysely<Store>, workspace: string, digest: (value: unknown) => string): Audit => {
  const seal = (entry: AuditEntry, previous: string) => digest({ workspace, ...entry, previous })
  return {
    async append(transaction, { at, actor, action, subject, details }) {
      const previous = await lastHash(transaction, 'audit', workspace)
      const hash = seal({ at, actor, action, subject, details }, previous)
      await transaction
        .insertInto('audit')
        .values({ workspace, at, actor, action, subject, details: JSON.stringify(details), previous, hash })
        .execute()
    },
    async list(limit = 200) {
      const rows = await db
        .selectFrom('audit')
        .select(['seq', 'at', 'actor', 'action', 'subject', 'details'])
        .where('workspace', '=', workspace)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, details: row.details as Record<string, unknown> }))
    },
    async verify() {
      const rows = await db.selectFrom('audit').selectAll().where('workspace', '=', workspace).orderBy('seq').execute()
      return checkChain(rows, ({ at, actor, action, subject, details }, previous) =>
        seal({ at, actor, action, subject, details: details as Record<string, unknown> }, previous),
      )
    },
  }
}
