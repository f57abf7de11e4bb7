import { EventEncoder } from '@ag-ui/encoder'
import type { LoggedEvent } from '../../agent/wire.ts'

const heartbeatMs = 15_000
const encoder = new EventEncoder()

type Encodable = Parameters<EventEncoder['encodeSSE']>[0]

/** `id:` line with the sequence number, then the event as AG-UI encodes it. */
const frame = ({ seq, event }: LoggedEvent): string =>
  // the log holds AG-UI events; their type is a string there
  `id: ${seq}\n${encoder.encodeSSE(event as unknown as Encodable)}`

/**
 * Answers with server-sent events until the source ends or the caller goes away. `source` is given a signal that
 * aborts with the caller. A comment line every 15 s keeps proxies from closing the connection.
 */
export const eventStream = (
  caller: AbortSignal,
  source: (signal: AbortSignal) => AsyncIterable<LoggedEvent>,
): Response => {
  const closed = new AbortController()
  const signal = AbortSignal.any([caller, closed.signal])
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (part: string) => {
        if (!signal.aborted) controller.enqueue(text.encode(part))
      }
      const heartbeat = setInterval(() => send(': keep-alive\n\n'), heartbeatMs)
      send('retry: 1000\n\n')
      const pump = async () => {
        try {
          for await (const event of source(signal)) send(frame(event))
          if (!signal.aborted) controller.close()
        } catch (error) {
          if (!signal.aborted) controller.error(error)
        } finally {
          clearInterval(heartbeat)
        }
      }
      void pump()
    },
    cancel: () => closed.abort(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
