import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { channelName } from '../catalog/catalog.ts'
import { column } from '../receipt.ts'
import { movedFactor } from './growth-factor.ts'
import { leftOut } from './left-out.ts'
import { liftPrediction } from './predict-lift.ts'

export const objective = z.enum(['reactivate', 'cross_sell', 'upsell', 'retain', 'activate', 'acquire', 'inform'])

/** 对象: a saved segment at one version. */
const audience = z.strictObject({
  segmentId: z.string(),
  version: z.int().positive(),
  count: z.int(),
  /** All customers of the workspace; not in plans of before it was written down. */
  population: z.int().optional(),
  readBack: bilingual,
})
/** 需求: why these customers should care. */
const need = z.strictObject({
  objective,
  hypothesis: bilingual,
  /** The factor of the growth formula that it moves first; null where it only tells something. Not in plans of before it was written down. */
  moves: movedFactor.nullable().optional(),
})
/** 内容 */
const content = z.strictObject({
  product: z.string().optional(),
  /** The product was named for this plan, whatever its goal says. */
  asked: z.literal(true).optional(),
  productLabel: bilingual,
  offer: bilingual,
  message: bilingual,
})
/** 渠道 */
const step = z.strictObject({
  id: z.string(),
  channel: channelName,
  afterHours: z.int().min(0),
  condition: bilingual.optional(),
  reach: z.int(),
  /** Of one billed part. */
  unitCost: z.number(),
  /** As how many the longest variant that may be sent is billed; absent before there is copy, when one is assumed. */
  parts: z.int().positive().optional(),
  cost: z.number(),
})
/** 时机 */
const timing = z.strictObject({
  start: z.iso.date(),
  end: z.iso.date(),
  sendWindow: z.strictObject({ from: z.string(), to: z.string() }),
  timeZone: z.string(),
  cap: z.strictObject({ messages: z.int(), days: z.int() }),
  exit: z.array(bilingual),
})
/** 反馈 */
const feedback = z.strictObject({
  kpi: z.strictObject({
    name: bilingual,
    event: z.string().optional(),
    /** Where no event tells: the attribute that records the response. */
    attribute: z.string().optional(),
    windowDays: z.int().positive(),
    baseline: z.number().nullable(),
    baselineNote: bilingual,
  }),
  guardrails: z.array(bilingual),
  holdout: z.strictObject({ share: z.number().min(0).max(0.95), customers: z.int(), reason: bilingual }),
  experiment: z.strictObject({
    unit: z.literal('customer'),
    method: z.string(),
    alpha: z.number(),
    power: z.number(),
    treatment: z.int(),
    control: z.int(),
    /** Smallest absolute lift this split can show, as a share (0.01 = one percentage point); null without a baseline. */
    mde: z.number().nullable(),
    requiredPerArm: z.strictObject({ lift: z.number(), treatment: z.int(), control: z.int() }).nullable(),
  }),
  readOut: z.iso.date(),
})
const money = z.strictObject({ label: bilingual, amount: z.number() })

export const lint = z.strictObject({
  code: z.string(),
  node: z.enum(['audience', 'need', 'content', 'channel', 'timing', 'feedback', 'budget']),
  severity: z.enum(['error', 'warn']),
  note: bilingual,
})
export type Lint = z.infer<typeof lint>

/** One number of the plan that came from the data: the query as run and the row it gave. */
export const measurement = z.strictObject({
  name: z.string(),
  label: bilingual,
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  columns: z.array(column),
  row: z.record(z.string(), z.unknown()),
  asOf: z.string(),
  /** The receipt that holds it, once it is filed. */
  resultId: z.string().optional(),
})
export type Measurement = z.infer<typeof measurement>

/** The closed loop of six nodes; a plan that lacks one is invalid. */
export const plan = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  name: z.string(),
  goal: z.string(),
  audience,
  need,
  content,
  channel: z.strictObject({ steps: z.array(step) }),
  timing,
  feedback,
  budget: z.strictObject({
    currency: z.string(),
    total: z.number().nullable(),
    planned: z.number(),
    lines: z.array(money),
    note: bilingual.optional(),
  }),
  /** Conversions without the campaign, and those it adds, as intervals; `refusal` says why a number is not given. */
  forecast: z.strictObject({
    reach: z.int(),
    baselineConversions: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    lift: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    /** Randomised outcomes on record that measured something else. */
    otherTrials: z.int().min(0).optional(),
    basis: bilingual,
    refusal: bilingual.optional(),
    /** What past trials say of the lift; absent where there is none of the same metric. */
    prediction: liftPrediction.optional(),
  }),
  /** Not in plans of before it was counted. */
  leftOut: leftOut.optional(),
  lint: z.array(lint),
  evidence: z.array(measurement).optional(),
})
export type Plan = z.infer<typeof plan>
