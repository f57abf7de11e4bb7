import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

/** Says that the server is up, and what reads the messages. */
export const healthRoutes = (app: OpenAPIHono, { version, model }: ServerContext): void => {
  jsonRoute(app, { method: 'get', path: '/api/health', summary: 'Is the server up', answer: 'Health' }, () => ({
    status: 'ok',
    version,
    model,
  }))
}
