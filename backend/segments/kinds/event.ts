import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkEvent, checkFilter, eventParts } from '../event-rows.ts'
import { type Comparator, comparator, knownName } from '../literal.ts'
import { measure } from '../measure.ts'
import { measuredField, measureType } from '../measures.ts'
import { performed } from '../performed.ts'
import { problem } from '../problem.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { eventOf, knownEvent } from '../scope.ts'
import { compareNumber, holds } from '../tolerance.ts'
import { type Window, window } from '../window.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName, type MeasuredEvents, measuredAmount, measuredEvents } from '../wording/measured.ts'
import { choice } from '../wording/plain.ts'
import { when } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
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

/** Whether the customer meets the comparison; null where there is nothing to compare. */
const compared = (rule: Event, to: Compiling): Condition => {
  const { compile, inexact } = measureType(rule.measure)
  const measured = compile(rule.measure, knownEvent(to.catalog, rule.event), (aggregate) => to.measure(rule, aggregate))
  const least = compareNumber(measured, rule.op, rule.value, inexact)
  return isRange(rule) ? sql`(${least} and ${compareNumber(measured, 'lte', rule.max ?? 0, inexact)})` : least
}

const select = (rule: Event, to: Compiling, wanted: boolean): Condition => {
  const present = isPresence(rule)
  if (present || isAbsence(rule)) return performed(rule, to, present === wanted)
  const none = selectsZero(rule)
  const held = to.decide(
    () => compared(rule, to),
    (condition) => (none ? sql`not ${condition}` : condition),
  )
  // without a default the bare column lets the engine drop customers without events while joining
  if (wanted) return none ? sql`coalesce(${held}, true)` : held
  return none ? sql`not ${held}` : sql`(${held}) is not true`
}

type Happened = { when: Window | undefined; event: string; where: FieldRule | undefined }
type Measured = { when: Window | undefined; measured: MeasuredEvents; where: FieldRule | undefined }

const happened = (zh: string, en: string, fits: (rule: Event) => boolean, bound: Pick<Event, 'op' | 'value'>) =>
  sentence<Event, Happened>({
    zh,
    en,
    holes: { when, event: eventName, where: where(ofEvent) },
    parts: (rule) => (fits(rule) ? { when: rule.window, event: rule.event, where: rule.where } : undefined),
    rule: ({ when: window, event, where: filter }) => ({
      kind: 'event',
      event,
      measure: { type: 'count' },
      ...(filter && { where: filter }),
      ...(window && { window }),
      ...bound,
    }),
  })

const measuring = { when, measured: measuredEvents, where: where(ofEvent) }
const measuredIn = ({ event, measure, window, where: filter }: Event): Measured => ({
  when: window,
  measured: { event, measure },
  where: filter,
})
const over = ({ when: window, measured, where: filter }: Measured) => ({
  kind: 'event' as const,
  ...measured,
  ...(filter && { where: filter }),
  ...(window && { window }),
})

const words: Sentence<Event>[] = [
  happened('{when}有{event}{where}', 'has a {event} event {when}{where}', isPresence, { op: 'gte', value: 1 }),
  happened('{when}没有{event}{where}', 'has no {event} event {when}{where}', isAbsence, { op: 'eq', value: 0 }),
  sentence<Event, Measured & { value: number; max: number }>({
    zh: '{when}{measured}{where}介于 {value} 与 {max} 之间（含两端）',
    en: '{measured} {when}{where} between {value} and {max} (both included)',
    holes: { ...measuring, value: measuredAmount, max: measuredAmount },
    parts: (rule) => (rule.max === undefined ? undefined : { ...measuredIn(rule), value: rule.value, max: rule.max }),
    rule: ({ value, max, ...rest }) => ({ ...over(rest), op: 'gte', value, max }),
  }),
  sentence<Event, Measured & { op: Comparator; value: number }>({
    zh: '{when}{measured}{where} {op} {value}',
    en: '{measured} {when}{where} {op} {value}',
    holes: { ...measuring, op: choice(comparisonWords), value: measuredAmount },
    parts: (rule) => ({ ...measuredIn(rule), op: rule.op, value: rule.value }),
    rule: ({ op, value, ...rest }) => ({ ...over(rest), op, value }),
  }),
]

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
  ...sentences(words),

  compile: (rule, to) => select(rule, to, true),
  negate: (rule, to) => select(rule, to, false),
}
