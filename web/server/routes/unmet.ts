import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

/** What was asked for and could not be served. */
export const unmetRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void =>
  jsonRoute(
    app,
    {
      method: 'get',
      path: '/api/workspaces/{workspace}/unmet',
      summary: 'Requests that could not be served, by the words that were not understood',
      query: { since: z.iso.date().optional() },
      answer: 'UnmetList',
    },
    async ({ params, query }) => ({
      groups: await (await workspaces.open(params.workspace)).unmet.groups(query.since as string | undefined),
    }),
  )
