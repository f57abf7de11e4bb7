import type { LoggedEvent } from '../../../agent/wire.ts'
import { eventParser } from './sse.ts'

export type Connection = 'connecting' | 'open' | 'waiting' | 'gone'

export interface ConnectOptions {
  url: string
  /** Sequence number of the last event that is known. */
  after: number
  onEvents(events: LoggedEvent[]): void
  onConnection(connection: Connection): void
  signal: AbortSignal
  fetch?: typeof fetch
  /** Waits before the next try; milliseconds. */
  wait?(ms: number, signal: AbortSignal): Promise<void>
}

const shortest = 500
const longest = 8_000

/** Resolves after the time, at once when the machine is online again, and when the signal aborts. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      removeEventListener('online', finish)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const timer = setTimeout(finish, ms)
    addEventListener('online', finish)
    signal.addEventListener('abort', finish)
  })

const parsedEvent = (id: string, data: string): LoggedEvent | null => {
  try {
    return { seq: Number(id), event: JSON.parse(data) as LoggedEvent['event'] }
  } catch {
    return null
  }
}

/** Follows a thread's event log until the signal aborts: resumes after the last event, with growing pauses between tries. */
export const connect = async (options: ConnectOptions): Promise<void> => {
  const { url, onEvents, onConnection, signal, fetch: get = fetch, wait = pause } = options
  let { after } = options
  let delay = shortest

  const read = async (): Promise<void> => {
    const response = await get(url, {
      headers: { accept: 'text/event-stream', ...(after > 0 ? { 'last-event-id': String(after) } : {}) },
      signal,
    })
    if (response.status === 404) {
      onConnection('gone')
      return
    }
    if (!response.ok || !response.body) throw new Error(`event stream answered ${response.status}`)
    onConnection('open')
    let batch: LoggedEvent[] = []
    const feed = eventParser(({ id, data }) => {
      const logged = parsedEvent(id, data)
      if (!logged || !(logged.seq > 0)) return
      after = Math.max(after, logged.seq)
      batch.push(logged)
    })
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      feed(chunk)
      if (batch.length === 0) continue
      delay = shortest
      onEvents(batch)
      batch = []
    }
    throw new Error('event stream ended')
  }

  while (!signal.aborted) {
    onConnection('connecting')
    try {
      await read()
      return
    } catch {
      if (signal.aborted) return
      onConnection('waiting')
      await wait(delay, signal)
      delay = Math.min(delay * 2, longest)
    }
  }
}
