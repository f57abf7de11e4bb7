import { type Kysely, sql } from 'kysely'
import type { Lang } from '../../backend/bilingual.ts'
import { FairleadError } from '../../backend/errors.ts'
import type { Store } from '../../backend/store/schema.ts'
import { toJson } from './run-log.ts'
import { readThreadState, type ThreadState } from './thread-state.ts'

export interface ThreadPlace {
  workspace: string
  thread: string
}

export interface StoredThread {
  lang: Lang
  title: string
  state: ThreadState
  lastSeq: number
}

const now = () => new Date().toISOString()

/** A new thread; one that exists already stays as it is. */
export const insertThread = async (store: Kysely<Store>, { workspace, thread, lang }: ThreadPlace & { lang: Lang }) => {
  await store
    .insertInto('threads')
    .values({ id: thread, workspace, title: '', lang, state: toJson({}), created_at: now(), updated_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The thread with its state and the number of its last event; throws `unknown_thread`. */
export const readThread = async (store: Kysely<Store>, { workspace, thread }: ThreadPlace): Promise<StoredThread> => {
  const row = await store
    .selectFrom('threads')
    .select(['lang', 'title', 'state'])
    .select((from) =>
      from
        .selectFrom('run_events')
        .select(sql<number>`coalesce(max(seq), 0)`.as('seq'))
        .where('run_events.workspace', '=', workspace)
        .where('run_events.thread', '=', thread)
        .as('last_seq'),
    )
    .where('workspace', '=', workspace)
    .where('id', '=', thread)
    .executeTakeFirst()
  if (!row) throw new FairleadError('unknown_thread', { thread })
  return {
    lang: row.lang === 'en' ? 'en' : 'zh',
    title: row.title,
    state: readThreadState(row.state),
    lastSeq: Number(row.last_seq ?? 0),
  }
}

/** The run's row and the person's message, in one statement. */
export const beginRun = (
  store: Kysely<Store>,
  { workspace, thread, run, messageId, text }: ThreadPlace & { run: string; messageId: string; text: string },
) =>
  store
    .with('message', (one) =>
      one.insertInto('messages').values({
        id: messageId,
        workspace,
        thread,
        run,
        role: 'user',
        content: text,
        data: toJson({}),
        created_at: now(),
      }),
    )
    .insertInto('runs')
    .values({ id: run, workspace, thread, status: 'running', started_at: now() })
    .execute()

export interface RunEnd extends ThreadPlace {
  run: string
  status: 'finished' | 'failed' | 'stopped'
  error?: unknown
  usage: unknown
  state: ThreadState
  title: string
  lang: Lang
  messages: { id: string; text: string; numbers: unknown[]; clarification?: unknown }[]
}

/** What a run leaves behind: its answer, its end, and the thread's state. */
export const endRun = async (store: Kysely<Store>, end: RunEnd) => {
  const { workspace, thread, run } = end
  const at = now()
  const answered = store.with('thread', (one) =>
    one
      .updateTable('threads')
      .set({ state: toJson(end.state), title: end.title, lang: end.lang, updated_at: at })
      .where('workspace', '=', workspace)
      .where('id', '=', thread),
  )
  const update = (one: typeof store) =>
    one
      .updateTable('runs')
      .set({
        status: end.status,
        error: end.error === undefined ? null : toJson(end.error),
        usage: toJson(end.usage),
        finished_at: at,
      })
      .where('workspace', '=', workspace)
      .where('id', '=', run)
  const rows = end.messages.map(({ id, text, numbers, clarification }) => ({
    id,
    workspace,
    thread,
    run,
    role: 'assistant',
    content: text,
    data: toJson({ numbers, ...(clarification ? { clarification } : {}) }),
    created_at: at,
  }))
  if (rows.length === 0) await update(answered as never).execute()
  else await update(answered.with('message', (one) => one.insertInto('messages').values(rows)) as never).execute()
}

/** The row of a run that no message began: an edit by hand, done when it is written. */
export const insertEdit = (
  store: Kysely<Store>,
  { workspace, thread, run, at }: ThreadPlace & { run: string; at: string },
) =>
  store
    .insertInto('runs')
    .values({ id: run, workspace, thread, status: 'finished', started_at: at, finished_at: at })
    .execute()

/** What the thread remembers, changed outside a run. */
export const saveState = (store: Kysely<Store>, { workspace, thread, state }: ThreadPlace & { state: ThreadState }) =>
  store
    .updateTable('threads')
    .set({ state: toJson(state), updated_at: now() })
    .where('workspace', '=', workspace)
    .where('id', '=', thread)
    .execute()
