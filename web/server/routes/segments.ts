import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { askedOptions } from '../asked-options.ts'
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
    async ({ params, body, signal }) => {
      const { segments } = await workspaces.open(params.workspace)
      return segments.preview(body.rule, askedOptions(segments, { ...body, signal }))
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
      query: { asOf: z.string().optional() },
      media: 'text/plain',
    },
    async ({ params, query, signal }) => {
      const { segments } = await workspaces.open(params.workspace)
      const { rule } = await segments.get(params.segment)
      const batches = segments.members(rule, askedOptions(segments, { ...query, signal }))[Symbol.asyncIterator]()
      // what cannot be answered is refused before the answer has begun
      let next: Promise<IteratorResult<string[]>> | undefined = Promise.resolve(await batches.next())
      const body = new ReadableStream<string>({
        async pull(controller) {
          const { done, value } = await (next ?? batches.next())
          next = undefined
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
