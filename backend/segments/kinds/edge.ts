import { sql } from 'kysely'
import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { whenWords, whereWords } from '../event-words.ts'
import { knownName } from '../literal.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, eventOf, eventRow, knownEvent } from '../scope.ts'
import { window } from '../window.ts'
import type { Kind } from './kind.ts'

/** The first or last event of a kind (with a filter, in a window) meets a condition; of several at that instant, one is enough. */
export const edgeRule = z.strictObject({
  kind: z.literal('edge'),
  which: z.enum(['first', 'last']),
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
  window: window.optional(),
  get is() {
    return fieldRule
  },
})

const names = { first: both('首次', 'first'), last: both('最近一次', 'last') }
const extremes = { first: sql`min`, last: sql`max` }

export const edge: Kind<RuleOf<'edge'>> = {
  teach: 'what the first or last such event was',
  parts: (rule) => [...eventParts(rule), { rule: rule.is, event: rule.event }],
  windows: ({ window }) => (window ? [window] : []),

  check(rule, to) {
    const type = eventOf(to.catalog, rule.event)
    return [...checkFilter(rule, to), ...(type ? to.on(eventRow(type)).check(rule.is) : [])]
  },

  explain(rule, to) {
    const type = knownEvent(to.catalog, rule.event)
    const [when, where, name] = [whenWords(rule), whereWords(rule, to), names[rule.which]]
    const is = to.on(eventRow(type)).explain(rule.is)
    return both(
      `${when.zh}${name.zh}${type.labels.zh}${where.zh}满足（${is.zh}）`,
      `${name.en} ${type.labels.en} event ${when.en}${where.en} satisfies (${is.en})`,
    )
  },

  compile({ event, where, window, which, is }, to) {
    const meets = to.on(eventRow(knownEvent(to.catalog, event))).select(is)
    const extreme = extremes[which]
    return sql`${to.measure({ event, where, window }, sql`${extreme}(e.ts) filter (where ${meets}) = ${extreme}(e.ts)`)}`
  },
}
