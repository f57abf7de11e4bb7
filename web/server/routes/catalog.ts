import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

/** What the data of a workspace mean. */
export const catalogRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  jsonRoute(
    app,
    { method: 'get', path: '/api/workspaces/{workspace}/catalog', summary: 'The catalog', answer: 'Catalog' },
    async ({ params }) => (await workspaces.open(params.workspace)).workspace.catalog,
  )
}
