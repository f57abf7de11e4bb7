import { mostlyHan } from '../message/mostly-han.ts'
import { englishCues } from './cues-en.ts'
import { type Cue, chineseCues } from './cues-zh.ts'

/** Words that stand between the named parts of a turn and ask for nothing. */
const idleEn =
  /\b(?:the|a|an|of|to|in|on|at|for|with|by|and|so|that|this|it|its|is|are|be|been|was|were|them|those|they|these|their|who|which|people|customers?|clients?|users?|members?|ones?|folks|please|pls|list|audience|group|segment|selection|we|i|you|us|me|my|our|your|just|all|as|if|then|now|well|s|t|d|ll|re|ve|m|has|have|had|do|does|there|here|from|or|who's|only|any)\b/g
const idleZh =
  /[的了吧呢啊呀嘛吗哈哦这那些个们人就我你他她它您咱给把将是也都还再让请帮麻烦先要在从里跟和与对着过到会能可得所以，。、]|客户|用户|会员|客群|人群|名单|条件|一下|现在|目前|其中|这样|那样/g

/** The words of a turn beside its named parts, and what they ask for. */
export interface Beside {
  /** Whether such a cue stands among them. */
  says(cue: Cue): boolean
  /** Whether they are nothing but such cues and idle words. */
  only(...cues: Cue[]): boolean
}

/** `words`: what is left of a turn, without its named parts and its chatter. */
export const wordsBeside = (words: string): Beside => {
  const han = mostlyHan(words)
  const cues = han ? chineseCues : englishCues
  const folded = words.replaceAll('’', "'").toLowerCase()
  const match = (cue: Cue) => new RegExp(cues[cue].source, 'g')
  return {
    says: (cue) => match(cue).test(folded),
    only: (...asked) => {
      const left = asked.reduce((rest, cue) => rest.replace(match(cue), ' '), folded)
      return !/[\p{L}\p{N}]/u.test(left.replace(han ? idleZh : idleEn, ' '))
    },
  }
}
