import type { Kysely } from 'kysely'
import type { Lang } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import { eraseCheckpoints } from './checkpoints.ts'
import type { Store } from './schema.ts'

export interface StoredThread {
  id: string
  title: string
  lang: Lang
  createdAt: string
  updatedAt: string
  running: boolean
}

/** The conversations of one workspace as lists show them; the agent begins them and keeps their state. */
export interface Threads {
  list(limit?: number): Promise<StoredThread[]>
  get(id: string): Promise<StoredThread>
  /** Number of the last event in its log; 0 when there is none. */
  lastSeq(id: string): Promise<number>
  /** What the person said in it, in order. */
  said(id: string): Promise<string[]>
  rename(id: string, title: string): Promise<StoredThread>
  /** Removes the thread with its messages, runs, log, steps and receipts; what it saved (segments, plans, campaigns) stays. */
  remove(id: string): Promise<void>
}

const dependents = ['messages', 'runs', 'run_events', 'tool_calls', 'receipts'] as const

/** Threads of `workspace`. A thread that is not there is refused with `unknown_thread`. */
export const threadsOf = (db: Kysely<Store>, workspace: string): Threads => {
  const select = () =>
    db
      .selectFrom('threads')
      .where('workspace', '=', workspace)
      .select((row) => [
        'id',
        'title',
        'lang',
        'created_at as createdAt',
        'updated_at as updatedAt',
        row
          .exists(
            row
              .selectFrom('runs')
              .select('runs.id')
              .whereRef('runs.thread', '=', 'threads.id')
              .where('runs.workspace', '=', workspace)
              .where('runs.status', '=', 'running'),
          )
          .as('running'),
      ])
  const get = async (id: string): Promise<StoredThread> => {
    const row = await select().where('id', '=', id).executeTakeFirst()
    if (!row) throw new FairleadError('unknown_thread', { thread: id })
    return { ...row, lang: row.lang as Lang, running: Boolean(row.running) }
  }
  return {
    async list(limit = 200) {
      const rows = await select().orderBy('updated_at', 'desc').limit(limit).execute()
      return rows.map((row) => ({ ...row, lang: row.lang as Lang, running: Boolean(row.running) }))
    },
    get,
    async lastSeq(id) {
      const row = await db
        .selectFrom('run_events')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .where('workspace', '=', workspace)
        .where('thread', '=', id)
        .executeTakeFirst()
      return row?.seq ?? 0
    },
    async said(id) {
      await get(id)
      const rows = await db
        .selectFrom('messages')
        .select('content')
        .where('workspace', '=', workspace)
        .where('thread', '=', id)
        .where('role', '=', 'user')
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(({ content }) => content)
    },
    async rename(id, title) {
      await db.updateTable('threads').set({ title }).where('workspace', '=', workspace).where('id', '=', id).execute()
      return get(id)
    },
    async remove(id) {
      await get(id)
      await db.transaction().execute(async (transaction) => {
        for (const table of dependents)
          await transaction.deleteFrom(table).where('workspace', '=', workspace).where('thread', '=', id).execute()
        await eraseCheckpoints(transaction, workspace, id)
        await transaction.deleteFrom('threads').where('workspace', '=', workspace).where('id', '=', id).execute()
      })
    },
  }
}
