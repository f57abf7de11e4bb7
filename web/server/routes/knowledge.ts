import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import { recordCampaign } from '../../../backend/workspaces/record-campaign.ts'
import { recordFilter } from '../../../knowledge/knowledge.ts'
import { searchKnowledge } from '../../../tools/search-knowledge.ts'
import { allTags, tagColumns, tagRows } from '../../../tools/tag-table.ts'
import type { ServerContext } from '../context.ts'
import { fileFor } from '../performance/looking.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/knowledge'

/** What a workspace knows: past outcomes, playbooks, notes. */
export const knowledgeRoutes = (app: OpenAPIHono, { workspaces, db }: ServerContext): void => {
  const of = async (workspace: string) => (await workspaces.open(workspace)).knowledge

  jsonRoute(
    app,
    { method: 'get', path: all, summary: 'Records, the newest first', query: recordFilter.shape, answer: 'RecordList' },
    async ({ params, query }) => ({ records: await (await of(params.workspace)).list(recordFilter.parse(query)) }),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/search`,
      summary: 'The best records for a question, with counter-evidence',
      body: 'KnowledgeQuery',
      answer: 'KnowledgeResult',
    },
    async ({ params, body, signal }) => (await of(params.workspace)).search(body, signal),
  )
  jsonRoute(
    app,
    { method: 'get', path: `${all}/records/{record}`, summary: 'One record', answer: 'KnowledgeRecord' },
    async ({ params }) => (await of(params.workspace)).get(params.record),
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/records/{record}/about`,
      summary: 'What speaks against a record, and who uses it',
      answer: 'RecordAbout',
    },
    async ({ params, signal }) => (await of(params.workspace)).about(params.record, signal),
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/tag-effects`,
      summary: 'What randomised results show by goal, channel, product, offer and audience',
      answer: 'TagEffectList',
    },
    async ({ params }) => {
      const services = await workspaces.open(params.workspace)
      const effects = await services.knowledge.tagEffects()
      const asOf = services.workspace.now()
      const { rows } = tagRows(allTags(effects))
      const file = fileFor({ services, db }, searchKnowledge.name)
      const { resultId } = await file({ columns: tagColumns, rows, complete: true, asOf })
      return { ...effects, resultId, asOf }
    },
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/notes`,
      summary: 'Write a note',
      body: 'NewNote',
      answer: 'KnowledgeRecord',
      status: 201,
    },
    async ({ params, body }) => (await of(params.workspace)).addNote(body, localActor),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/outcomes`,
      summary: 'Import outcomes of past campaigns, all of the file or none',
      body: 'NewOutcomes',
      answer: 'KeptOutcomes',
      status: 201,
    },
    async ({ params, body: { text, format } }) => (await of(params.workspace)).importOutcomes(text, format, localActor),
  )
  jsonRoute(
    app,
    {
      method: 'post',
      path: `${all}/read-outs`,
      summary: 'Read a finished campaign out and keep its outcome',
      body: 'CampaignToRecord',
      answer: 'KnowledgeRecord',
      status: 201,
    },
    async ({ params, body }) => recordCampaign(await workspaces.open(params.workspace), body, localActor),
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/forecasts`,
      summary: 'The ledger of forecasts, and how they did',
      answer: 'ForecastList',
    },
    async ({ params }) => (await workspaces.open(params.workspace)).forecasts(),
  )
}
