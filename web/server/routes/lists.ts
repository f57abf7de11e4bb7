import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import { refuseTaken } from '../../../backend/segments/taken.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute, streamRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/lists'
const one = `${all}/{list}` as const

/** Static lists of customer ids. */
export const listRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  const of = async (workspace: string) => (await workspaces.open(workspace)).lists

  jsonRoute(app, { method: 'get', path: all, summary: 'Static lists', answer: 'ListList' }, async ({ params }) => ({
    lists: await (await of(params.workspace)).list(),
  }))
  jsonRoute(
    app,
    {
      method: 'post',
      path: all,
      summary: 'Keep a list of ids',
      body: 'NewList',
      answer: 'KeptList',
      status: 201,
    },
    async ({ params, body, signal }) => (await of(params.workspace)).save({ ...body, actor: localActor, signal }),
  )
  jsonRoute(
    app,
    { method: 'get', path: one, summary: 'One list, and who uses it', answer: 'ShownList' },
    async ({ params, signal }) => (await of(params.workspace)).show(params.list, signal),
  )
  streamRoute(
    app,
    { method: 'get', path: `${one}/members`, summary: 'Its ids, one per line', media: 'text/plain' },
    async ({ params }) => {
      const ids = await (await of(params.workspace)).ids(params.list)
      return new Response(`${ids}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    },
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${one}/segment`,
      summary: 'Save its customers as a segment of its name',
      body: 'Empty',
      answer: 'SavedSegment',
      status: 201,
    },
    async ({ params, signal }) => {
      const { lists, segments } = await workspaces.open(params.workspace)
      const { id, name } = await lists.get(params.list)
      const rule = { kind: 'member', list: id } as const
      refuseTaken(await segments.list(), { name, rule })
      return segments.save({ rule, name, actor: localActor, signal })
    },
  )
  jsonRoute(app, { method: 'delete', path: one, summary: 'Remove it', answer: 'Done' }, async ({ params }) => {
    await (await of(params.workspace)).remove(params.list, localActor)
    return { done: true as const }
  })
}
