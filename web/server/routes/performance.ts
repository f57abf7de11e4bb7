import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { lang } from '../../../backend/bilingual.ts'
import { campaignsOf } from '../../../backend/catalog/campaigns.ts'
import { metricNamed } from '../../../backend/catalog/metrics.ts'
import { compareCampaignsTool } from '../../../tools/compare-campaigns.ts'
import { explainGrowthTool } from '../../../tools/explain-growth.ts'
import type { ServerContext } from '../context.ts'
import type { CampaignRanking, GrowthFormula } from '../contract/performance.ts'
import { boardPeriod, readBoard, stretchOf } from '../performance/board.ts'
import { fileFor, look } from '../performance/looking.ts'
import { jsonRoute } from '../route.ts'

const all = '/api/workspaces/{workspace}/performance'
const spoken = lang.default('en')
const mostMonths = 120

const monthsBefore = (now: string, months: number): string => {
  const at = new Date(now)
  at.setUTCMonth(at.getUTCMonth() - months)
  return at.toISOString().slice(0, 10)
}

/** The metrics of a workspace and its past campaigns, each number with its receipt. */
export const performanceRoutes = (app: OpenAPIHono, { workspaces, db }: ServerContext): void => {
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/board`,
      summary: 'Metrics over a period beside the one before',
      query: { period: boardPeriod.default('month'), lang: spoken },
      answer: 'Board',
    },
    async ({ params, query, signal }) => {
      const services = await workspaces.open(params.workspace)
      const { period, lang } = z.object({ period: boardPeriod, lang: spoken }).parse(query)
      return readBoard(period, { services, lang, signal, file: fileFor({ services, db }, 'query_metrics') })
    },
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/campaigns`,
      summary: 'Past campaigns by the effect over their own control',
      query: {
        metric: z.string().optional(),
        months: z.coerce.number().int().min(1).max(mostMonths).optional(),
        lang: spoken,
      },
      answer: 'CampaignRanking',
    },
    async ({ params, query, signal }) => {
      const services = await workspaces.open(params.workspace)
      const { catalog } = services.workspace
      const campaigns = campaignsOf(catalog)
      const { metric, months } = query as { metric?: string; months?: number }
      const from = months === undefined ? '' : monthsBefore(services.workspace.now(), months)
      const chosen = campaigns.filter(({ start }) => months === undefined || (start ?? '') >= from)
      const names = [...new Set(campaigns.flatMap(({ outcomes }) => outcomes))]
      const outcomes = names.map((name) => ({ name, ...metricNamed(catalog, name).labels }))
      const input = {
        ...(months !== undefined && { campaigns: chosen.map(({ name }) => name) }),
        ...(metric && { metric }),
      }
      const found =
        chosen.length === 0
          ? null
          : await look<CampaignRanking['found']>(compareCampaignsTool, input, {
              services,
              db,
              signal,
              lang: spoken.parse(query.lang),
            })
      return { found, left: campaigns.length - chosen.length, outcomes }
    },
  )
  jsonRoute(
    app,
    {
      method: 'get',
      path: `${all}/growth`,
      summary: 'Revenue as traffic, conversion, retention and order value, and what a goal asks of each',
      query: {
        target: z.coerce.number().gt(-1).max(10).optional(),
        period: boardPeriod.default('month'),
        lang: spoken,
      },
      answer: 'GrowthFormula',
    },
    async ({ params, query, signal }) => {
      const services = await workspaces.open(params.workspace)
      const { timeZone } = services.workspace.catalog
      const { range } = stretchOf(boardPeriod.parse(query.period), services.workspace.now(), timeZone)
      const input = { range, ...(query.target !== undefined && { target: query.target }) }
      return look<GrowthFormula>(explainGrowthTool, input, { services, db, signal, lang: spoken.parse(query.lang) })
    },
  )
}
