import { isChatter } from '../chatter/chatter.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { englishCues } from './cues-en.ts'
import { type Cue, chineseCues } from './cues-zh.ts'
import { negative } from './families-en.ts'

/** Words that stand between the named parts of a turn and ask for nothing. */
const idleEn =
  /(?<=^)no,|\b(?:let's|there (?:may|might|could|must) be (?:some|a few|people)(?: in (?:there|it|the list))?|nah|nope|hmm+|oops|ah|oh|um|ok|okay|right|sorry|haha|lol|thx|thanks|mind you|i\.?e|about|brief(?:ing)?|campaign|offer|mailing|letter|project|this time(?: a?round)?|for now|just|rather|simply|select|find|show|pick|choose|build|create|give|make|want|like|the|a|an|of|to|in|on|at|for|with|by|and|but|so|that|this|it|its|is|are|be|been|being|was|were|them|those|they|these|their|there|who|which|people|customers?|clients?|users?|members?|ones?|folks|please|pls|list|audience|group|segment|selection|we|i|you|us|me|my|our|your|all|as|then|now|well|s|t|d|ll|re|ve|m|am|has|have|had|do|does|did|here|from|who's|will|would|could|can|i'd|we'd)\b/g
const idleZh =
  /[的了吧呢啊呀嘛吗哈哦这那些个们人就我你他她它您咱给把将是也都还再让请帮麻烦先要在从里跟和与对着过到会能可得所以，。、]|客户|用户|会员|客群|人群|名单|条件|一下|现在|目前|其中|这样|那样/g

const denial = new RegExp(`(?<![a-z])${negative}(?![a-z])`)

/** The words of a turn beside its named parts, and what they ask for. */
export interface Beside {
  /** Whether such a cue stands among them. */
  says(cue: Cue): boolean
  /** Whether they are nothing but such cues and idle words. */
  only(...cues: Cue[]): boolean
}

/** Each named part of an English turn is one `#`, and one blank parts two words. */
const named = (words: string, han: boolean): string =>
  han ? words.replaceAll('#', ' ') : words.replace(/#+/g, ' # ').replace(/\s+/g, ' ').trim()

/** `words`: what is left of a turn without its phrases of chatter; its named parts are written as `#`. Words of chatter may stand beside the cues. */
export const wordsBeside = (words: string): Beside => {
  const han = mostlyHan(words)
  const cues = han ? chineseCues : englishCues
  const folded = named(words.replaceAll('’', "'").toLowerCase(), han)
  const match = (cue: Cue) => new RegExp(cues[cue].source, 'g')
  return {
    says: (cue) => match(cue).test(folded),
    only: (...asked) => {
      const left = asked.reduce((rest, cue) => rest.replace(match(cue), ' '), folded)
      // a denial or a demand is never idle
      if (!han && (denial.test(left) || (!asked.includes('must') && match('must').test(left)))) return false
      const strange = left.replace(han ? idleZh : idleEn, ' ')
      return !/[\p{L}\p{N}]/u.test(strange) || (!han && isChatter(strange))
    },
  }
}
