import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkSpan } from '../check-window.ts'
import { checkFilter, eventParts, eventRows } from '../event-rows.ts'
import { knownName, type Span, span } from '../literal.ts'
import { localTime } from '../local-time.ts'
import { resolveWindow } from '../resolve-window.ts'
import { byRole } from '../roles.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { knownEvent } from '../scope.ts'
import { type Window, window } from '../window.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { spanIn, spanUnits, when } from '../wording/times.ts'
import { type Hole, type Sentence, saidBy, sentence, sentences } from '../wording/wording.ts'
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

type First = { event: string; where: FieldRule | undefined }
const stepWords: Hole<First> = saidBy([
  sentence<First, First>({
    zh: '{event}{where}',
    en: 'a {event} event{where}',
    holes: { event: eventName, where: where(ofEvent) },
    parts: (filter) => ({ event: filter.event, where: filter.where }),
    rule: (filter) => filter,
  }),
])
const later: Hole<Span | undefined> = saidBy<Span | undefined>([
  sentence<Span | undefined, { within: Span }>({
    zh: '之后最多 {within}内',
    en: 'at most {within} later',
    holes: { within: spanIn(spanUnits) },
    parts: (within) => within && { within },
    rule: ({ within }) => within,
  }),
])

const words: Sentence<Sequence>[] = [
  ...([true, false] as const).map((limited) =>
    sentence<Sequence, { when: Window | undefined; one: First; two: First; later: Span | undefined }>({
      zh: `{when}先有{one}，${limited ? '{later}' : '之后'}又有{two}`,
      en: `had {one} {when}, followed ${limited ? '{later}' : 'later'} by {two}`,
      holes: { when, one: stepWords, two: stepWords, later },
      parts: ({ first, next, within }) =>
        limited === (within !== undefined)
          ? {
              when: first.window,
              one: { event: first.event, where: first.where },
              two: { event: next.event, where: next.where },
              later: within,
            }
          : undefined,
      rule: ({ when: window, one, two, later: within }) => ({
        kind: 'sequence',
        first: { event: one.event, ...(one.where && { where: one.where }), ...(window && { window }) },
        next: { event: two.event, ...(two.where && { where: two.where }) },
        ...(within && { within }),
      }),
    }),
  ),
]

export const sequence: Kind<Sequence> = {
  teach: 'first, then next in a later order, at most within after it',
  parts: ({ first, next }) => [...eventParts(first), ...eventParts(next)],
  windows: ({ first: { window } }) => (window ? [window] : []),
  check: ({ first, next, within }, to) => [
    ...checkFilter(first, to),
    ...checkFilter(next, to),
    ...checkSpan(within, to),
  ],
  ...sentences(words),

  compile(rule, to) {
    const { window } = rule.first
    const from = window && resolveWindow(window, to.asOf, to.catalog.timeZone).from
    // what comes later is not looked for before the first could be
    const next = { ...rule.next, ...(from !== undefined && { window: { type: 'range' as const, from } }) }
    const [a, b] = [step(rule.first, 'a', to), step(next, 'b', to)]
    const numbered = a.type.name === b.type.name && byRole(a.type, 'order') !== undefined
    const otherOrder = numbered ? sql` and (a.number is null or b.number is null or a.number <> b.number)` : sql``
    const rows = sql`select a.customer_id from (${a.rows}) as a join (${b.rows}) as b
      on b.customer_id = a.customer_id and ${inTime(rule, to)}${otherOrder}`
    return amongRows(rows, to, [rule.first.event, rule.next.event])
  },
}
