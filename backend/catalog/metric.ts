import { z } from 'zod'
import { bilingual, synonyms } from '../bilingual.ts'
import { measure } from '../segments/measure.ts'
import { fieldRule, rule } from '../segments/rule.ts'

/** What campaigns are judged by, where the data have it; counted once per assigned customer, money summed. */
export const campaignMeasure = z.enum([
  'assigned',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'converted',
  'unsubscribed',
  'complained',
  'revenue',
  'cost',
])
export type CampaignMeasure = z.infer<typeof campaignMeasure>

const name = z.string().min(1)
const addingMeasure = measure.refine(({ type }) => type === 'count' || type === 'orders' || type === 'sum', {
  error: 'only count, orders and sum add up over customers',
})

/** Only what the customers that meet this rule have; a part of a total. */
const among = rule.optional()

/** What has a median: a number field of customers, what each customer's events add up to (0 without any), or the amounts of single orders. */
const quantileValue = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('attribute'), field: name }),
  z.strictObject({ of: z.literal('events'), event: name, measure: addingMeasure, where: fieldRule.optional() }),
  z.strictObject({ of: z.literal('orders'), event: name, where: fieldRule.optional() }),
])

/** Something that adds up over customers: the two halves of a metric. Expressed in rules and measures, never in SQL. */
export const metricPart = z.discriminatedUnion('of', [
  /** Customers, or those that meet a rule. */
  z.strictObject({ of: z.literal('customers'), where: rule.optional() }),
  /** Customers whose value of a field is known. */
  z.strictObject({ of: z.literal('known'), field: name }),
  /** Customers whose date lies in the time asked for; all who have one where no time is. */
  z.strictObject({ of: z.literal('dated'), field: name }),
  /** Sum of a number field over the customers that have it. */
  z.strictObject({ of: z.literal('attribute'), field: name, among }),
  /** Count, orders or the sum of a property over events. */
  z.strictObject({
    of: z.literal('events'),
    event: name,
    measure: addingMeasure,
    where: fieldRule.optional(),
    among,
  }),
  /** Customers with at least one such event. */
  z.strictObject({ of: z.literal('actors'), event: name, where: fieldRule.optional() }),
  z.strictObject({ of: z.literal('campaign'), fact: campaignMeasure }),
  /** Single orders, or what they come to; only those whose whole amount meets a limit. */
  z.strictObject({
    of: z.literal('orders'),
    event: name,
    measure: z.enum(['count', 'sum']),
    limit: fieldRule.optional(),
  }),
  /** No sum, and so only a numerator by itself: the value that a share `at` of the values lies below, 0 the lowest, 0.5 the median, 1 the highest. */
  z.strictObject({ of: z.literal('quantile'), at: z.number().min(0).max(1), value: quantileValue }),
])
export type MetricPart = z.infer<typeof metricPart>

/** How a number of the business is computed: declared once, asked for by name. */
export const metric = z.strictObject({
  name,
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  description: bilingual.optional(),
  numerator: metricPart,
  /** Absent for plain totals, which cannot be compared between groups of different size. */
  denominator: metricPart.optional(),
  /** `share`, ISO 4217 code, `customers`, `times`, or the unit of the field. */
  unit: z.string(),
  /** Days after assignment within which the outcome counts. */
  windowDays: z.number().positive().optional(),
  /** Which way is good. */
  direction: z.enum(['up', 'down']).default('up'),
  owner: z.string().default('fairlead'),
})
export type Metric = z.infer<typeof metric>
