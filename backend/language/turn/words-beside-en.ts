import { isChatter, type Piece } from '../chatter/chatter.ts'
import { type Cue, englishCues } from './cues-en.ts'
import { negative } from './families-en.ts'
import type { Group } from './groups.ts'
import { type Beside, over } from './words-beside.ts'

/** Words that stand between the named parts of a turn and ask for nothing. */
const idleEn =
  /(?<=^)no,|\b(?:let's|there (?:may|might|could|must) be (?:some|a few|people)(?: in (?:there|it|the list))?|nah|nope|hmm+|oops|ah|oh|um|ok|okay|right|sorry|haha|lol|thx|thanks|mind you|i\.?e|about|brief(?:ing)?|campaign|offer|mailing|letter|project|this time(?: a?round)?|for now|just|rather|simply|select|find|show|pick|choose|build|create|give|make|want|like|the|a|an|of|to|in|on|at|for|with|by|and|but|so|that|this|it|its|is|are|be|been|being|was|were|them|those|they|these|their|there|who|which|people|customers?|clients?|users?|members?|ones?|folks|please|pls|list|audience|group|segment|selection|we|i|you|us|me|my|our|your|all|as|then|now|well|s|t|d|ll|re|ve|m|am|has|have|had|do|does|did|here|from|who's|will|would|could|can|i'd|we'd)\b/g

const denial = new RegExp(`(?<![a-z])${negative}(?![a-z])`)

const clausesIn = (words: string): string[] => words.split(/[,.;:!?]/)

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

/** Words of English chatter that may belong to a cue instead: "keep them in", "no need to leave out". */
const light =
  /^(?:on|in|into|it|is|are|was|to|be|been|can|could|may|must|should|need|needs|no|not|never|nobody|have|has|had|there|here|of|down|up|out|off|back|drill|them|they|that|this|these|those|we|i|you|us|do|does|all|any|more|less|longer|minds?|objections?|reasons?|problems?|issues?|get|go|come|let|let's|keep|put|take|leave|drop|with|for|at|from|by|but|so|as|well|too|also|only|just|changed|change|my|our|the|a|over|again|after|start|starting|scratch|if|or|top|first|last|best|step|one|most|many|how|why|did|than|rather|instead|stick|like|want|matters?|care|cares|set|make|give|will|would|than|then|\w+n't)$/
const isPhrase = (chatter: string): boolean =>
  chatter.includes(' ') &&
  !chatter
    .replaceAll('’', "'")
    .toLowerCase()
    .split(' ')
    .every((word) => light.test(word))

/** The words of an English turn beside its named parts, which stand as `#`, without its phrases of chatter. Single words of chatter may be of a cue. */
export const englishWordsBeside = (text: string, groups: Group[], pieces: Piece[]): Beside => {
  const gone = pieces.filter(({ chatter, start, end }) => chatter && isPhrase(text.slice(start, end)))
  const bare = gone.reduce((left, piece) => over(left, piece), text)
  const words = groups.reduce((left, group) => over(left, group, '#'), bare)
  const folded = named(words.replaceAll('’', "'").toLowerCase())
  const says = (said: string, cue: Cue) => patternOf(cue, once, '').test(said)
  const less = (said: string, cue: Cue) => said.replace(patternOf(cue, everywhere, 'g'), ' ')
  return {
    twice: (cue) =>
      clausesIn(folded).some((clause) => [...clause.matchAll(patternOf(cue, everywhere, 'g'))].length > 1),
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
