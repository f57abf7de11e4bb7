import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { FairleadError } from '../../backend/errors.ts'
import type { ServerContext } from './context.ts'
import { openApiDocument } from './document.ts'
import { answerFailure } from './failure.ts'
import { jsonOnly, ownOriginOnly, securityHeaders } from './guard.ts'
import { aguiRoutes } from './routes/agui.ts'
import { askRoutes } from './routes/ask.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { catalogRoutes } from './routes/catalog.ts'
import { evalRoutes } from './routes/evals.ts'
import { eventRoutes } from './routes/events.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { knowledgeCorrectionRoutes } from './routes/knowledge-corrections.ts'
import { listRoutes } from './routes/lists.ts'
import { performanceRoutes } from './routes/performance.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { runRoutes } from './routes/runs.ts'
import { segmentDraftRoutes } from './routes/segment-drafts.ts'
import { segmentLifeRoutes } from './routes/segment-life.ts'
import { segmentRoutes } from './routes/segments.ts'
import { threadRoutes } from './routes/threads.ts'
import { unmetRoutes } from './routes/unmet.ts'
import { warehouseRoutes } from './routes/warehouse.ts'
import { watchRoutes } from './routes/watch.ts'
import { workspaceRoutes } from './routes/workspaces.ts'
import { pageFiles } from './static.ts'

const bodyBytes = 1024 * 1024
/** Lists come whole: five million ids with their commas. */
const listBytes = 128 * 1024 * 1024
const isList = /^\/api\/workspaces\/[^/]+\/(lists|knowledge\/outcomes)$/

const limited = (limit: number) =>
  bodyLimit({
    maxSize: limit,
    onError: () => {
      throw new FairleadError('body_too_large', { limit })
    },
  })

/** THE list of route groups. */
const groups = [
  healthRoutes,
  workspaceRoutes,
  catalogRoutes,
  threadRoutes,
  runRoutes,
  eventRoutes,
  aguiRoutes,
  askRoutes,
  segmentDraftRoutes,
  segmentLifeRoutes,
  segmentRoutes,
  listRoutes,
  knowledgeRoutes,
  knowledgeCorrectionRoutes,
  unmetRoutes,
  campaignRoutes,
  receiptRoutes,
  importRoutes,
  warehouseRoutes,
  watchRoutes,
  performanceRoutes,
  evalRoutes,
]

/** The whole HTTP application: the API under /api, the page everywhere else. */
export const createApp = (context: ServerContext): Application => {
  const app = new OpenAPIHono()
  app.onError(answerFailure(context.log))
  app.use(securityHeaders, ownOriginOnly, jsonOnly)
  const [small, large] = [limited(bodyBytes), limited(listBytes)]
  app.use((context, next) => (isList.test(context.req.path) ? large : small)(context, next))
  for (const add of groups) add(app, context)
  const document = openApiDocument(app, context.version)
  app.get('/api/openapi.json', ({ json }) => json(document))
  app.all('/api/*', ({ req }) => {
    throw new FairleadError('unknown_route', { method: req.method, path: req.path })
  })
  app.get('*', pageFiles(context.page))
  return app
}

/** What serves a request, whoever carries it. */
export type Application = Pick<OpenAPIHono, 'fetch'>
