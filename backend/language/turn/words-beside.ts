import { isChatter } from '../chatter/chatter.ts'
import { englishCues } from './cues-en.ts'
import type { Cue } from './cues-zh.ts'
import { negative } from './families-en.ts'

/** Words that stand between the named parts of a turn and ask for nothing. */
const idleEn =
  /(?<=^)no,|\b(?:let's|there (?:may|might|could|must) be (?:some|a few|people)(?: in (?:there|it|the list))?|nah|nope|hmm+|oops|ah|oh|um|ok|okay|right|sorry|haha|lol|thx|thanks|mind you|i\.?e|about|brief(?:ing)?|campaign|offer|mailing|letter|project|this time(?: a?round)?|for now|just|rather|simply|select|find|show|pick|choose|build|create|give|make|want|like|the|a|an|of|to|in|on|at|for|with|by|and|but|so|that|this|it|its|is|are|be|been|being|was|were|them|those|they|these|their|there|who|which|people|customers?|clients?|users?|members?|ones?|folks|please|pls|list|audience|group|segment|selection|we|i|you|us|me|my|our|your|all|as|then|now|well|s|t|d|ll|re|ve|m|am|has|have|had|do|does|did|here|from|who's|will|would|could|can|i'd|we'd)\b/g

const denial = new RegExp(`(?<![a-z])${negative}(?![a-z])`)

/** The words of a turn beside its named parts, and what they ask for. */
export interface Beside {
  /** Whether such a cue stands among them, apart from the words of another. */
  says(cue: Cue, apart?: Cue): boolean
  /** Whether they are nothing but such cues and idle words. */
  only(...cues: Cue[]): boolean
}

/** Each named part of a turn is one `#`, and one blank parts two words. */
const named = (words: string): string => words.replace(/#+/g, ' # ').replace(/\s+/g, ' ').trim()

const once = new Map<Cue, RegExp>()
const everywhere = new Map<Cue, RegExp>()
/** The pattern of a cue, made once: for a look, and for all its places. */
const patternOf = (cue: Cue, made: Map<Cue, RegExp>, flags: string): RegExp => {
  const pattern = made.get(cue) ?? new RegExp(englishCues[cue].source, flags)
  made.set(cue, pattern)
  return pattern
}

/** `words`: what is left of an English turn without its phrases of chatter; its named parts are written as `#`. Words of chatter may stand beside the cues. */
export const wordsBeside = (words: string): Beside => {
  const folded = named(words.replaceAll('’', "'").toLowerCase())
  const says = (said: string, cue: Cue) => patternOf(cue, once, '').test(said)
  const less = (said: string, cue: Cue) => said.replace(patternOf(cue, everywhere, 'g'), ' ')
  return {
    says: (cue, apart) => says(apart ? less(folded, apart) : folded, cue),
    only: (...asked) => {
      const left = asked.reduce(less, folded)
      // a denial or a demand is never idle
      if (denial.test(left) || (!asked.includes('must') && says(left, 'must'))) return false
      const strange = left.replace(idleEn, ' ')
      return !/[\p{L}\p{N}]/u.test(strange) || isChatter(strange)
    },
  }
}
