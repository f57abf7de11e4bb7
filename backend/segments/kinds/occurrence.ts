import { sql } from 'kysely'
import { checkFilter, eventParts, eventRows } from '../event-rows.ts'
import { whereWords } from '../event-words.ts'
import { resolveWindow } from '../resolve-window.ts'
import type { RuleOf } from '../rule.ts'
import { both, knownEvent } from '../scope.ts'
import { windowWords } from '../window-words.ts'
import { instantsWithin } from '../within.ts'
import type { Kind } from './kind.ts'

const which = { first: both('首次', 'first'), last: both('最近一次', 'last') }
const extreme = { first: sql`min(e.ts)`, last: sql`max(e.ts)` }

export const occurrence: Kind<RuleOf<'occurrence'>> = {
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

  compile(rule, to) {
    const { from, passes } = eventRows({ event: rule.event, where: rule.where }, to)
    const bounds = resolveWindow(rule.window, to.asOf, to.catalog.timeZone)
    return sql`c.customer_id in (select e.customer_id from ${from} where ${passes}
      group by e.customer_id having ${instantsWithin(extreme[rule.which], bounds)})`
  },
}
