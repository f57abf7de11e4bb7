import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { whereWords } from '../event-words.ts'
import { instantValue } from '../field-types.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import { resolveWindow } from '../resolve-window.ts'
import { fieldRule, type Rule, type RuleOf } from '../rule.ts'
import { both, eventOf, eventRow, fieldOf, knownEvent, type Scope } from '../scope.ts'
import { timeUnit, type Window } from '../window.ts'
import { spanWords } from '../window-words.ts'
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
      const stray = rule.where ? [problem('invalid_input', { place: 'held', problem: 'where needs an event' })] : []
      return [
        ...stray,
        ...dated.map((field) => problem('missing_since', { field })),
        ...to.check(onAttributes(rule, to)),
      ]
    }
    const type = eventOf(to.catalog, rule.event)
    const filter = { event: rule.event, where: rule.where, window: sinceWindow(rule) }
    return [...checkFilter(filter, to), ...(type ? to.on(eventRow(type)).check(rule.is) : [])]
  },

  explain(rule, to) {
    const lasted = spanWords(rule.n, rule.unit)
    if (rule.event === undefined) {
      const is = to.explain(rule.is)
      return both(
        `已连续至少 ${lasted.zh}满足（${is.zh}）`,
        `has satisfied (${is.en}) for at least ${lasted.en} without a break`,
      )
    }
    const type = knownEvent(to.catalog, rule.event)
    const [is, where] = [
      to.on(eventRow(type)).explain(rule.is),
      whereWords({ event: rule.event, where: rule.where }, to),
    ]
    return both(
      `按${type.labels.zh}${where.zh}的记录，已连续至少 ${lasted.zh}满足（${is.zh}）`,
      `by its ${type.labels.en} events${where.en}, has satisfied (${is.en}) for at least ${lasted.en} without a break`,
    )
  },

  compile: (rule, to) => (rule.event === undefined ? to.select(onAttributes(rule, to)) : onEvents(rule, to)),
}
