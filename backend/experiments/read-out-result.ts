import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { method } from './methods.ts'
import { refusal } from './refusals.ts'
import { verdict } from './verdicts.ts'

const interval = z.strictObject({ low: z.number(), high: z.number() })

/** Shares are decimals (0.012), never percents; `…Pp` is in percentage points (1.2); money is in `currency`. */
const armResult = z.strictObject({
  id: z.string(),
  label: bilingual,
  role: z.enum(['treatment', 'control']),
  plannedShare: z.number(),
  nAssigned: z.int(),
  nExposed: z.int().nullable(),
  converted: z.int().nullable(),
  /** Conversion rate, mean per customer or ratio. */
  value: z.number().nullable(),
  ci: interval.nullable(),
})
export type ArmResult = z.infer<typeof armResult>

export const comparison = z.strictObject({
  treatment: z.string(),
  control: z.string(),
  /** Treatment − control (the second arm of a contrast) in the metric's unit; a difference of rates is a decimal. */
  estimate: z.number(),
  ci: interval,
  /** The same in percentage points, for conversion metrics. */
  estimatePp: z.number().nullable(),
  ciPp: interval.nullable(),
  standardError: z.number(),
  p: z.number(),
  /** Holm-adjusted over the treatment arms; null with one. */
  adjustedP: z.number().nullable(),
  method: z.strictObject({ interval: method, test: method }),
  /** Null when refused; the reason is among the refusals. */
  relative: z.strictObject({ estimate: z.number(), ci: interval, method }).nullable(),
  /** Conversions that would not have happened among the treated, randomised designs only. */
  incremental: z.strictObject({ estimate: z.number(), ci: interval }).nullable(),
  /** Effect on those reached (CACE) where no control customer was, randomised designs only. */
  exposedEffect: z.strictObject({ estimate: z.number(), ci: interval, exposedShare: z.number() }).nullable(),
  cuped: z.strictObject({ theta: z.number(), rho2: z.number(), unadjusted: z.number() }).nullable(),
  guardrail: z
    .strictObject({ margin: z.number(), upper: z.number(), p: z.number(), withinMargin: z.boolean() })
    .nullable(),
  /** Smallest absolute effect that these arms show with the stated power. */
  mde: z.strictObject({ absolute: z.number(), power: z.number(), baseline: z.enum(['planned', 'control']) }).nullable(),
  verdict,
})
export type Comparison = z.infer<typeof comparison>

const warning = z.strictObject({
  code: z.enum([
    'peeked',
    'methods_disagree',
    'small_cells',
    'simpson',
    'stratum_mismatch',
    'control_exposed',
    'heavy_tail',
  ]),
  sentence: bilingual,
})
export type Warning = z.infer<typeof warning>

export const readOutResult = z.strictObject({
  estimand: bilingual,
  unit: z.literal('customer'),
  design: z.enum(['randomised', 'quasi', 'none']),
  /** The two arms that are compared, first less second, where it is not every treatment with the control. */
  contrast: z.strictObject({ arm: z.string(), from: z.string() }).optional(),
  /** Words of cause are allowed only here. */
  wording: z.enum(['causal', 'observational']),
  metric: z.strictObject({
    name: bilingual,
    kind: z.enum(['conversion', 'mean', 'ratio']),
    windowDays: z.number(),
    numerator: bilingual,
    denominator: bilingual,
    direction: z.enum(['up', 'down']),
    role: z.enum(['primary', 'secondary', 'guardrail', 'exploratory']),
    currency: z.string().nullable(),
  }),
  nAssigned: z.int(),
  nExposed: z.int().nullable(),
  arms: z.array(armResult),
  srm: z.strictObject({
    chi2: z.number(),
    df: z.int(),
    p: z.number(),
    deviationPp: z.number(),
    verdict: z.enum(['pass', 'mismatch', 'not_checked']),
  }),
  alpha: z.number(),
  twoSided: z.literal(true),
  looks: z.strictObject({
    method: z.enum(['fixed', 'confidence_sequence', 'group_sequential']),
    planned: z.int(),
    taken: z.int(),
    /** What p is compared with at this look. */
    level: z.number(),
  }),
  comparisons: z.array(comparison),
  /** The one verdict: that of the only comparison, else the best shown after adjustment. */
  verdict,
  assumptions: z.array(bilingual),
  warnings: z.array(warning),
  refusals: z.array(refusal),
})
export type ReadOut = z.infer<typeof readOutResult>
