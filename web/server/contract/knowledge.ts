import { z } from 'zod'
import { campaign } from '../../../backend/campaigns/proposal.ts'
import { forecastScore, prediction } from '../../../backend/plans/score-forecasts.ts'
import { campaignToRecord } from '../../../backend/workspaces/record-campaign.ts'
import { knowledgeQuery, knowledgeResult, newNote, recordAbout, shownRecord } from '../../../knowledge/knowledge.ts'
import { tagEffects } from '../../../knowledge/tags/tag-effects.ts'

const ledgerEntry = z.strictObject({
  at: z.string(),
  campaign: z.string(),
  prediction,
  observed: z.number().nullable(),
})
/** Forecasts as they were written before launch, whether their chain is whole, and how they did. */
export const forecastList = z.strictObject({
  entries: z.array(ledgerEntry),
  chain: z.union([
    z.strictObject({ whole: z.literal(true), entries: z.int() }),
    z.strictObject({ whole: z.literal(false), brokenAt: z.int() }),
  ]),
  score: forecastScore.nullable(),
})
export type ForecastList = z.infer<typeof forecastList>
export const recordList = z.strictObject({ records: z.array(shownRecord) })
/** Outcomes as a file holds them: CSV with a heading, or a JSON object a line. */
export const newOutcomes = z.strictObject({ text: z.string(), format: z.enum(['csv', 'jsonl']) })
export type NewOutcomes = z.infer<typeof newOutcomes>
export const keptOutcomes = z.strictObject({ records: z.int() })
export type KeptOutcomes = z.infer<typeof keptOutcomes>
/** Effects by tag, and the receipt that holds each of them: a row an effect, in the order in which they stand here. */
export const tagEffectList = tagEffects.extend({ resultId: z.string(), asOf: z.string() })
export type TagEffectList = z.infer<typeof tagEffectList>
export const campaignList = z.strictObject({ campaigns: z.array(campaign) })

/** Campaigns, forecasts and what past campaigns achieved, by the name in the OpenAPI document. */
export const knowledgeSchemas = {
  KnowledgeRecord: shownRecord,
  RecordList: recordList,
  RecordAbout: recordAbout,
  ForecastList: forecastList,
  KnowledgeQuery: knowledgeQuery,
  KnowledgeResult: knowledgeResult,
  NewNote: newNote,
  NewOutcomes: newOutcomes,
  CampaignToRecord: campaignToRecord,
  KeptOutcomes: keptOutcomes,
  TagEffectList: tagEffectList,
  Campaign: campaign,
  CampaignList: campaignList,
} as const
