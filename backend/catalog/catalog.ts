import { z } from 'zod'
import { bilingual, synonyms } from '../bilingual.ts'
import { rule } from '../segments/rule.ts'
import { type ChannelName, channelName } from './channel-name.ts'
import { metric } from './metric.ts'
import { pastCampaign } from './past-campaign.ts'

export const attributeType = z.enum(['integer', 'decimal', 'boolean', 'date', 'timestamp', 'enum', 'text', 'list'])
export type AttributeType = z.infer<typeof attributeType>

export const sensitivity = z.enum(['none', 'pii', 'protected', 'leak'])
export type Sensitivity = z.infer<typeof sensitivity>

/** One value of an enum or boolean attribute. `unknown` marks a text such as "unknown" that stands for a missing value. */
export const attributeValue = z.strictObject({
  value: z.string(),
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  unknown: z.boolean().default(false),
})
export type AttributeValue = z.infer<typeof attributeValue>

/**
 * What a field means to the rules: `order` numbers make "orders" countable, `amount` is what "spend" sums; `campaign`, `arm` and the
 * flags opened, clicked, converted make events facts of a campaign; `latitude` and `longitude` place a customer.
 */
export const propertyRole = z.enum([
  'order',
  'product_code',
  'product_name',
  'amount',
  'quantity',
  'price',
  'category',
  'channel',
  'campaign',
  'arm',
  'opened',
  'clicked',
  'converted',
  'delivered',
  'unsubscribed',
  'complained',
  'cost',
  'latitude',
  'longitude',
])
export type PropertyRole = z.infer<typeof propertyRole>

/** A column of the customers table, or a property of an event. */
export const attribute = z.strictObject({
  /** Stable key used by rules; equals the column's name in the source file. */
  name: z.string().min(1),
  /** Name of the physical column. */
  column: z.string().min(1),
  type: attributeType,
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  description: bilingual.optional(),
  /** ISO 4217 code, or day, month, year, second, percent, times … */
  unit: z.string().optional(),
  /** Values of an enum; for a boolean the entries 'true' and 'false'; for a 0/1 integer that means yes or no '1' and '0'. */
  values: z.array(attributeValue).optional(),
  /** The values are in their natural order, lowest first (education, tiers, months). */
  ordered: z.boolean().optional(),
  /** Numbers that stand for "none", such as pdays = -1; comparisons treat them as missing. */
  absent: z.array(z.number()).optional(),
  sensitivity: sensitivity.default('none'),
  /** Where sensitivity is leak: the outcomes (attributes or events) that this gives away; all of them where it is absent. */
  leaks: z.array(z.string()).optional(),
  role: propertyRole.optional(),
  /** The text holds several values with this between them, so that list conditions apply. */
  separator: z.string().min(1).max(3).optional(),
  /** There is no such column: the value is the whole years since this date attribute, as of the instant that is asked about. */
  yearsSince: z.string().optional(),
  /** Date or timestamp attribute since which the present value has held. */
  since: z.string().optional(),
  /** Observed range of numbers and dates (ISO text), for checks and questions. */
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  distinct: z.int().optional(),
  missing: z.int().default(0),
})
export type Attribute = z.infer<typeof attribute>

export const campaignFact = z.enum(['assigned', 'received', 'opened', 'clicked', 'converted'])
export type CampaignFact = z.infer<typeof campaignFact>

export const eventType = z.strictObject({
  /** Key used by rules and by `--events`. */
  name: z.string().min(1),
  /** Name of the physical table; it has customer_id, ts and one column per property. */
  table: z.string().min(1),
  /** Noun: 购买 / purchase. */
  labels: bilingual,
  /** Other nouns. */
  synonyms: synonyms.default({ zh: [], en: [] }),
  /** Verbs, in the base form for English: buy, order, shop. */
  verbs: synonyms.default({ zh: [], en: [] }),
  /** What one such event says of a campaign, where it has a property with that role. */
  fact: campaignFact.optional(),
  properties: z.array(attribute),
  rows: z.int().default(0),
  from: z.string().optional(),
  to: z.string().optional(),
})
export type EventType = z.infer<typeof eventType>

/** Things that belong to customers, one hop away: accounts, products held, policies. Today's state, without a time. */
export const entity = z.strictObject({
  name: z.string().min(1),
  /** Name of the physical table; it has customer_id and one column per property. */
  table: z.string().min(1),
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  properties: z.array(attribute),
  rows: z.int().default(0),
})
export type Entity = z.infer<typeof entity>

export const product = z.strictObject({
  code: z.string(),
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  kind: z.enum(['deposit', 'wealth', 'fund', 'loan', 'card', 'insurance', 'goods', 'service']),
  /** R1 to R5 for investment products. */
  riskGrade: z.enum(['R1', 'R2', 'R3', 'R4', 'R5']).optional(),
  /** Margin per conversion in the workspace's currency, where known. */
  margin: z.number().optional(),
})
export type Product = z.infer<typeof product>

export { type ChannelName, channelName }

export const channel = z.strictObject({
  name: channelName,
  labels: bilingual,
  /** Boolean attribute that says the customer consents to this channel. */
  consent: z.string().optional(),
  /** Attribute that holds the address on this channel. */
  address: z.string().optional(),
  /** Cost of one message in the workspace's currency. */
  unitCost: z.number().min(0),
})
export type Channel = z.infer<typeof channel>

const meaning = z.strictObject({
  version: z.int().positive(),
  /** Who set it, and when (ISO instant); absent for one that came with the data. */
  by: z.string().optional(),
  at: z.string().optional(),
})
/** A vague word that this workspace defines, such as 高净值 or "high value". */
export const term = z.strictObject({
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  rule,
  /** Where it was defined in the workspace: this meaning, and those before it, the newest last. */
  defined: meaning.extend({ before: z.array(meaning.extend({ rule })) }).optional(),
})
export type Term = z.infer<typeof term>

/** What the data of one workspace means. Kept as YAML on disk, inferred at import, editable by hand. */
export const catalog = z.strictObject({
  version: z.literal(1),
  workspace: z.string().min(1),
  title: bilingual,
  /** True for generated demo data; shown wherever the data are. */
  synthetic: z.boolean().default(false),
  /** IANA zone in which days, months and clock times are read. */
  timeZone: z.string(),
  /** ISO 4217. */
  currency: z.string().length(3).optional(),
  /** Fixed "now" (ISO instant) for old data; absent means the real clock. */
  clock: z.string().optional(),
  /** What one customer is called. */
  customers: z.strictObject({
    labels: bilingual,
    synonyms: synonyms.default({ zh: [], en: [] }),
    idType: z.enum(['integer', 'text']),
    rows: z.int(),
  }),
  attributes: z.array(attribute),
  events: z.array(eventType).default([]),
  entities: z.array(entity).optional(),
  products: z.array(product).default([]),
  channels: z.array(channel).default([]),
  glossary: z.array(term).default([]),
  /** Metrics declared here come before those that the data suggest, by name. */
  metrics: z.array(metric).optional(),
  /** Campaigns declared here come before those that events name. */
  campaigns: z.array(pastCampaign).optional(),
})
export type Catalog = z.infer<typeof catalog>
