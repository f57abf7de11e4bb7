import type { Rule } from '../segments/rule.ts'
import { analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import { bothAsked } from './message/both-asked.ts'
import { simplified, type Token } from './normalise.ts'

/** The audience whose alternatives are to hold together: "they must have both", 两个都开通了的才要; undefined where a message asks no such thing of any that it has. */
export const allTogether = (reference: Reference, tokens: Token[], current: Rule): Audience | undefined => {
  const rule = bothAsked(current, simplified(reference.text))
  if (!rule) return undefined
  const analysis = analyse(reference, tokens)
  return {
    analysis: { ...analysis, unread: [], read: { ...analysis.read, parts: [], troubles: [] } },
    intent: 'refine',
    rule,
    complete: (part) => part,
  }
}
