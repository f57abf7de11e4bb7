import type { Insertable, Kysely } from 'kysely'
import type { Receipt } from '../../backend/receipt.ts'
import type { Store } from '../../backend/store/schema.ts'
import type { LoggedEvent } from '../wire.ts'
import { type Subscribers, threadKey } from './subscribers.ts'

export type WireEvent = LoggedEvent['event']
type ToolCallRow = Omit<Insertable<Store['tool_calls']>, 'workspace' | 'thread' | 'run'>

/** Writes what happens in one run, in order and in batches; an event is published only after it is stored. */
export interface RunLog {
  emit(event: WireEvent): void
  receipt(receipt: Receipt): void
  toolCall(row: ToolCallRow): void
  /** Resolves when everything given so far is stored; rejects when it could not be. */
  settled(): Promise<void>
  /** The same, and takes nothing more: what a run leaves behind comes too late. */
  close(): Promise<void>
}

/** JSON that a jsonb column takes: it knows no NUL character. */
export const toJson = (value: unknown): string => JSON.stringify(value ?? null).replaceAll('\\u0000', '')

/**
 * A log for one run. While one batch is being stored the next one gathers, so that the number of statements follows the
 * speed of the database. `lastSeq` is the last number used in the thread.
 */
export const createRunLog = (
  store: Kysely<Store>,
  subscribers: Subscribers,
  { workspace, thread, run, lastSeq }: { workspace: string; thread: string; run: string; lastSeq: number },
): RunLog => {
  const pending = { events: [] as WireEvent[], receipts: [] as Receipt[], toolCalls: [] as ToolCallRow[] }
  let seq = lastSeq
  let writing: Promise<void> | undefined
  let failure: { error: unknown } | undefined

  const insertEvents = async (events: WireEvent[]) => {
    const logged = events.map((event, index) => ({ seq: seq + index + 1, event }))
    await store
      .insertInto('run_events')
      .values(logged.map((one) => ({ workspace, thread, run, seq: one.seq, event: toJson(one.event) })))
      .execute()
    seq += events.length
    subscribers.publish(threadKey(workspace, thread), logged)
  }
  const insertReceipts = (receipts: Receipt[]) =>
    store
      .insertInto('receipts')
      .values(receipts.map((one) => ({ workspace, thread, result_id: one.resultId, receipt: toJson(one) })))
      .execute()
  const insertToolCalls = (rows: ToolCallRow[]) =>
    store
      .insertInto('tool_calls')
      .values(rows.map((row) => ({ workspace, thread, run, ...row })))
      .execute()

  const drain = async () => {
    try {
      // One tick lets the events of the same step join the batch.
      await Promise.resolve()
      while (!failure && pending.events.length + pending.receipts.length + pending.toolCalls.length > 0) {
        const receipts = pending.receipts.splice(0)
        const toolCalls = pending.toolCalls.splice(0)
        const events = pending.events.splice(0)
        if (receipts.length > 0) await insertReceipts(receipts)
        if (toolCalls.length > 0) await insertToolCalls(toolCalls)
        if (events.length > 0) await insertEvents(events)
      }
    } catch (error) {
      failure = { error }
    } finally {
      // In the same tick as the last look at the queue, so that no event falls between.
      writing = undefined
    }
  }
  const kick = () => {
    writing ??= drain()
  }

  let closed = false
  const take = <T>(queue: T[], item: T) => {
    if (closed) return
    queue.push(item)
    kick()
  }
  const settled = async () => {
    while (writing) await writing
    if (failure) throw failure.error
  }

  return {
    emit: (event) => take(pending.events, event),
    receipt: (receipt) => take(pending.receipts, receipt),
    toolCall: (row) => take(pending.toolCalls, row),
    settled,
    close() {
      closed = true
      return settled()
    },
  }
}
