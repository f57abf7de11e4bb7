import { z } from 'zod'
import { checkFilter, eventParts } from '../event-rows.ts'
import { knownName } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import { window } from '../window.ts'
import { instantsWithin } from '../within.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { choice } from '../wording/plain.ts'
import { during } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
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

type Occurrence = RuleOf<'occurrence'>

const words: Sentence<Occurrence>[] = [
  sentence<Occurrence, Pick<Occurrence, 'which' | 'event' | 'window'> & { where: FieldRule | undefined }>({
    zh: '{which}{event}{where}发生在{window}',
    en: '{which} {event} event{where} happened {window}',
    holes: { which: choice(which), event: eventName, where: where(ofEvent), window: during },
    parts: ({ which, event, where, window }) => ({ which, event, where, window }),
    rule: ({ which, event, where: filter, window }) => ({
      kind: 'occurrence',
      which,
      event,
      ...(filter && { where: filter }),
      window,
    }),
  }),
]

export const occurrence: Kind<RuleOf<'occurrence'>> = {
  teach: 'when the first or last such event was; new customers = first',
  parts: eventParts,
  windows: ({ window }) => [window],
  check: (rule, to) => checkFilter(rule, to),
  ...sentences(words),

  compile({ event, where, which: one, window }, to) {
    const bounds = resolveWindow(window, to.asOf, to.catalog.timeZone)
    return instantsWithin(to.measure({ event, where }, { of: one }), bounds)
  },
}
