import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const thread = '/api/workspaces/{workspace}/threads/{thread}'

/** Says something in a conversation, and stops the answer. */
export const runRoutes = (app: OpenAPIHono, { conversation, workspaces, log }: ServerContext): void => {
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${thread}/runs`,
      summary: 'Say something',
      body: 'NewRun',
      answer: 'StartedRun',
      status: 202,
    },
    async ({ params, body: { text, lang, clicks } }) => {
      await workspaces.open(params.workspace)
      const { run, done } = await conversation.start({
        ...params,
        text,
        actor: localActor,
        ...(lang && { lang }),
        ...(clicks !== undefined && { clicks }),
      })
      done.catch((error: unknown) => log.error({ err: error, run }, 'run failed'))
      return { run }
    },
  )
  jsonRoute(
    app,
    { method: 'post', path: `${thread}/stop`, summary: 'Stop the answer', body: 'Empty', answer: 'Done' },
    async ({ params }) => {
      await workspaces.open(params.workspace)
      await conversation.stop(params)
      return { done: true }
    },
  )
}
