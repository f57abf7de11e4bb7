import { z } from 'zod'
import { comparedWith } from '../../segments/compared-with.ts'
import { rule } from '../../segments/rule.ts'
import { eventCondition, totalPart } from '../../segments/total-part.ts'
import { window } from '../../segments/window.ts'

/** What is asked of the numbers. */
export const questionKind = z.enum([
  'metric',
  'effect',
  'split',
  'significance',
  'compare',
  'change',
  'concentration',
  'growth',
])
export type QuestionKind = z.infer<typeof questionKind>

/** A question about numbers, in names of the catalog; a follow-up takes what it does not say from the one before. */
export const question = z.strictObject({
  kind: questionKind,
  metrics: z.array(z.string()).default([]),
  campaign: z.string().optional(),
  /** Campaigns to be compared, all where absent; of a metric, each by itself. */
  campaigns: z.array(z.string()).optional(),
  /** The arm that is asked about; all where absent. */
  arm: z.string().optional(),
  /** The arm that it is compared with, where that is not the control. */
  against: z.string().optional(),
  dimensions: z.array(z.string()).default([]),
  /** Which of them a comparison ranks; campaigns where absent. */
  ranked: z.enum(['channels']).optional(),
  filter: rule.optional(),
  grain: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional(),
  /** Periods are ranked instead of following each other. */
  periods: z.literal(true).optional(),
  /** Groups are ranked by how much their figure moved, periods by how much against the one before each. */
  movers: z.enum(['change', 'growth']).optional(),
  /** How far the first group is from the last. */
  difference: z.literal(true).optional(),
  /** Which share of a total the groups that are shown hold together. */
  together: z.literal(true).optional(),
  range: window.optional(),
  comparison: comparedWith.optional(),
  /** Whose share of the filtered customers is asked for. */
  share: rule.optional(),
  order: z.enum(['desc', 'asc']).optional(),
  limit: z.int().min(1).max(200).optional(),
  /** Only campaigns with such a result are asked for; contrary: those that speak against what the campaign, or the best ones, showed; running: those that are not over. */
  verdict: z.enum(['lift', 'none', 'harm', 'contrary', 'running']).optional(),
  /** What the campaign added is set against its cost. */
  returns: z.literal(true).optional(),
  /** The one at this place of the ranking is asked for. */
  place: z.int().min(1).max(200).optional(),
  /** Campaigns that count none are asked for. */
  lacking: z.literal(true).optional(),
  /** Relative growth wanted, for the growth formula. */
  target: z.number().optional(),
  /** Of the growth formula, the value of customers by product line less what they cost. */
  lines: z.literal(true).optional(),
  /** Share of customers from the top, for concentration. */
  top: z.number().gt(0).lt(1).optional(),
  /** A number of customers from the top instead. */
  count: z.int().min(1).optional(),
  /** What they are ranked by, where it is another metric. */
  by: z.string().optional(),
  /** Only campaigns of this channel. */
  channel: z.string().optional(),
  /** Only events that meet this. */
  events: eventCondition.optional(),
  /** Whose part of a total is asked for. */
  part: totalPart.optional(),
})
export type Question = z.infer<typeof question>
