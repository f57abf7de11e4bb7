import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { threadsOf } from '../../../backend/store/threads.ts'
import type { ServerContext } from '../context.ts'
import { streamRoute } from '../route.ts'
import { eventStream } from '../sse.ts'

const after = z.coerce.number().int().min(0)

/** The log of a conversation as server-sent events: `id:` is the sequence number; Last-Event-ID or ?after= resumes. */
export const eventRoutes = (app: OpenAPIHono, { db, workspaces, conversation }: ServerContext): void => {
  streamRoute(
    app,
    {
      method: 'get',
      path: '/api/workspaces/{workspace}/threads/{thread}/events',
      summary: 'AG-UI events of the conversation, from the log and then live',
      query: { after: after.optional() },
      media: 'text/event-stream',
    },
    async ({ params, query, signal, context }) => {
      await workspaces.open(params.workspace)
      await threadsOf(db, params.workspace).get(params.thread)
      const seen = after.safeParse(context.req.header('last-event-id'))
      const from = seen.success ? seen.data : ((query.after as number | undefined) ?? 0)
      return eventStream(signal, (stopped) => conversation.events({ ...params, after: from, signal: stopped }))
    },
  )
}
