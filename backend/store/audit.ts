import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

/** One thing that somebody did. */
export interface AuditEntry {
  at: string
  actor: string
  action: string
  subject: string
  details: Record<string, unknown>
}

export type AuditCheck = { whole: true; entries: number } | { whole: false; brokenAt: number }

/** The append-only log of one workspace; each entry's hash covers the entry and the hash before it. */
export interface Audit {
  /** Appends within the caller's transaction, so that the deed and its entry stand or fall together. */
  append(transaction: Kysely<Store>, entry: AuditEntry): Promise<void>
  list(limit?: number): Promise<(AuditEntry & { seq: number })[]>
  /** Walks the whole chain; names the first entry that was changed or whose predecessor is gone. */
  verify(): Promise<AuditCheck>
}

/** What the first entry of a chain follows. */
const origin = '0'.repeat(64)

/** The log of `workspace`; `digest` gives the hex hash of a value by its canonical JSON. */
export const auditOf = (db: Kysely<Store>, workspace: string, digest: (value: unknown) => string): Audit => {
  const seal = (entry: AuditEntry, previous: string) => digest({ workspace, ...entry, previous })
  return {
    async append(transaction, { at, actor, action, subject, details }) {
      // two appends at once would both follow the same entry
      await sql`select pg_advisory_xact_lock(hashtext(${`audit ${workspace}`}))`.execute(transaction)
      const last = await transaction
        .selectFrom('audit')
        .select('hash')
        .where('workspace', '=', workspace)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      const previous = last?.hash ?? origin
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
      let previous = origin
      for (const { seq, at, actor, action, subject, details, previous: follows, hash } of rows) {
        const entry = { at, actor, action, subject, details: details as Record<string, unknown> }
        if (follows !== previous || hash !== seal(entry, previous)) return { whole: false, brokenAt: seq }
        previous = hash
      }
      return { whole: true, entries: rows.length }
    },
  }
}
