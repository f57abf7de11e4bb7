import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ServerContext } from '../context.ts'
import { tokenOnly } from '../guard.ts'
import { progressLines } from '../progress-lines.ts'
import { streamRoute } from '../route.ts'

/** How the customer data lie on their server; only this machine's command line may change it. */
export const warehouseRoutes = (app: OpenAPIHono, { distributing, token, log }: ServerContext): void => {
  streamRoute(
    app,
    {
      method: 'post',
      path: '/api/warehouse/distribute',
      summary:
        'Spread the tables of a workspace over the workers of a Citus cluster; a JSON line a table, then the report or the failure',
      body: 'DistributeRequest',
      media: 'application/x-ndjson',
      use: [tokenOnly(token)],
    },
    ({ body, signal }) => progressLines((watch) => distributing(body, watch), { signal, log }),
  )
}
