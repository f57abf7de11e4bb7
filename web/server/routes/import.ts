import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ImportRequest } from '../../../backend/workspaces/import-request.ts'
import type { ServerContext } from '../context.ts'
import { tokenOnly } from '../guard.ts'
import { progressLines } from '../progress-lines.ts'
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
    // JSON has no undefined, which the schema's optional fields would allow
    ({ body, signal }) => progressLines((watch) => importing(body as ImportRequest, watch), { signal, log }),
  )
}
