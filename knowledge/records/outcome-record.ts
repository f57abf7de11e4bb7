import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'
import { brief } from '../../backend/language/reading.ts'

const share = z.number().min(0).max(1)
export const objective = brief.shape.objective.unwrap()
/** One word in lower case: a channel or a kind of product by the name that the catalog gives it. */
export const slug = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)

const arm = z
  .strictObject({ customers: z.int().positive(), converted: z.int().min(0), plannedShare: share.optional() })
  .refine(({ customers, converted }) => converted <= customers, { error: 'more converted than customers' })

/** Treatment minus control, in the metric's unit (a share for conversions), with its 95 % interval. */
export const measuredEffect = z.strictObject({
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  standardError: z.number().positive(),
})

/** What was counted: an event within days of the first message, of the offered product alone or of any. */
export const outcomeMetric = z.strictObject({
  name: bilingual,
  event: z.string().optional(),
  ofProduct: z.boolean().default(false),
  windowDays: z.number().positive(),
  kind: z.enum(['conversion', 'mean', 'ratio']).default('conversion'),
})
export type OutcomeMetric = z.infer<typeof outcomeMetric>

export const design = z.enum(['randomised', 'quasi', 'none'])
export const splitCheck = z.enum(['pass', 'mismatch', 'not_checked'])
export const outcomeVerdict = z.enum(['lift_shown', 'no_lift_shown', 'harm_shown', 'not_readable'])

/** What one campaign did, and how sure that is. */
export const outcomeRecord = z.strictObject({
  /** Id of the campaign, where it has one. */
  campaign: z.string().min(1).optional(),
  name: bilingual,
  hypothesis: bilingual.optional(),
  audience: z.strictObject({ text: bilingual, customers: z.int().positive().optional() }),
  objective: objective.optional(),
  product: z.strictObject({ code: z.string().optional(), kind: slug.optional(), label: bilingual }).optional(),
  channels: z.array(slug).default([]),
  dates: z.strictObject({ start: z.iso.date(), end: z.iso.date().optional() }).optional(),
  metric: outcomeMetric.optional(),
  design,
  arms: z.strictObject({ treatment: arm, control: arm.optional() }).optional(),
  effect: measuredEffect.optional(),
  srm: z.strictObject({ verdict: splitCheck, p: share.optional() }),
  verdict: outcomeVerdict,
  copy: bilingual.optional(),
  lesson: bilingual.optional(),
})
export type OutcomeRecord = z.infer<typeof outcomeRecord>

/** What makes two outcomes the same result: the campaign, by its id or else by name and start, and the metric. */
export const outcomeKey = ({ campaign, name, dates, metric }: OutcomeRecord): string =>
  [campaign ?? `${name.zh} ${dates?.start ?? ''}`, metric?.name.zh ?? ''].join('|')
