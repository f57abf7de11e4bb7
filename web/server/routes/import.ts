import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ImportRequest } from '../../../backend/workspaces/import-request.ts'
import type { ServerContext } from '../context.ts'
import type { ImportEvent } from '../contract.ts'
import { failureFor } from '../failure.ts'
import { tokenOnly } from '../guard.ts'
import { streamRoute } from '../route.ts'

/** Imports a file of this machine; only its command line may. */
export const importRoutes = (app: OpenAPIHono, { importing, token, log }: ServerContext): void => {
  streamRoute(
    app,
    {
      method: 'post',
      path: '/api/import',
      summary: 'Import a file on this machine; a JSON line of progress at a time, then the report or the failure',
      body: 'ImportRequest',
      media: 'application/x-ndjson',
      use: [tokenOnly(token)],
    },
    ({ body, signal }) => {
      const events = new TransformStream<ImportEvent, string>({
        transform: (event, controller) => controller.enqueue(`${JSON.stringify(event)}\n`),
      })
      const writer = events.writable.getWriter()
      const stopped = new AbortController()
      // a caller that goes away fails the write: the import is stopped and leaves nothing behind
      const tell = (event: ImportEvent) => writer.write(event).catch((error: unknown) => stopped.abort(error))
      const work = async () => {
        try {
          // JSON has no undefined, which the schema's optional fields would allow
          const report = await importing(body as ImportRequest, {
            onProgress: (progress) => void tell({ progress }),
            signal: AbortSignal.any([signal, stopped.signal]),
          })
          await tell({ report })
        } catch (error) {
          await tell({ failure: failureFor(error, log) })
        }
        await writer.close().catch(() => undefined)
      }
      void work()
      return new Response(events.readable.pipeThrough(new TextEncoderStream()), {
        headers: { 'content-type': 'application/x-ndjson' },
      })
    },
  )
}
