import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { whereWords } from '../event-words.ts'
import { instantValue } from '../field-types.ts'
import { knownName } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, knownEvent } from '../scope.ts'
import { timeUnit, type Window } from '../window.ts'
import { spanWords } from '../window-words.ts'
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

export const stopped: Kind<Stopped> = {
  teach: 'none in the last n units, one in the before (default n) units ahead of them',
  parts: eventParts,
  windows: (rule) => [lately(rule), whole(rule)],
  check: (rule, to) => checkFilter({ event: rule.event, where: rule.where, window: whole(rule) }, to),

  explain(rule, to) {
    const { labels } = knownEvent(to.catalog, rule.event)
    const where = whereWords(rule, to)
    const [last, before] = [spanWords(rule.n, rule.unit), spanWords(rule.before ?? rule.n, rule.unit)]
    return both(
      `过去 ${last.zh}内没有${labels.zh}${where.zh}，但此前 ${before.zh}内有过`,
      `has no ${labels.en} event in the last ${last.en}${where.en} but has one in the ${before.en} before that`,
    )
  },

  compile(rule, to) {
    const { from = '' } = resolveWindow(lately(rule), to.asOf, to.catalog.timeZone)
    const filter = { event: rule.event, where: rule.where, window: whole(rule) }
    return sql`${to.measure(filter, sql`max(e.ts) < ${instantValue(from)}`)}`
  },
}
