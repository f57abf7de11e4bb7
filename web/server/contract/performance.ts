import { z } from 'zod'
import { compareCampaignsTool } from '../../../tools/compare-campaigns.ts'
import { explainGrowthTool } from '../../../tools/explain-growth.ts'
import { board } from '../performance/board.ts'

/** Past campaigns by effect; null where the data hold none, or none so recent. */
export const campaignRanking = z.strictObject({
  found: compareCampaignsTool.output.nullable(),
  /** Campaigns that the period leaves out. */
  left: z.int(),
  /** Metrics that campaigns may be compared by. */
  outcomes: z.array(z.strictObject({ name: z.string(), zh: z.string(), en: z.string() })),
})
export type CampaignRanking = z.infer<typeof campaignRanking>

export type GrowthFormula = z.infer<typeof explainGrowthTool.output>

/** Numbers of the business, by the name in the OpenAPI document. */
export const performanceSchemas = {
  Board: board,
  CampaignRanking: campaignRanking,
  GrowthFormula: explainGrowthTool.output,
} as const
