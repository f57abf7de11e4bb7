import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkEvent, checkFilter, eventParts } from '../event-rows.ts'
import { whenWords, whereWords } from '../event-words.ts'
import { comparator, knownName } from '../literal.ts'
import { measure } from '../measure.ts'
import { measuredField, measureType } from '../measures.ts'
import { performed } from '../performed.ts'
import { problem } from '../problem.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, eventOf, knownEvent } from '../scope.ts'
import { compareNumber, holds } from '../tolerance.ts'
import { window } from '../window.ts'
import { amount } from '../words.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/**
 * A measure over events compared with a number. Performed = count gte 1; not performed = count eq 0.
 * Customers without such events have count, orders, products, days, distinct and sum 0, and no avg, min, max or order_value.
 */
export const eventRule = z.strictObject({
  kind: z.literal('event'),
  event: knownName,
  measure: measure.default({ type: 'count' }),
  get where() {
    return fieldRule.optional()
  },
  window: window.optional(),
  op: comparator,
  value: z.number(),
  /** With op gte: value ≤ measure ≤ max. */
  max: z.number().optional(),
})

type Event = RuleOf<'event'>

const isRange = ({ op, max }: Event): boolean => op === 'gte' && max !== undefined

/** Performed at all: no need to group and count. */
const isPresence = ({ measure, op, value, max }: Event): boolean =>
  measure.type === 'count' &&
  max === undefined &&
  ((op === 'gte' && value > 0 && value <= 1) ||
    (op === 'gt' && value >= 0 && value < 1) ||
    (op === 'ne' && value === 0))

const isAbsence = ({ measure, op, value }: Event): boolean =>
  measure.type === 'count' &&
  ((op === 'eq' && value === 0) ||
    (op === 'lt' && value > 0 && value <= 1) ||
    (op === 'lte' && value >= 0 && value < 1))

const selectsZero = (rule: Event): boolean =>
  measureType(rule.measure).zero && holds(0, rule.op, rule.value) && (!isRange(rule) || holds(0, 'lte', rule.max ?? 0))

/** Whether a customer that has such events meets the comparison. */
const onGroup = (rule: Event, to: Compiling): Condition => {
  if (isPresence(rule)) return sql`true`
  if (isAbsence(rule)) return sql`false`
  const { compile, inexact } = measureType(rule.measure)
  const measured = compile(rule.measure, knownEvent(to.catalog, rule.event), to)
  const least = compareNumber(measured, rule.op, rule.value, inexact)
  return isRange(rule) ? sql`(${least} and ${compareNumber(measured, 'lte', rule.max ?? 0, inexact)})` : least
}

const select = (rule: Event, to: Compiling, wanted: boolean): Condition => {
  const present = isPresence(rule)
  if (to.filtering && (present || isAbsence(rule))) return performed(rule, to, present === wanted)
  const held = to.measure(rule, onGroup(rule, to))
  const none = selectsZero(rule)
  // without a default the bare column lets the engine drop customers without events while joining
  if (wanted) return none ? sql`coalesce(${held}, true)` : sql`${held}`
  return none ? sql`not ${held}` : sql`${held} is not true`
}

export const event: Kind<Event> = {
  teach: 'never did it: {"kind":"event","event":"order","op":"eq","value":0}; a range: op gte with max',
  parts: eventParts,
  windows: ({ window }) => (window ? [window] : []),
  uses: ({ event, measure }) => measuredField(measure).map((field) => ({ event, field })),

  check(rule, to) {
    const type = eventOf(to.catalog, rule.event)
    if (!type) return checkEvent(to, rule.event)
    const { op, value, max } = rule
    const range =
      max === undefined || (op === 'gte' && max >= value)
        ? []
        : [problem('impossible_range', { field: rule.event, min: value, max })]
    return [...checkFilter(rule, to), ...measureType(rule.measure).check(rule.measure, type), ...range]
  },

  explain(rule, to) {
    const type = knownEvent(to.catalog, rule.event)
    const [when, where] = [whenWords(rule), whereWords(rule, to)]
    if (isPresence(rule))
      return both(`${when.zh}有${type.labels.zh}${where.zh}`, `has a ${type.labels.en} event ${when.en}${where.en}`)
    if (isAbsence(rule))
      return both(`${when.zh}没有${type.labels.zh}${where.zh}`, `has no ${type.labels.en} event ${when.en}${where.en}`)
    const { name, unit } = measureType(rule.measure)
    const named = name(rule.measure, type)
    const shown = (value: number) => amount(value, unit(rule.measure, type))
    const value = shown(rule.value)
    if (rule.max !== undefined) {
      const max = shown(rule.max)
      return both(
        `${when.zh}${named.zh}${where.zh}介于 ${value.zh} 与 ${max.zh} 之间（含两端）`,
        `${named.en} ${when.en}${where.en} between ${value.en} and ${max.en} (both included)`,
      )
    }
    return both(
      `${when.zh}${named.zh}${where.zh} ${comparisonWords[rule.op].zh} ${value.zh}`,
      `${named.en} ${when.en}${where.en} ${comparisonWords[rule.op].en} ${value.en}`,
    )
  },

  compile: (rule, to) => select(rule, to, true),
  negate: (rule, to) => select(rule, to, false),
}
