import type { OpenAPIHono } from '@hono/zod-openapi'
import { localActor } from '../../../backend/actor.ts'
import type { ServerContext } from '../context.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/campaigns'
const one = `${all}/{campaign}` as const

/** Campaigns that wait for approval. */
export const campaignRoutes = (app: OpenAPIHono, { workspaces }: ServerContext): void => {
  const campaigns = async (workspace: string) => (await workspaces.open(workspace)).campaigns

  jsonRoute(app, { method: 'get', path: all, summary: 'Campaigns', answer: 'CampaignList' }, async ({ params }) => ({
    campaigns: await (await campaigns(params.workspace)).list(),
  }))
  jsonRoute(app, { method: 'get', path: one, summary: 'One campaign', answer: 'Campaign' }, async ({ params }) =>
    (await campaigns(params.workspace)).get(params.campaign),
  )
  jsonRoute(
    app,
    { method: 'post', path: `${one}/withdraw`, summary: 'Take it back', body: 'Empty', answer: 'Campaign' },
    async ({ params }) => (await campaigns(params.workspace)).withdraw(params.campaign, localActor),
  )
}
