import { z } from 'zod'
import { window } from './window.ts'

/** A literal in a rule: numbers for numbers, booleans for booleans, ISO text for dates, the stored value for enums. */
export const literal = z.union([z.number(), z.boolean(), z.string()])
const field = z.string().min(1)
export const comparator = z.enum(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])
export type Comparator = z.infer<typeof comparator>

/** field ⟨op⟩ value. `ne` keeps customers whose value is missing; every other op never selects a missing value. */
export const compare = z.strictObject({ kind: z.literal('compare'), field, op: comparator, value: literal })
/** min ≤ field ≤ max; a bound is exclusive only where it says so. */
export const between = z.strictObject({
  kind: z.literal('between'),
  field,
  min: z.union([z.number(), z.string()]),
  max: z.union([z.number(), z.string()]),
  exclusiveMin: z.boolean().optional(),
  exclusiveMax: z.boolean().optional(),
})
/** field is one of the values. */
export const oneOf = z.strictObject({ kind: z.literal('in'), field, values: z.array(literal).min(1) })
/** Substring, prefix or suffix, in any case. */
export const text = z.strictObject({
  kind: z.literal('text'),
  field,
  op: z.enum(['contains', 'starts_with', 'ends_with']),
  value: z.string().min(1),
})
/** field is null, or one of the values that the catalog says mean "none" or "unknown". */
export const missing = z.strictObject({ kind: z.literal('missing'), field })
/** A date or timestamp field lies in the window. */
export const date = z.strictObject({ kind: z.literal('date'), field, window })

/** Conditions on the fields of one row: a customer, or one event. */
const fieldAll = z.strictObject({
  kind: z.literal('all'),
  get of() {
    return z.array(fieldRule).min(1)
  },
})
const fieldAny = z.strictObject({
  kind: z.literal('any'),
  get of() {
    return z.array(fieldRule).min(1)
  },
})
const fieldNot = z.strictObject({
  kind: z.literal('not'),
  get of() {
    return fieldRule
  },
})
export const fieldRule = z.discriminatedUnion('kind', [
  compare,
  between,
  oneOf,
  text,
  missing,
  date,
  fieldAll,
  fieldAny,
  fieldNot,
])
export type FieldRule = z.infer<typeof fieldRule>

/**
 * What is measured over a customer's events.
 * count: events · orders: distinct order numbers (events where there is no order property) · products: distinct product codes ·
 * distinct/sum/avg/min/max: of a property · order_value: sum of the amount property / orders · days: distinct local days with an event ·
 * first/last: instant of the first/last event.
 */
export const measure = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count') }),
  z.strictObject({ type: z.literal('orders') }),
  z.strictObject({ type: z.literal('products') }),
  z.strictObject({ type: z.literal('days') }),
  z.strictObject({ type: z.literal('order_value') }),
  z.strictObject({ type: z.literal('distinct'), property: field }),
  z.strictObject({ type: z.literal('sum'), property: field }),
  z.strictObject({ type: z.literal('avg'), property: field }),
  z.strictObject({ type: z.literal('min'), property: field }),
  z.strictObject({ type: z.literal('max'), property: field }),
])
export type Measure = z.infer<typeof measure>

/** A number per customer: an attribute, or a measure over events of one type that pass a filter within a window. */
export const quantity = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('attribute'), field }),
  z.strictObject({
    of: z.literal('event'),
    event: z.string().min(1),
    measure,
    where: fieldRule.optional(),
    window: window.optional(),
  }),
])
export type Quantity = z.infer<typeof quantity>

/**
 * A measure over events compared with a number. Performed = count gte 1; not performed = count eq 0.
 * Customers without such events have count, orders, products, days, distinct and sum 0, and no avg, min, max or order_value.
 */
export const event = z.strictObject({
  kind: z.literal('event'),
  event: z.string().min(1),
  measure: measure.default({ type: 'count' }),
  where: fieldRule.optional(),
  window: window.optional(),
  op: comparator,
  value: z.number(),
  /** With op gte: value ≤ measure ≤ max. */
  max: z.number().optional(),
})
/** The first or last event of a kind (with a filter) happened in the window; "new customers in March" = first order in March. */
export const occurrence = z.strictObject({
  kind: z.literal('occurrence'),
  which: z.enum(['first', 'last']),
  event: z.string().min(1),
  where: fieldRule.optional(),
  window,
})
/** Event A, then event B later (in a later order, where orders have numbers) at most `within` after it. */
export const sequence = z.strictObject({
  kind: z.literal('sequence'),
  first: z.strictObject({ event: z.string().min(1), where: fieldRule.optional(), window: window.optional() }),
  next: z.strictObject({ event: z.string().min(1), where: fieldRule.optional() }),
  within: z.strictObject({ n: z.int().positive(), unit: z.enum(['hour', 'day', 'week', 'month']) }).optional(),
})
/** Member of a saved segment (its current version unless one is named). */
export const segment = z.strictObject({
  kind: z.literal('segment'),
  id: z.string().min(1),
  version: z.int().positive().optional(),
})
/** Every customer of the workspace. Questions may use it; a plan refuses it. */
export const everyone = z.strictObject({ kind: z.literal('everyone') })

/** Highest or lowest by a quantity: the first `count` (ties by id), or `percent` of those that have the value (≥ the interpolated quantile). */
export const rank = z.strictObject({
  kind: z.literal('rank'),
  by: quantity,
  direction: z.enum(['top', 'bottom']),
  count: z.int().positive().optional(),
  percent: z.number().gt(0).max(100).optional(),
  /** Ranked among these customers only; absent = among all. */
  get within() {
    return rule.optional()
  },
})
/** Strictly above or below the mean of a quantity over the customers that have it. */
export const average = z.strictObject({
  kind: z.literal('average'),
  of: quantity,
  direction: z.enum(['above', 'below']),
  get within() {
    return rule.optional()
  },
})
const all = z.strictObject({
  kind: z.literal('all'),
  get of() {
    return z.array(rule).min(1)
  },
})
const any = z.strictObject({
  kind: z.literal('any'),
  get of() {
    return z.array(rule).min(1)
  },
})
const not = z.strictObject({
  kind: z.literal('not'),
  get of() {
    return rule
  },
})

/** Who is selected: a plain, serialisable tree, evaluated as of a given instant. docs/semantics.md says what each kind means. */
export const rule = z.discriminatedUnion('kind', [
  compare,
  between,
  oneOf,
  text,
  missing,
  date,
  event,
  occurrence,
  sequence,
  segment,
  everyone,
  rank,
  average,
  all,
  any,
  not,
])
export type Rule = z.infer<typeof rule>
export type RuleKind = Rule['kind']
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>
