import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { instantValue } from '../field-types.ts'
import { knownName } from '../literal.ts'
import { performed } from '../performed.ts'
import { resolveWindow } from '../resolve-window.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { timeUnit, type Window } from '../window.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { spanIn, timeUnits } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** Such an event in the last `n` units, none in the `pause` units (default n) before those, and one earlier still. */
export const restartedRule = z.strictObject({
  kind: z.literal('restarted'),
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
  n: z.int().positive(),
  unit: timeUnit,
  pause: z.int().positive().optional(),
})
type Restarted = RuleOf<'restarted'>

const lately = ({ n, unit }: Restarted): Window => ({ type: 'last', n, unit })
const whole = ({ n, unit, pause = n }: Restarted): Window => ({ type: 'last', n: n + pause, unit })

type Length = { n: number; unit: Restarted['unit'] }
type Said = { event: string; where: FieldRule | undefined; last: Length; pause: Length }

const words: Sentence<Restarted>[] = [
  sentence<Restarted, Said>({
    zh: '过去 {last}内有{event}{where}，此前 {pause}内没有，更早有过',
    en: 'has a {event} event in the last {last}{where}, none in the {pause} before that, and one earlier',
    holes: { event: eventName, where: where(ofEvent), last: spanIn(timeUnits), pause: spanIn(timeUnits) },
    parts: ({ event, where, n, unit, pause }) => ({
      event,
      where,
      last: { n, unit },
      pause: { n: pause ?? n, unit },
    }),
    rule({ event, where: filter, last: { n, unit }, pause }) {
      if (pause.unit !== unit) return undefined
      return { kind: 'restarted', event, ...(filter && { where: filter }), n, unit, pause: pause.n }
    },
  }),
]

export const restarted: Kind<Restarted> = {
  teach: 'one in the last n units, none in the pause (default n) ahead of them, one earlier',
  parts: eventParts,
  windows: (rule) => [lately(rule), whole(rule)],
  check: (rule, to) => checkFilter({ event: rule.event, where: rule.where, window: whole(rule) }, to),
  ...sentences(words),

  compile(rule, to) {
    const [recentAt = '', pausedAt = ''] = [lately(rule), whole(rule)].map(
      (window) => resolveWindow(window, to.asOf, to.catalog.timeZone).from,
    )
    const [recent, paused] = [instantValue(recentAt), instantValue(pausedAt)]
    const filter = { event: rule.event, where: rule.where }
    const [first, last] = [to.kept(filter, { of: 'first' }), to.kept(filter, { of: 'last' })]
    if (first && last) {
      const pause: Window = { type: 'range', from: pausedAt, to: recentAt }
      return sql`(${last} >= ${recent} and ${first} < ${paused} and ${performed({ ...filter, window: pause }, to, false)})`
    }
    const came = sql`max(e.ts) >= ${recent} and min(e.ts) < ${paused}
      and count(*) filter (where e.ts >= ${paused} and e.ts < ${recent}) = 0`
    return sql`${to.measure(filter, came)}`
  },
}
