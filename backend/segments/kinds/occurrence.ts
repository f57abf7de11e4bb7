import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { whereWords } from '../event-words.ts'
import { knownName } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, knownEvent } from '../scope.ts'
import { window } from '../window.ts'
import { windowWords } from '../window-words.ts'
import { instantsWithin } from '../within.ts'
import type { Kind } from './kind.ts'

/** The first or last event of a kind (with a filter) happened in the window; "new customers in March" = first order in March. */
export const occurrenceRule = z.strictObject({
  kind: z.literal('occurrence'),
  which: z.enum(['first', 'last']),
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
  window,
})

const which = { first: both('首次', 'first'), last: both('最近一次', 'last') }
const extreme = { first: sql`min(e.ts)`, last: sql`max(e.ts)` }

export const occurrence: Kind<RuleOf<'occurrence'>> = {
  teach: 'when the first or last such event was; new customers = first',
  parts: eventParts,
  windows: ({ window }) => [window],
  check: (rule, to) => checkFilter(rule, to),

  explain(rule, to) {
    const { labels } = knownEvent(to.catalog, rule.event)
    const [when, where] = [windowWords(rule.window), whereWords(rule, to)]
    return both(
      `${which[rule.which].zh}${labels.zh}${where.zh}发生在${when.zh}`,
      `${which[rule.which].en} ${labels.en} event${where.en} happened ${when.en}`,
    )
  },

  compile({ event, where, which: one, window }, to) {
    const bounds = resolveWindow(window, to.asOf, to.catalog.timeZone)
    return sql`${to.measure({ event, where }, instantsWithin(extreme[one], bounds))}`
  },
}
