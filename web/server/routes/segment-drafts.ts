import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Actor, localActor } from '../../../backend/actor.ts'
import { FairleadError } from '../../../backend/errors.ts'
import { refuseTaken } from '../../../backend/segments/taken.ts'
import { allows } from '../../../tools/permissions.ts'
import { askedOptions } from '../asked-options.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/segments'

/** Throws `not_permitted` where a role may not write. */
const permitSaving = ({ role }: Actor): void => {
  if (!allows(role, 'draft'))
    throw new FairleadError('not_permitted', { role, action: 'save a segment', actionZh: '保存人群' })
}

/** What a builder asks of a rule while it is written, and saving it. Queries end when the caller goes away. */
export const segmentDraftRoutes = (app: OpenAPIHono, { workspaces, conversation }: ServerContext): void => {
  const of = async (workspace: string) => (await workspaces.open(workspace)).segments

  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/check`,
      summary: 'What a rule lacks, clause by clause, or its words',
      body: 'Draft',
      answer: 'DraftCheck',
    },
    async ({ params, body }) => (await of(params.workspace)).checkDraft(body.rule),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/estimate`,
      summary: 'Its count from a sample, with an interval',
      body: 'PreviewRequest',
      answer: 'EstimateAnswer',
    },
    async ({ params, body, signal }) => {
      const segments = await of(params.workspace)
      const estimate = await segments.estimate(body.rule, askedOptions(segments, { ...body, signal }))
      return estimate ? { estimate } : {}
    },
  )
  jsonRoute(
    app,
    { method: 'post', path: `${all}/count`, summary: 'Its exact count', body: 'PreviewRequest', answer: 'Count' },
    async ({ params, body, signal }) => {
      const segments = await of(params.workspace)
      const options = askedOptions(segments, { ...body, signal })
      const [count, total] = await Promise.all([
        segments.count(body.rule, options),
        segments.count({ kind: 'everyone' }, options),
      ])
      return { count, total }
    },
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/histogram/{field}`,
      summary: 'How a number is spread over the customers',
      answer: 'Histogram',
    },
    async ({ params, signal }) => (await of(params.workspace)).histogram(params.field, { signal }),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/diff`,
      summary: 'What changed between two rules, in words',
      body: 'RulePair',
      answer: 'ChangeList',
    },
    async ({ params, body: { before, after } }) => ({
      changes: await (await of(params.workspace)).diff(before, after),
    }),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: all,
      summary: 'Save a rule as a new segment, or as a new version of one',
      body: 'NewSegment',
      answer: 'SavedSegment',
      status: 201,
    },
    async ({ params, body: { rule, name, id, another }, signal }) => {
      permitSaving(localActor)
      const segments = await of(params.workspace)
      if (id === undefined) refuseTaken(await segments.list(), { name, rule, another })
      const named = { ...(name !== undefined && { name }), ...(id !== undefined && { id }) }
      return segments.save({ rule, ...named, actor: localActor, signal })
    },
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: '/api/workspaces/{workspace}/threads/{thread}/audience',
      summary: 'Change the audience of a conversation by hand',
      body: 'RuleChange',
      answer: 'AudienceChange',
    },
    async ({ params, body: { rule } }) => {
      await workspaces.open(params.workspace)
      return conversation.edit({ ...params, rule, actor: localActor })
    },
  )
}
