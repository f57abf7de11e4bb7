import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { instantValue } from '../field-types.ts'
import { knownName } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { timeUnit, type Window } from '../window.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { spanIn, timeUnits } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** No such event in the last `n` units, but one in the `before` units (default n) before those. */
export const stoppedRule = z.strictObject({
  kind: z.literal('stopped'),
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
  n: z.int().positive(),
  unit: timeUnit,
  before: z.int().positive().optional(),
})
type Stopped = RuleOf<'stopped'>

const lately = ({ n, unit }: Stopped): Window => ({ type: 'last', n, unit })
const whole = ({ n, unit, before = n }: Stopped): Window => ({ type: 'last', n: n + before, unit })

type Length = { n: number; unit: Stopped['unit'] }
type Said = { event: string; where: FieldRule | undefined; last: Length; before: Length }

const words: Sentence<Stopped>[] = [
  sentence<Stopped, Said>({
    zh: '过去 {last}内没有{event}{where}，但此前 {before}内有过',
    en: 'has no {event} event in the last {last}{where} but has one in the {before} before that',
    holes: { event: eventName, where: where(ofEvent), last: spanIn(timeUnits), before: spanIn(timeUnits) },
    parts: ({ event, where, n, unit, before }) => ({
      event,
      where,
      last: { n, unit },
      before: { n: before ?? n, unit },
    }),
    rule({ event, where: filter, last: { n, unit }, before }) {
      if (before.unit !== unit) return undefined
      return { kind: 'stopped', event, ...(filter && { where: filter }), n, unit, before: before.n }
    },
  }),
]

export const stopped: Kind<Stopped> = {
  teach: 'none in the last n units, one in the before (default n) units ahead of them',
  parts: eventParts,
  windows: (rule) => [lately(rule), whole(rule)],
  check: (rule, to) => checkFilter({ event: rule.event, where: rule.where, window: whole(rule) }, to),
  ...sentences(words),

  compile(rule, to) {
    const { from = '' } = resolveWindow(lately(rule), to.asOf, to.catalog.timeZone)
    const filter = { event: rule.event, where: rule.where, window: whole(rule) }
    return sql`${to.measure(filter, { of: 'last' })} < ${instantValue(from)}`
  },
}
