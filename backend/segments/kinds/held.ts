import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { instantValue } from '../field-types.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import { resolveWindow } from '../resolve-window.ts'
import { type FieldRule, fieldRule, type Rule, type RuleOf } from '../rule.ts'
import { eventOf, eventRow, fieldOf, knownEvent, type Scope } from '../scope.ts'
import { timeUnit, type Window } from '../window.ts'
import { clause, clauseOn, ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { spanIn, timeUnits } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/**
 * A condition has held without a break for at least n units: on attributes whose catalog entry names a `since`, or, with `event`,
 * on the state that each such event announces until the next one.
 */
export const heldRule = z.strictObject({
  kind: z.literal('held'),
  get is() {
    return fieldRule
  },
  event: knownName.optional(),
  get where() {
    return fieldRule.optional()
  },
  n: z.int().positive(),
  unit: timeUnit,
})
type Held = RuleOf<'held'>

const sinceWindow = ({ n, unit }: Held): Window => ({ type: 'ago', min: n, unit })

const fieldsIn = (is: Held['is']): string[] => {
  if ('field' in is) return [is.field]
  return (is.kind === 'not' ? [is.of] : is.of).flatMap(fieldsIn)
}

/** Dates since which the attributes of the condition have had their values; undefined where the catalog does not say. */
const sinceOf = ({ is }: Held, { row }: Scope): (string | undefined)[] =>
  [...new Set(fieldsIn(is))].map((field) => fieldOf(row, field)?.since)

const onAttributes = (rule: Held, scope: Scope): Rule => ({
  kind: 'all',
  of: [
    rule.is,
    ...[...new Set(sinceOf(rule, scope))].flatMap((field): Rule[] =>
      field === undefined ? [] : [{ kind: 'date', field, window: sinceWindow(rule) }],
    ),
  ],
})

const onEvents = ({ is, event = '', where, ...rule }: Held, to: Compiling): Condition => {
  const { to: until = '' } = resolveWindow(sinceWindow({ is, event, where, ...rule }), to.asOf, to.catalog.timeZone)
  const fails = to.on(eventRow(knownEvent(to.catalog, event))).exclude(is)
  const start = sql`max(e.ts) filter (where e.ts <= ${instantValue(until)})`
  // the announcement in force at the start, and all since, meet the condition
  return sql`${to.measure({ event, where }, sql`${start} is not null and coalesce(max(e.ts) filter (where ${fails}) < ${start}, true)`)}`
}

type Lasted = { n: number; unit: Held['unit'] }

const words: Sentence<Held>[] = [
  sentence<Held, { length: Lasted; is: FieldRule }>({
    zh: '已连续至少 {length}满足（{is}）',
    en: 'has satisfied ({is}) for at least {length} without a break',
    holes: { length: spanIn(timeUnits), is: clause<FieldRule>() },
    parts: ({ event, is, n, unit }) => (event === undefined ? { length: { n, unit }, is } : undefined),
    rule: ({ length, is }) => ({ kind: 'held', is, ...length }),
  }),
  sentence<Held, { event: string; where: FieldRule | undefined; length: Lasted; is: FieldRule }>({
    zh: '按{event}{where}的记录，已连续至少 {length}满足（{is}）',
    en: 'by its {event} events{where}, has satisfied ({is}) for at least {length} without a break',
    holes: { event: eventName, where: where(ofEvent), length: spanIn(timeUnits), is: clauseOn(ofEvent) },
    parts: ({ event, where, is, n, unit }) =>
      event === undefined ? undefined : { event, where, length: { n, unit }, is },
    rule: ({ event, where: filter, length, is }) => ({
      kind: 'held',
      is,
      event,
      ...(filter && { where: filter }),
      ...length,
    }),
  }),
]

/** Date fields that are named after a field: what it may have held since. */
const datesFor = (field: string, { row }: Scope): string[] =>
  row.attributes
    .filter(({ name, type }) => (type === 'date' || type === 'timestamp') && name.startsWith(`${field}_`))
    .map(({ name }) => name)

export const held: Kind<Held> = {
  teach: 'F has held for at least n units',
  windows: (rule) => [sinceWindow(rule)],
  parts: (rule, scope) =>
    rule.event === undefined
      ? [{ rule: onAttributes(rule, scope) }]
      : [...eventParts({ event: rule.event, where: rule.where }), { rule: rule.is, event: rule.event }],

  check(rule, to) {
    if (rule.event === undefined) {
      const fields = [...new Set(fieldsIn(rule.is))]
      const dated = fields.filter((field) => fieldOf(to.row, field) && !fieldOf(to.row, field)?.since)
      const stray = rule.where
        ? [
            problem('invalid_input', {
              place: 'held',
              problemZh: 'where 只用于事件，请同时给出 event',
              problem: 'where needs an event',
            }),
          ]
        : []
      return [
        ...stray,
        ...dated.map((field) => problem('missing_since', { field, dates: datesFor(field, to) })),
        ...to.check(onAttributes(rule, to)),
      ]
    }
    const type = eventOf(to.catalog, rule.event)
    const filter = { event: rule.event, where: rule.where, window: sinceWindow(rule) }
    return [...checkFilter(filter, to), ...(type ? to.on(eventRow(type)).check(rule.is) : [])]
  },
  ...sentences(words),

  compile: (rule, to) => (rule.event === undefined ? to.select(onAttributes(rule, to)) : onEvents(rule, to)),
}
