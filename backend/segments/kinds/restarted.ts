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

export const restarted: Kind<Restarted> = {
  teach: 'one in the last n units, none in the pause (default n) ahead of them, one earlier',
  parts: eventParts,
  windows: (rule) => [lately(rule), whole(rule)],
  check: (rule, to) => checkFilter({ event: rule.event, where: rule.where, window: whole(rule) }, to),

  explain(rule, to) {
    const { labels } = knownEvent(to.catalog, rule.event)
    const where = whereWords(rule, to)
    const [last, pause] = [spanWords(rule.n, rule.unit), spanWords(rule.pause ?? rule.n, rule.unit)]
    return both(
      `过去 ${last.zh}内有${labels.zh}${where.zh}，此前 ${pause.zh}内没有，更早有过`,
      `has a ${labels.en} event in the last ${last.en}${where.en}, none in the ${pause.en} before that, and one earlier`,
    )
  },

  compile(rule, to) {
    const [recent, paused] = [lately(rule), whole(rule)].map((window) =>
      instantValue(resolveWindow(window, to.asOf, to.catalog.timeZone).from ?? ''),
    )
    const came = sql`max(e.ts) >= ${recent} and min(e.ts) < ${paused}
      and count(*) filter (where e.ts >= ${paused} and e.ts < ${recent}) = 0`
    return sql`${to.measure({ event: rule.event, where: rule.where }, came)}`
  },
}
