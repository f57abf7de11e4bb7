import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { checkAbility, checkField, columnOf } from '../field.ts'
import { dateValue } from '../field-types.ts'
import { knownName } from '../literal.ts'
import { localTime } from '../local-time.ts'
import { problem } from '../problem.ts'
import { dayBounds, localDate } from '../resolve-window.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, knownField, type Scope } from '../scope.ts'
import { fieldWhere, isMoment } from '../wording/fields.ts'
import { nothing } from '../wording/plain.ts'
import { spanIn } from '../wording/times.ts'
import { type Hole, type Sentence, saidBy, sentence, sentences } from '../wording/wording.ts'
import type { Condition, Kind } from './kind.ts'

const halfYear = 182

/** A yearly return of a date (birthday, account opening) falls between `from` and `to` days from today; negative = ago. */
export const anniversaryRule = z.strictObject({
  kind: z.literal('anniversary'),
  field: knownName,
  from: z.int().min(-halfYear).max(halfYear),
  to: z.int().min(-halfYear).max(halfYear),
})
type Anniversary = RuleOf<'anniversary'>

/** The days on which a return is looked for, both included. */
const daysOf = ({ from, to }: Anniversary, { asOf, catalog }: Scope) => {
  const today = Temporal.PlainDate.from(localDate(asOf, catalog.timeZone))
  return { first: today.add({ days: from }), last: today.add({ days: to }) }
}

const code = ({ month, day }: Temporal.PlainDate): number => 100 * month + day
/** 29 February returns on 28 February of years without it. */
const lastCode = (date: Temporal.PlainDate): number => (code(date) === 228 && !date.inLeapYear ? 229 : code(date))

const day: Hole<number> = saidBy([
  sentence<number, { days: undefined }>({
    zh: '今天',
    en: 'today',
    holes: { days: nothing },
    parts: (days) => (days === 0 ? { days: undefined } : undefined),
    rule: () => 0,
  }),
  ...(
    [
      [-1, '前', 'ago'],
      [1, '后', 'ahead'],
    ] as const
  ).map(([sign, zh, en]) =>
    sentence<number, { length: { n: number; unit: 'day' } }>({
      zh: `{length}${zh}`,
      en: `{length} ${en}`,
      holes: { length: spanIn(['day']) },
      parts: (days) => (Math.sign(days) === sign ? { length: { n: Math.abs(days), unit: 'day' } } : undefined),
      rule: ({ length: { n } }) => sign * n,
    }),
  ),
])

const words: Sentence<Anniversary>[] = [
  sentence<Anniversary, { field: string; from: number }>({
    zh: '{field}的周年日是{from}',
    en: 'anniversary of {field} is {from}',
    holes: { field: fieldWhere(isMoment), from: day },
    parts: ({ field, from, to }) => (from === to ? { field, from } : undefined),
    rule: ({ field, from }) => ({ kind: 'anniversary', field, from, to: from }),
  }),
  sentence<Anniversary, { field: string; from: number; to: number }>({
    zh: '{field}的周年日在{from}到{to}之间（含两端）',
    en: 'anniversary of {field} between {from} and {to} (both included)',
    holes: { field: fieldWhere(isMoment), from: day, to: day },
    parts: (rule) => rule,
    rule: (parts) => ({ kind: 'anniversary', ...parts }),
  }),
]

export const anniversary: Kind<Anniversary> = {
  teach: 'a yearly date, in days from today: birthday in the next week = 0 to 6',
  uses: ({ field }) => [{ field }],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field, from, to }, scope) {
    const attribute = fieldOf(scope.row, field)
    if (!attribute) return checkField(scope, field)
    const dated = attribute.type === 'date' || attribute.type === 'timestamp'
    return [
      ...checkAbility(attribute, dated, '日期或时间字段', 'a date or time field'),
      ...(from > to ? [problem('impossible_range', { field, min: from, max: to })] : []),
    ]
  },
  ...sentences(words),

  compile(rule, to) {
    const attribute = knownField(to.row, rule.field)
    const column = columnOf(to.row, attribute)
    const { first, last } = daysOf(rule, to)
    const until = dayBounds(first.toString(), to.catalog.timeZone).start
    const local = attribute.type === 'date' ? column : sql`cast(${localTime(column, attribute.min, to, until)} as date)`
    const year = sql`(extract(month from ${local}) * 100 + extract(day from ${local}))`
    const [low, high] = [code(first), lastCode(last)]
    const wraps = first.year !== last.year
    const returns: Condition = sql`(${year} >= ${low} ${sql.raw(wraps ? 'or' : 'and')} ${year} <= ${high})`
    return sql`(${local} < ${dateValue(first.toString())} and ${returns})`
  },
}
