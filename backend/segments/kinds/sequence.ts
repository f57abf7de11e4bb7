import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts, eventRows } from '../event-rows.ts'
import { whenWords, whereWords } from '../event-words.ts'
import { knownName, span } from '../literal.ts'
import { localTime } from '../local-time.ts'
import { byRole } from '../measures.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, knownEvent } from '../scope.ts'
import { window } from '../window.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** Event A, then event B later (in a later order, where orders have numbers) at most `within` after it. */
export const sequenceRule = z.strictObject({
  kind: z.literal('sequence'),
  first: z.strictObject({
    event: knownName,
    get where() {
      return fieldRule.optional()
    },
    window: window.optional(),
  }),
  next: z.strictObject({
    event: knownName,
    get where() {
      return fieldRule.optional()
    },
  }),
  within: span.optional(),
})

type Sequence = RuleOf<'sequence'>

const zhUnits = { hour: '小时', day: '天', week: '周', month: '个月' }

/** The steps as distinct (customer, time, order) rows, so that the lines of one order are joined once. */
const step = (filter: Sequence['first'], alias: 'a' | 'b', to: Compiling) => {
  const { type, from, passes } = eventRows(filter, to, alias)
  const order = byRole(type, 'order')
  const number = order ? sql`${sql.id(alias, order.column)}` : sql`cast(null as text)`
  return {
    type,
    rows: sql`select distinct ${sql.id(alias)}.customer_id, ${sql.id(alias)}.ts, ${number} as number
    from ${from} where ${passes}`,
  }
}

const inTime = ({ within, first, next }: Sequence, to: Compiling): Condition => {
  if (!within) return sql`b.ts > a.ts`
  const length = sql.raw(`interval '${within.n} ${within.unit}'`)
  if (within.unit === 'hour') return sql`b.ts > a.ts and b.ts <= a.ts + ${length}`
  const [startTime, endTime] = [
    localTime(sql`a.ts`, knownEvent(to.catalog, first.event).from, to),
    localTime(sql`b.ts`, knownEvent(to.catalog, next.event).from, to),
  ]
  return sql`b.ts > a.ts and ${endTime} <= ${startTime} + ${length}`
}

export const sequence: Kind<Sequence> = {
  teach: 'first, then next in a later order, at most within after it',
  parts: ({ first, next }) => [...eventParts(first), ...eventParts(next)],
  windows: ({ first: { window } }) => (window ? [window] : []),
  check: ({ first, next }, to) => [...checkFilter(first, to), ...checkFilter(next, to)],

  explain({ first, next, within }, to) {
    const [one, two] = [first, next].map((filter) => {
      const { labels } = knownEvent(to.catalog, filter.event)
      const where = whereWords(filter, to)
      return both(`${labels.zh}${where.zh}`, `a ${labels.en} event${where.en}`)
    })
    const when = whenWords(first)
    const later = within
      ? both(
          `之后最多 ${within.n} ${zhUnits[within.unit]}内`,
          `at most ${within.n} ${within.unit}${within.n > 1 ? 's' : ''} later`,
        )
      : both('之后', 'later')
    return both(
      `${when.zh}先有${one?.zh}，${later.zh}又有${two?.zh}`,
      `had ${one?.en} ${when.en}, followed ${later.en} by ${two?.en}`,
    )
  },

  compile(rule, to) {
    const [a, b] = [step(rule.first, 'a', to), step(rule.next, 'b', to)]
    const numbered = a.type.name === b.type.name && byRole(a.type, 'order') !== undefined
    const otherOrder = numbered ? sql` and (a.number is null or b.number is null or a.number <> b.number)` : sql``
    const rows = sql`select a.customer_id from (${a.rows}) as a join (${b.rows}) as b
      on b.customer_id = a.customer_id and ${inTime(rule, to)}${otherOrder}`
    return to.filtering ? sql`c.customer_id in (${rows})` : to.isListed(rows)
  },
}
