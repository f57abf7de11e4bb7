import { mostlyHan } from './mostly-han.ts'
import { phrases } from './particular.ts'
import type { Swap } from './swap.ts'

/** A number, in digits or in words. */
const enNumber =
  '(?:\\d[\\d.,]*|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|half a)\\b)'
const zhNumber = '[\\d一二两三四五六七八九十百千万半]'
const pause = '，,、；;。'

/** THE verbs that move a limit or a time: 3个月放宽到6个月, "extend the 3 months to 6". */
const enVerbs =
  'widen|loosen|relax|ease|extend|stretch|lengthen|tighten|shorten|narrow|lower|raise|increase|reduce|decrease|bump|push|move|shift|set|change|bring|take|put|expand|broaden|cut|lift|drop|adjust|update|switch|edit|modify|make'
/** The same, one by one. */
export const changeVerbs = enVerbs.split('|')
const enVerb = `(?:${enVerbs})`
const zhVerb =
  '(?:放宽|放松|放大|放低|收紧|收窄|提高|提升|上调|下调|降低|缩短|缩小|延长|拉长|拉高|拉低|拉大|调整|调高|调低|调大|调小|调|扩大|扩展|扩|拓宽|增加|减少|压缩|增|减|加|降|升|提|抬高|抬|压低|压|缩|放|收|改|换|变|推|延)'
/** Those verbs before a limit that is said anew. */
export const tuningVerbs = phrases(enVerbs)
/** 收紧到, 缩短至: those of two letters with what stands before the new limit. */
export const tunings = zhVerb
  .slice(3, -1)
  .split('|')
  .filter((verb) => verb.length > 1 && !verb.startsWith('扩'))
  .flatMap((verb) => ['到', '至', '为', '成'].map((to) => verb + to))
  .join('|')
const moves = new RegExp(` to [^${pause}]*?${enNumber}`, 'is')
/** Whether a message moves something to a number: "move the recency limit to 6 months". */
export const movesTo = (words: string): boolean => moves.test(words)

/** Words that say which way: up to, out to, back to. */
const way = '(?: (?:up|down|out|back|on|over))?'
const enLead =
  "(?:(?:please|pls|ok|okay|well|so|now|then|and|also|actually|no|hm+|can you|can we|could you|could we|shall we|let's|lets|let us|i'd like to|we'd like to|i want to|we want to|we should|we can|just)[, ]+)*"
/** What stays as it is, said behind a change: "same threshold", 其他都照旧. */
export const enStays =
  '(?:[,;.]+ ?(?:and |but |with |at |keep |keeping |leave |leaving |everything |the )*(?:the rest|rest|everything else|all else|else|other conditions|others|same (?:threshold|limit|bar|amount|number|figure|cut ?-? ?off|level|conditions?|terms?|rules?)|(?:threshold|limit|bar|amount|number|figure|cut ?-? ?off)(?= (?:stays|remains|unchanged|as|is)))(?: [a-z ]{0,24})?)?'
export const zhStays =
  '(?:[，,；;。 ]+(?:其他|其它|其余|别的|剩下的|其他条件|其余条件|条件|门槛|标准|金额|数字|数额|额度|要求|限额|那条线|线)(?:的|条件)?(?:也|都|全都|均|全部|还是|先|就)*(?:不变|不动|不改|照旧|照样|保持不变|一样|不用动|不用改|别动|别改|保留|和原来一样|跟原来一样|跟之前一样))?'
const enTail = `(?: instead| please| now| then| for me)*${enStays}[.!?]*$`
const zhLead =
  '(?:(?:那就|那么|那|好的?|嗯|再|然后|还是|请|麻烦|帮我|我想|想|算了|不对|现在|能不能|可以|直接|就)[,，、 ]*)*'
const zhTail = `(?:即可|就行|就好|好了|可以吗|行吗|吧|了)*${zhStays}[。.!！?？]*$`
const named = `(?:(?!(?<![a-z])to(?![a-z]))[^${pause}])*?${enNumber}(?:(?!(?<![a-z])to(?![a-z]))[^${pause}])*?`

const en: { said: RegExp; order: 'old' | 'fresh' }[] = [
  {
    said: new RegExp(
      `^${enLead}${enVerb}${way} [^${pause}]*?${way} (?:to|into) ([^${pause}]*?${enNumber}[^${pause}]*?) from ([^${pause}]*?${enNumber}[^${pause}]*?)${enTail}`,
      'dis',
    ),
    order: 'fresh',
  },
  {
    said: new RegExp(
      `^${enLead}${enVerb}${way} (?:the |that |this )?(${named})${way} (?:to|into) ([^;]*?${enNumber}[^;]*?)${enTail}`,
      'dis',
    ),
    order: 'old',
  },
  {
    said: new RegExp(
      `^${enLead}(?:make|set) the (${enNumber}(?: [a-z]+)?) (?:a |an |into )?(${enNumber}(?: [a-z]+)?)${enTail}`,
      'dis',
    ),
    order: 'old',
  },
  {
    said: new RegExp(
      `^${enLead}(?:the |that |those )?(${enNumber}(?: [a-z]+)?) (?:should|must|needs? to|has to|have to|ought to|can|could) (?:now |rather |really )?(?:be|become|read|say|go${way} to) ([^${pause}]*?${enNumber}[^${pause}]*?)${enTail}`,
      'dis',
    ),
    order: 'old',
  },
]

const loose = '(?:(?:有点|有些|还是|感觉)*太?(?:松|严|高|低|多|少|紧|宽|窄|长|短|大|小)了?点?[，, ]*)?'
const zh: { said: RegExp; order: 'old' | 'fresh' }[] = [
  {
    said: new RegExp(
      `^${zhLead}(?:把|将|让)?([^${pause}把将]*?${zhNumber}[^${pause}把将]*?)${loose}(?:还是|就|全都?|都|直接|统一|再|给我)*(?<!不)(?:${zhVerb}(?:成|为|到|至|作|做|回)|[改换变]|应该是|应为|->|→|=>)([^${pause}]*?${zhNumber}[^${pause}]*?)${zhTail}`,
      'dsu',
    ),
    order: 'old',
  },
]

/** Particulars of the plan, which hold numbers of their own. */
const ofPlan = /campaign|budget|holdout|control group|discount|offer|voucher|预算|对照|活动|优惠|折扣|券/iu

/**
 * A number or time that is moved to another one, whatever the verb: 把3个月放宽到6个月, 门槛从500提到800, "extend the 3 months to 6",
 * "lower it to 300 from 500"; undefined where a message says no such thing.
 */
export const tunedIn = (text: string): Swap | undefined => {
  for (const { said, order } of mostlyHan(text) ? zh : en) {
    const [, first, second] = said.exec(text)?.indices ?? []
    if (!first || !second) continue
    const [old, fresh] = order === 'old' ? [first, second] : [second, first]
    if (ofPlan.test(text.slice(...old))) return undefined
    return { old, fresh, certain: false, tunes: true }
  }
  return undefined
}
