import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

export type AlertStatus = 'open' | 'muted' | 'asked'

export interface StoredAlert {
  id: string
  kind: string
  subject: string
  /** First local day of what stood out. */
  day: string
  status: AlertStatus
  thread: string | null
  alert: unknown
  createdAt: string
}

export interface StoredMute {
  kind: string
  subject: string
  /** ISO instant. */
  until: string
}

/** Alerts, mutes and the last look of one workspace. */
export interface WatchRows {
  /** Adds alerts; one that was told of before stays as people left it. Gives how many are new. */
  add(alerts: readonly StoredAlert[]): Promise<number>
  /** The newest first. */
  list(most: number): Promise<StoredAlert[]>
  find(id: string): Promise<StoredAlert | undefined>
  open(): Promise<number>
  mark(id: string, status: AlertStatus, thread?: string): Promise<void>
  /** Every open alert of a subject becomes muted. */
  markSubject(kind: string, subject: string): Promise<void>
  mute(mute: StoredMute, by: string): Promise<void>
  unmute(kind: string, subject: string): Promise<void>
  /** Those that last beyond an instant. */
  mutes(now: string): Promise<StoredMute[]>
  lastLook(): Promise<unknown>
  keepLook(look: unknown): Promise<void>
}

export const watchOf = (db: Kysely<Store>, workspace: string): WatchRows => {
  const alerts = () =>
    db
      .selectFrom('alerts')
      .select(['id', 'kind', 'subject', 'day', 'status', 'thread', 'alert', 'created_at as createdAt'])
      .where('workspace', '=', workspace)
  return {
    async add(rows) {
      if (rows.length === 0) return 0
      const added = await db
        .insertInto('alerts')
        .values(
          rows.map(({ createdAt, alert, ...row }) => ({
            ...row,
            workspace,
            alert: JSON.stringify(alert),
            created_at: createdAt,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute()
      return added.length
    },
    list: (most) => alerts().orderBy('day', 'desc').orderBy('created_at', 'desc').orderBy('id').limit(most).execute(),
    find: (id) => alerts().where('id', '=', id).executeTakeFirst(),
    async open() {
      const { count } = await db
        .selectFrom('alerts')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('workspace', '=', workspace)
        .where('status', '=', 'open')
        .executeTakeFirstOrThrow()
      return count
    },
    async mark(id, status, thread) {
      await db
        .updateTable('alerts')
        .set({ status, ...(thread !== undefined && { thread }) })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute()
    },
    async markSubject(kind, subject) {
      await db
        .updateTable('alerts')
        .set({ status: 'muted' })
        .where('workspace', '=', workspace)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('status', '=', 'open')
        .execute()
    },
    async mute({ kind, subject, until }, by) {
      await db
        .insertInto('mutes')
        .values({ workspace, kind, subject, until, created_by: by })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'kind', 'subject']).doUpdateSet({ until, created_by: by }),
        )
        .execute()
    },
    async unmute(kind, subject) {
      await db
        .deleteFrom('mutes')
        .where('workspace', '=', workspace)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute()
    },
    mutes: (now) =>
      db
        .selectFrom('mutes')
        .select(['kind', 'subject', 'until'])
        .where('workspace', '=', workspace)
        .where('until', '>', now)
        .orderBy('until')
        .execute(),
    async lastLook() {
      const row = await db
        .selectFrom('watch_looks')
        .select('look')
        .where('workspace', '=', workspace)
        .executeTakeFirst()
      return row?.look
    },
    async keepLook(look) {
      const text = JSON.stringify(look)
      await db
        .insertInto('watch_looks')
        .values({ workspace, look: text })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ look: text }))
        .execute()
    },
  }
}
