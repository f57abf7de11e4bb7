import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import { FairleadError } from '../../../backend/errors.ts'
import { datesBetween } from '../../../backend/segments/life/past-instants.ts'
import type { SegmentService } from '../../../backend/segments/segments.ts'
import { askedOptions } from '../asked-options.ts'
import type { ServerContext } from '../context.ts'
import type { CountRequest } from '../contract/segments.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/segments'
const one = `${all}/{segment}` as const

const text = z.string().optional()
const version = z.coerce.number().int().positive().optional()

const datesOf = ({ dates, from, to, every = 'day' }: CountRequest): string[] | undefined => {
  if (from === undefined && to === undefined) return dates
  if (from === undefined || to === undefined || dates)
    throw new FairleadError('invalid_input', {
      place: 'from, to',
      problemZh: '请给出 dates，或同时给出 from 和 to',
      problem: 'give dates, or both from and to',
    })
  return datesBetween(from, to, every)
}

const withChanges = async (segments: SegmentService, id: string) => {
  const versions = await segments.versions(id)
  const changes = versions.map(({ version }) => (version > 1 ? segments.changes(id, version - 1, version) : []))
  const found = await Promise.all(changes)
  return versions.map((each, at) => ({ ...each, changes: found[at] ?? [] }))
}

/** Proof, versions, comparisons, uses, overlap and sizes of saved segments. */
export const segmentLifeRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  const of = async (workspace: string) => (await workspaces.open(workspace)).segments

  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/proof`,
      summary: 'The proof card of a rule',
      body: 'PreviewRequest',
      answer: 'Proof',
    },
    async ({ params, body, signal }) => {
      const segments = await of(params.workspace)
      return segments.prove(body.rule, askedOptions(segments, { ...body, signal }))
    },
  )
  jsonRoute(
    app,
    { method: 'get', path: `${all}/overlap`, summary: 'Shared members', query: { ids: text }, answer: 'Overlap' },
    async ({ params, query, signal }) =>
      (await of(params.workspace)).overlap(query.ids ? String(query.ids).split(',') : undefined, signal),
  )
  jsonRoute(
    app,
    { method: 'get', path: `${one}/versions`, summary: 'Its versions', answer: 'VersionList' },
    async ({ params }) => ({ versions: await withChanges(await of(params.workspace), params.segment) }),
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${one}/compare`,
      summary: 'Two versions or instants compared: rule and members',
      query: { from: version, to: version, fromAsOf: text, toAsOf: text },
      answer: 'Comparison',
    },
    async ({ params, query, signal }) => (await of(params.workspace)).compare({ id: params.segment, ...query, signal }),
  )
  jsonRoute(
    app,
    { method: 'get', path: `${one}/uses`, summary: 'What uses it', answer: 'Lineage' },
    async ({ params }) => (await of(params.workspace)).uses(params.segment),
  )
  jsonRoute(
    app,
    { method: 'get', path: `${one}/history`, summary: 'Its size over time', answer: 'SizeHistory' },
    async ({ params }) => (await of(params.workspace)).history(params.segment),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${one}/count`,
      summary: 'Count it, now or as of past dates',
      body: 'CountRequest',
      answer: 'SizeCounts',
    },
    async ({ params, body, signal }) => (await of(params.workspace)).recount(params.segment, datesOf(body), signal),
  )
  jsonRoute(
    app,
    { method: 'post', path: `${all}/refresh`, summary: 'Count every saved segment now', answer: 'Refreshed' },
    async ({ params, signal }) => (await of(params.workspace)).refresh(signal),
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${one}/why/{customer}`,
      summary: 'Why a customer is in it or not',
      query: { asOf: text },
      answer: 'Explanation',
    },
    async ({ params, query, signal }) => {
      const segments = await of(params.workspace)
      const { rule } = await segments.get(params.segment)
      return segments.why(rule, params.customer, askedOptions(segments, { ...query, signal }))
    },
  )
  jsonRoute(app, { method: 'delete', path: one, summary: 'Remove it', answer: 'Done' }, async ({ params }) => {
    await (await of(params.workspace)).remove(params.segment, localActor)
    return { done: true as const }
  })
}
