import type { Token } from '../normalise.ts'
import type { Cue } from './cue.ts'
import { wordsOf } from './particular.ts'

/** "those who bought it in that time count too": whoever they are, beside those of the audience. */
const countsToo =
  /(?:count(?:s)? (?:too|as well|also)|also (?:counts?|qualif(?:y|ies)|belongs?)|qualif(?:y|ies) (?:too|as well|also)|(?:are|is) (?:also |all )?(?:in|included|welcome|fine|ok|okay|good) (?:too|as well)|(?:can|could|may|might|should) (?:also )?(?:come(?: in| along)?|join(?: in| us)?|attend|be (?:in|included|added|invited))(?: too| as well)?)[.!]*$/

/** Who comes in beside those of the audience; undefined where the end of a message says no such thing. */
export const countsTooAt = (tokens: Token[], from: number): Cue | undefined => {
  const behind = (at: number) => countsToo.exec(wordsOf(tokens, at, tokens.length))?.index
  if (!behind(from)) return undefined
  const to = tokens.findIndex((_, n) => n > from && behind(n) === 0)
  return { change: 'widen', at: from, ...(to > 0 ? { to } : {}) }
}
