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

/** "But keep the gold members in", 不过黄金会员留着: an exception, and not all that is kept. */
const sparedEn =
  /^(?:(?:but|though|however|and|ok|okay|well)[, ]+)*(?:but|though|however),? (?:please )?(?:keep|leave|let) (?!only\b|just\b|them\b|it\b|those\b(?!.* in[.! ]*$)|that\b)(.+?)(?: in| on the list)?[.!]*$|^(?:please )?(?:keep|leave) (?!only\b|just\b|them\b|it\b|that\b)(.+?) in[.!]*$/
const sparedZh =
  /^(?:不过|但是?|可是|只是)[，,]?(?:把)?(?!只|仅)(.+?)的?(?:都|也|还是|仍然?|照样|可以|要|得|给我|先|就)*(?:留着|保留着?|留下来?|留)(?:吧|了)?[。.!！]*$/u
const sparedAt = (tokens: Token[]): Cue | undefined => {
  const said = wordsOf(tokens, 0, tokens.length)
  const [, ...groups] = sparedEn.exec(said) ?? sparedZh.exec(said) ?? []
  const who = groups.find((group) => group !== undefined)
  if (!who || tokens.length > 40) return undefined
  for (let at = 0; at < tokens.length; at += 1)
    for (let to = tokens.length; to > at; to -= 1)
      if (wordsOf(tokens, at, to).trim() === who.trim()) return { change: 'keep', at, to }
  return undefined
}

/** Who stays in, or comes back, of those who were left out; undefined where the end of a message says no such thing. */
export const keptAt = (tokens: Token[], from: number): Cue | undefined => {
  const spared = sparedAt(tokens)
  if (spared) return spared
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark')
  const led = phraseLength(tokens, from, keeps)
  for (let at = Math.max(from + led + 1, last - 5); at <= last; at += 1) {
    const tail = wordsOf(tokens, at, last + 1)
    if (stayTail.test(tail)) return { change: 'keep', at: from + led, to: at }
    if (backTail.test(tail)) return { change: 'back', at: from + led, to: at }
  }
  return undefined
}
