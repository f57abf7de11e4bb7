import { z } from 'zod'
import type { KnowledgeService, ShownRecord } from '../../knowledge/knowledge.ts'
import type { Actor } from '../actor.ts'
import { brief } from '../language/reading.ts'
import type { MetricService } from '../metrics/service.ts'
import type { Workspace } from '../workspace.ts'

const text = z.string().trim().min(1).max(2000)

/** A finished campaign to be kept, and what its data do not say. */
export const campaignToRecord = z.strictObject({
  campaign: z.string(),
  /** Default: the campaign's primary outcome. */
  metric: z.string().optional(),
  audience: text,
  objective: brief.shape.objective,
  /** Code of the catalog's product. */
  product: z.string().optional(),
  /** The event that counted as success, and whether only that of the product: by these, plans find their trials. */
  event: z.string().optional(),
  ofProduct: z.boolean().default(false),
  lesson: text.optional(),
})
export type CampaignToRecord = z.input<typeof campaignToRecord>

const same = (value: string) => ({ zh: value, en: value })

/**
 * Reads a finished campaign out and keeps its outcome; reading it again later replaces the record. Throws what `metrics.read` throws
 * (`unknown_past_campaign`, `campaign_running` …).
 */
export const recordCampaign = async (
  { workspace, metrics, knowledge }: { workspace: Workspace; metrics: MetricService; knowledge: KnowledgeService },
  input: CampaignToRecord,
  actor: Actor,
): Promise<ShownRecord> => {
  const asked = campaignToRecord.parse(input)
  const { readOut, campaign } = await metrics.read({ campaign: asked.campaign, metric: asked.metric })
  const past = metrics.campaigns().find(({ name }) => name === asked.campaign)
  const product = workspace.catalog.products.find(({ code }) => code === asked.product)
  const start = campaign.start ?? past?.start
  return knowledge.recordReadOut(
    {
      campaign: asked.campaign,
      name: campaign.label,
      audience: { text: same(asked.audience), ...(readOut.nAssigned > 0 && { customers: readOut.nAssigned }) },
      ...(asked.objective && { objective: asked.objective }),
      ...(product && { product: { code: product.code, kind: product.kind, label: product.labels } }),
      channels: past?.channel ? [past.channel] : [],
      ...(start !== undefined && { dates: { start, ...(past?.end && { end: past.end }) } }),
      metric: { ...(asked.event !== undefined && { event: asked.event }), ofProduct: asked.ofProduct },
      ...(asked.lesson !== undefined && { lesson: same(asked.lesson) }),
    },
    readOut,
    actor,
  )
}
