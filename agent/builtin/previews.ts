import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Preview } from '../../backend/segments/segment.ts'
import { audienceOf } from '../threads/next-state.ts'
import type { Audience } from '../threads/thread-state.ts'
import { type Situation, settle } from './step.ts'

export type Counted = Preview & { resultId: string }

const key = (rule: Rule) => canonicalJson(rule)

/** The preview of a rule, where this turn has made it. */
export const previewOf = ({ done }: Situation, rule: Rule): Counted | undefined =>
  done.findLast(({ name, input }) => name === 'preview_segment' && key((input as { rule: Rule }).rule) === key(rule))
    ?.output as Counted | undefined

/** The calls that are still needed to count these rules. */
export const missingPreviews = (situation: Situation, rules: Rule[]) =>
  rules
    .filter((rule, index) => rules.findIndex((other) => key(other) === key(rule)) === index)
    .filter((rule) => !previewOf(situation, rule))
    .map((rule) => ({ name: 'preview_segment', input: { rule } }))

/** The customers in one of two audiences and not in the other. */
export const difference = (a: Rule, b: Rule): Rule => ({
  kind: 'any',
  of: [
    { kind: 'all', of: [a, { kind: 'not', of: b }] },
    { kind: 'all', of: [b, { kind: 'not', of: a }] },
  ],
})

/** The counted audience as the thread keeps it. */
export const asAudience = ({ reading }: Situation, counted: Counted): Audience => audienceOf(counted, reading.unread)

/** Makes a counted audience the one that the thread speaks of from now on. */
export const settleOn = (situation: Situation, counted: Counted): void =>
  settle(situation, asAudience(situation, counted))
