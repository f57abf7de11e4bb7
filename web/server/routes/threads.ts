import type { OpenAPIHono } from '@hono/zod-openapi'
import { threadsOf } from '../../../backend/store/threads.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/threads'
const one = `${all}/{thread}` as const

/** Conversations: begin, list, rename, remove. */
export const threadRoutes = (app: OpenAPIHono, { db, workspaces, conversation }: ServerContext): void => {
  const threads = async (workspace: string) => {
    await workspaces.open(workspace)
    return threadsOf(db, workspace)
  }

  jsonRoute(
    app,
    { method: 'get', path: all, summary: 'Conversations, newest first', answer: 'ThreadList' },
    async ({ params }) => ({ threads: await (await threads(params.workspace)).list() }),
  )
  jsonRoute(
    app,
    { method: 'post', path: all, summary: 'Begin one', body: 'NewThread', answer: 'ThreadSummary', status: 201 },
    async ({ params: { workspace }, body: { title, lang } }) => {
      const of = await threads(workspace)
      const { id } = await conversation.createThread({ workspace, ...(lang && { lang }) })
      return title ? of.rename(id, title) : of.get(id)
    },
  )
  jsonRoute(
    app,
    { method: 'get', path: one, summary: 'One conversation', answer: 'ThreadSummary' },
    async ({ params }) => (await threads(params.workspace)).get(params.thread),
  )
  jsonRoute(
    app,
    { method: 'patch', path: one, summary: 'Rename it', body: 'ThreadChange', answer: 'ThreadSummary' },
    async ({ params, body }) => (await threads(params.workspace)).rename(params.thread, body.title),
  )
  jsonRoute(app, { method: 'delete', path: one, summary: 'Remove it', answer: 'Done' }, async ({ params }) => {
    const of = await threads(params.workspace)
    const { running } = await of.get(params.thread)
    if (running) await conversation.stop(params)
    await of.remove(params.thread)
    return { done: true }
  })
}
