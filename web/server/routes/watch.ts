import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/watch'
const one = `${all}/alerts/{alert}` as const

/** What stands out in the numbers, and what people did about it. */
export const watchRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  const of = async (workspace: string) => (await workspaces.open(workspace)).watch

  jsonRoute(app, { method: 'get', path: all, summary: 'The inbox', answer: 'Inbox' }, async ({ params }) =>
    (await of(params.workspace)).inbox(),
  )
  jsonRoute(
    app,
    { method: 'post', path: `${all}/look`, summary: 'Look at the numbers now', body: 'Empty', answer: 'Look' },
    async ({ params, signal }) => (await of(params.workspace)).look(signal),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${one}/mute`,
      summary: 'No more of this alert, or of its metric or segment for some days',
      body: 'MuteRequest',
      answer: 'Inbox',
    },
    async ({ params, body: { days } }) => {
      const watch = await of(params.workspace)
      return days === undefined ? watch.mute(params.alert) : watch.muteSubject(params.alert, days, localActor)
    },
  )
  jsonRoute(
    app,
    { method: 'post', path: `${one}/reopen`, summary: 'Back into the inbox', body: 'Empty', answer: 'Inbox' },
    async ({ params }) => (await of(params.workspace)).reopen(params.alert),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${one}/asked`,
      summary: 'It was asked in a conversation',
      body: 'AskedRequest',
      answer: 'Alert',
    },
    async ({ params, body }) => (await of(params.workspace)).asked(params.alert, body.thread),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/unmute`,
      summary: 'Hear of a metric or segment again',
      body: 'UnmuteRequest',
      answer: 'Inbox',
    },
    async ({ params, body: { kind, subject } }) => (await of(params.workspace)).unmute(kind, subject),
  )
}
