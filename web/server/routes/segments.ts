import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ServerContext } from '../context.ts'
import { jsonRoute, streamRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/segments'

/** Saved segments, their members, and previews of rules that are not saved. */
export const segmentRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  jsonRoute(app, { method: 'get', path: all, summary: 'Saved segments', answer: 'SegmentList' }, async ({ params }) => {
    const { segments } = await workspaces.open(params.workspace)
    return { segments: await segments.list() }
  })
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/preview`,
      summary: 'Whom a rule selects',
      body: 'PreviewRequest',
      answer: 'Preview',
    },
    async ({ params, body: { rule, examples }, signal }) => {
      const { segments } = await workspaces.open(params.workspace)
      return segments.preview(rule, { signal, ...(examples !== undefined && { examples }) })
    },
  )
  jsonRoute(
    app,
    { method: 'get', path: `${all}/{segment}`, summary: 'One segment', answer: 'SavedSegment' },
    async ({ params }) => (await workspaces.open(params.workspace)).segments.get(params.segment),
  )
  streamRoute(
    app,
    {
      method: 'get',
      path: `${all}/{segment}/members`,
      summary: 'Its customer ids, one per line',
      media: 'text/plain',
    },
    async ({ params, signal }) => {
      const { segments } = await workspaces.open(params.workspace)
      const { rule } = await segments.get(params.segment)
      const batches = segments.members(rule, { signal })[Symbol.asyncIterator]()
      const body = new ReadableStream<string>({
        async pull(controller) {
          const { done, value } = await batches.next()
          if (done) controller.close()
          else if (value.length > 0) controller.enqueue(`${value.join('\n')}\n`)
        },
        async cancel() {
          await batches.return?.()
        },
      })
      const headers = { 'content-type': 'text/plain; charset=utf-8' }
      return new Response(body.pipeThrough(new TextEncoderStream()), { headers })
    },
  )
}
