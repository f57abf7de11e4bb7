import type { Logger } from 'pino'
import type { Failure } from './contract/failure.ts'
import { failureFor } from './failure.ts'

const media = 'application/x-ndjson'

/** Does a long piece of work and answers with a JSON line a state of it, then the report or the failure. */
export const progressLines = <P, R>(
  work: (watch: { onProgress(progress: P): void; signal: AbortSignal }) => Promise<R>,
  { signal, log }: { signal: AbortSignal; log: Logger },
): Response => {
  type Event = { progress: P } | { report: R } | { failure: Failure }
  const events = new TransformStream<Event, string>({
    transform: (event, controller) => controller.enqueue(`${JSON.stringify(event)}\n`),
  })
  const writer = events.writable.getWriter()
  const stopped = new AbortController()
  // a caller that goes away fails the write: the work is stopped and leaves nothing behind
  const tell = (event: Event) => writer.write(event).catch((error: unknown) => stopped.abort(error))
  const run = async () => {
    try {
      const watch = {
        onProgress: (progress: P) => void tell({ progress }),
        signal: AbortSignal.any([signal, stopped.signal]),
      }
      await tell({ report: await work(watch) })
    } catch (error) {
      await tell({ failure: failureFor(error, log) })
    }
    await writer.close().catch(() => undefined)
  }
  void run()
  return new Response(events.readable.pipeThrough(new TextEncoderStream()), { headers: { 'content-type': media } })
}
