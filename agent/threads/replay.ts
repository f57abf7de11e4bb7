import type { Kysely } from 'kysely'
import type { Store } from '../../backend/store/schema.ts'
import type { LoggedEvent } from '../wire.ts'
import { type Subscribers, threadKey } from './subscribers.ts'

const page = 500

/** Logged events of a thread after `after`, oldest first, at most one page. */
export const readEvents = async (
  store: Kysely<Store>,
  { workspace, thread, after }: { workspace: string; thread: string; after: number },
): Promise<LoggedEvent[]> => {
  const rows = await store
    .selectFrom('run_events')
    .select(['seq', 'event'])
    .where('workspace', '=', workspace)
    .where('thread', '=', thread)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(page)
    .execute()
  return rows.map(({ seq, event }) => ({ seq, event: event as LoggedEvent['event'] }))
}

/** Replays the log after `after`, then goes on live until the signal aborts; no gap and no event twice. */
export async function* replay(
  store: Kysely<Store>,
  subscribers: Subscribers,
  { workspace, thread, after, signal }: { workspace: string; thread: string; after: number; signal: AbortSignal },
): AsyncGenerator<LoggedEvent> {
  const live = subscribers.subscribe(threadKey(workspace, thread))
  let last = after
  try {
    let behind = true
    while (!signal.aborted) {
      const events: LoggedEvent[] | null = behind
        ? await readEvents(store, { workspace, thread, after: last })
        : live.take()
      if (events === null) {
        behind = true
        continue
      }
      for (const event of events) {
        if (signal.aborted) return
        if (event.seq <= last) continue
        last = event.seq
        yield event
      }
      behind = behind && events.length === page
      if (!behind && events.length === 0) await live.arrival(signal)
    }
  } finally {
    live.close()
  }
}
