import { mostlyHan } from './mostly-han.ts'

const lead =
  "(?:(?:please|ok|okay|hm+|well|so|now|then|and|but|actually|no|nah|sorry|wait|never ?mind|on second thoughts?|let's|let us|can you|could you|we can|you can|maybe|just|i'd rather|i would rather)[, ]+)*"
const earlier = '(?:original|old|previous|earlier|former|first|initial)'
const what =
  "(?:the |their |our |that |those )?(?!(?:it|that|this|them|everything|all|the (?:list|audience|segment|rest|others?))\\b)([a-z][a-z' -]{1,40}?)"
const tail = '(?: then| please| after all| again| for now| instead)*[.!]*$'
const en = [
  new RegExp(
    `^${lead}(?:leave|keep|put|set|take|have|bring|move|change|turn|restore|revert|reset|return) ${what}(?: (?:limit|condition|filter|threshold|bar|range|cap))?(?: back)?,? (?:(?:to )?(?:as|like|how|what|where|the way) (?:it|they|that) (?:was|were|had been)(?: before| originally| at first| in the beginning)?|(?:as|like) before|(?:to|at) (?:the|its|their) ${earlier}(?: (?:one|ones|value|level|limit|number|setting|figure|range))?)${tail}`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:go|get|come|switch|change|revert|return|move)(?: back)? to (?:the|our|my|that) ${earlier} (?!(?:audience|list|segment|version|one|ones|group|selection)\\b)([a-z][a-z' -]{1,40}?)(?: (?:limit|condition|filter|threshold|bar|range|cap))?${tail}`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:keep|use|restore|take|bring back|stick with|stay with|reinstate) (?:the|our|my|that) ${earlier} (?!(?:audience|list|segment|version|one|ones|group|selection)\\b)([a-z][a-z' -]{1,40}?)(?: (?:limit|condition|filter|threshold|bar|range|cap))?${tail}`,
    'i',
  ),
]
const zhLead = '(?:(?:请|那|那就|就|还是|再|把|将|麻烦|算了|不对|不了|等等|嗯|要不|先)[，,、。 ]*)*'
const zhWhat = '([^，,；;。\\d]{1,12}?)的?(?:条件|门槛|标准|限制|要求|那条|那项|范围)?'
const before = '(?:原来|原先|原本|之前|以前|先前|最初|最早|一开始|开始|刚才|刚刚|原)'
const ends = '(?:吧|了|就行|就好|好了|即可|就可以)*[。.!！]*$'
const zh = [
  new RegExp(
    `^${zhLead}${zhWhat}(?:就|还是|再|仍然?|依然?|都|也|给我)*(?:按照?|用|改回|恢复|回到|退回|调回|放回|维持|保持|变回|依照?|照|换回|沿用)(?:到|成|为|至)?${before}(?:的)?(?:那个|样子?|标准|条件|数字?|值|门槛|设置|设定|水平|要求|范围|来|定的|说的)*${ends}`,
    'u',
  ),
  new RegExp(
    `^${zhLead}${zhWhat}(?:就|还是|再|给我|都)*(?:恢复|改回去|改回来|调回去|调回来|退回去|退回来|变回去|换回来|换回去|还原|恢复原样|恢复原状)${ends}`,
    'u',
  ),
]

const fromTheStart = /最初|最早|一开始|(?<!刚)开始|\b(?:original(?:ly)?|first|initial(?:ly)?|beginning)\b/i

/** "Leave the balance as it was", 余额还按原来的: what is to stand again as before, or as in the beginning; undefined where a message says no such thing. */
export const asBefore = (text: string): { what: string; fromTheStart: boolean } | undefined => {
  if (text.length > 100 || /\d/.test(text)) return undefined
  for (const form of mostlyHan(text) ? zh : en) {
    const what = form.exec(text.replaceAll('’', "'").trim())?.[1]
    if (what) return { what, fromTheStart: fromTheStart.test(text) }
  }
  return undefined
}
