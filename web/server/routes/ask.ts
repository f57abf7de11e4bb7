import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

/** One or more turns at once, and the state of the thread after the last. */
export const askRoutes = (app: OpenAPIHono, { conversation, workspaces }: ServerContext): void => {
  jsonRoute(
    app,
    {
      method: 'post',
      path: '/api/workspaces/{workspace}/ask',
      summary: 'Ask and wait for the answer',
      body: 'AskRequest',
      answer: 'AskResult',
    },
    async ({ params: { workspace }, body: { turns, thread, lang, members }, signal }) => {
      await workspaces.open(workspace)
      return conversation.ask({
        workspace,
        turns,
        actor: localActor,
        signal,
        ...(thread !== undefined && { thread }),
        ...(lang && { lang }),
        ...(members !== undefined && { members }),
      })
    },
  )
}
