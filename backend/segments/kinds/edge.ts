import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkFilter, eventParts, eventRows } from '../event-rows.ts'
import { knownName } from '../literal.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { both, eventOf, eventRow, knownEvent } from '../scope.ts'
import { type Window, window } from '../window.ts'
import { clauseOn, ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { choice } from '../wording/plain.ts'
import { when } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
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

type Edge = RuleOf<'edge'>

const words: Sentence<Edge>[] = [
  sentence<Edge, Pick<Edge, 'which' | 'event' | 'is'> & { when: Window | undefined; where: FieldRule | undefined }>({
    zh: '{when}{which}{event}{where}满足（{is}）',
    en: '{which} {event} event {when}{where} satisfies ({is})',
    holes: { when, which: choice(names), event: eventName, where: where(ofEvent), is: clauseOn(ofEvent) },
    parts: ({ which, event, is, window, where }) => ({ which, event, is, when: window, where }),
    rule: ({ which, event, is, when: window, where: filter }) => ({
      kind: 'edge',
      which,
      event,
      ...(filter && { where: filter }),
      ...(window && { window }),
      is,
    }),
  }),
]

export const edge: Kind<RuleOf<'edge'>> = {
  teach: 'what the first or last such event was',
  parts: (rule) => [...eventParts(rule), { rule: rule.is, event: rule.event }],
  windows: ({ window }) => (window ? [window] : []),

  check(rule, to) {
    const type = eventOf(to.catalog, rule.event)
    return [...checkFilter(rule, to), ...(type ? to.on(eventRow(type)).check(rule.is) : [])]
  },
  ...sentences(words),

  compile({ event, where, window, which, is }, to) {
    const meets = to.on(eventRow(knownEvent(to.catalog, event))).select(is)
    if (to.extracted({ event, where, window }, which)) {
      const { from, passes } = eventRows({ event, window, extract: which }, to)
      return amongRows(sql`select e.customer_id from ${from} where ${passes} and ${meets}`, to)
    }
    const extreme = extremes[which]
    return sql`${to.measure({ event, where, window }, sql`${extreme}(e.ts) filter (where ${meets}) = ${extreme}(e.ts)`)}`
  },
}
