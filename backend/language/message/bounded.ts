import type { Token } from '../normalise.ts'
import type { Cue } from './cue.ts'
import { namesPeople } from './manner.ts'
import { wordsOf } from './particular.ts'

/** "Limit the age to 30 to 50", "keep the balance under 5000": the field that is named gets another limit. */
const bounded =
  /^(limit|restrict|set|confine|keep|hold|cap|bring|narrow|put) (?:the |their )?(?!it |them |that |this |those |these |to |only |just |down )[a-z]+(?: (?!with|who|that|of|and|or|in|on|for)[a-z]+){0,2} (?:to|at|between|within|from|below|under|above|over)(?: |$)/
export const boundedAt = (tokens: Token[], at: number): Cue | undefined => {
  const said = wordsOf(tokens, at, tokens.length)
  return bounded.test(said) && !namesPeople(said) ? { change: 'replace', at: at + 1 } : undefined
}
