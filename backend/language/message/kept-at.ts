import type { Token } from '../normalise.ts'
import type { Cue } from './cue.ts'
import { phraseLength, phrases, wordsOf } from './particular.ts'

/** Verbs of letting stay before those who do, and words behind them. */
const keeps = phrases('let|keep|leave|allow|but let|but keep|have|but')
const may = '(?:(?:can|may|should|must|do|shall|could|to|still|get to) )*'
const stayTail = new RegExp(
  `^${may}(?:(?:stays? in|stays?(?: on)?|remains?(?: in)?|be kept|(?:are|is) kept|are exempt|be exempt|are excepted)(?: anyway| though| please| too| as well| after all)*|(?:are fine|are ok|are okay|are welcome|are allowed)(?: anyway| though| please| after all| now)*)[.!]*$`,
)
/** "Blue-collar can come back in", "overdue ones are welcome again" */
const backTail = new RegExp(
  `^${may}(?:come back(?: in)?|(?:be|are|is) (?:back in|let back in|welcome (?:again|back))|return)(?: please| too| as well| again| after all)*[.!]*$`,
)

/** Who stays in, or comes back, of those who were left out; undefined where the end of a message says no such thing. */
export const keptAt = (tokens: Token[], from: number): Cue | undefined => {
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark')
  const led = phraseLength(tokens, from, keeps)
  for (let at = Math.max(from + led + 1, last - 5); at <= last; at += 1) {
    const tail = wordsOf(tokens, at, last + 1)
    if (stayTail.test(tail)) return { change: 'keep', at: from + led, to: at }
    if (backTail.test(tail)) return { change: 'back', at: from + led, to: at }
  }
  return undefined
}
