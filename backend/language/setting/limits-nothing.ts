import { canonicalJson } from '../../segments/canonical.ts'
import { inLanguage } from '../asked-back.ts'
import { without } from '../chatter/core.ts'
import { goOn } from '../clarify.ts'
import { isClear } from '../clear.ts'
import { type ClauseSpan, clauseSpans } from '../message/clause-spans.ts'
import { missingData } from '../notices.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { wordsAside } from '../told-aside.ts'
import { isOfPeople } from './plan-nouns-en.ts'

const getting =
  '(?:get|receive|hear|know|see|feel|come|visit|call|join|be (?:called|invited|asked|offered|sent|given|told|shown|taken|contacted|emailed|mailed|texted|rung|phoned|visited|thanked|handed|served|greeted|welcomed|able|happy|aware|fine|ok))'
const whom =
  '(?:the |these |our |all )?(?:customers|clients|people|members|users|shoppers|subscribers|they|these|those)'
const limiting = [
  // "The customers should all be learning an instrument"
  new RegExp(
    `^${whom}(?: all| each)? (?:should|must|have to|need to|ought to)(?: all| also| each)? (?!${getting}(?![a-z]))`,
  ),
  // "those who own a 3D printer"
  /^(?:only |just |but only |but just |i\.?e\.? )*(?:those|the ones|people|anyone|anybody|customers) (?:who|with|whose) (?=\S)/,
  // "they also keep bees"
  /^they (?:also|all|both|usually|often|regularly) (?!will|can|get|need|seem|tend|want|deserve|ask|know|look|feel|come|call|had|have been|got|respond|react|said|say|complain)[a-z]+/,
]
/** "we only want gardeners", "they are all vegetarians" */
const ofKind =
  /^(?:(?:we|i)(?:'re| are)? (?:only|just) (?:want|need|after|target|targeting|looking for|interested in)|they(?:'re| are)(?: all| mostly| both)?|only|just) ((?:[a-z-]+ )?[a-z-]+)$/
const limitingZh = [
  /^(?:我们?|咱们?|这次|本次|这回|这批|就)*(?:只|仅|限|仅限|只限)(?:找|看|要|选|圈|发给|给|挑|联系|针对|面向|做|限|想要|需要)*(?!是|能|有(?:一|两|几|\d)|好|剩).{2,}的(?:人|客户|用户|会员)?$/,
  /^(?:他们|她们|这些人|这批人|客户们?)(?:平时|经常|都|也|得|必须|应该|常|还|自己)+(?!会|能|很|挺|比较|有点|是老|值得|收到|反映|说|觉得|等|知道|来|在等|不错|挺好)[^的]{2,}$/,
]
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s【[(（*•-]+|[\s】\])）.。!！:：]+$/g, '')
    .replace(/\s+/g, ' ')

/** Whether a clause says by its build that it limits whom is meant. */
const isLimiting = (typed: string): boolean => {
  const words = plain(typed)
  if (/\p{Script=Han}/u.test(words)) return limitingZh.some((one) => one.test(words.replaceAll(' ', '')))
  const kind = ofKind.exec(words)?.[1]
  return limiting.some((one) => one.test(words)) || (kind ?? '').split(' ').some(isOfPeople)
}

/**
 * A first message that was understood, but holds a clause that limits whom is meant by the way it is built and adds nothing to the audience ("we only want
 * gardeners", 只看有露营车的：): its words were taken for something else, and are asked about. Undefined where there is none.
 */
export const limitsNothing = (
  text: string,
  reading: Reading,
  context: ReadingContext,
  read: (text: string, context: ReadingContext) => Reading,
): Reading | undefined => {
  const { rule } = reading
  if (context.current || !rule || !isClear(reading) || !/^(?:segment|campaign)$/.test(reading.intent)) return undefined
  const clauses = clauseSpans(text)
  if (clauses.length < 2) return undefined
  const adds = (clause: ClauseSpan) => {
    const rest = read(without(text, [clause]).text, context)
    return rest.rule === undefined || canonicalJson(rest.rule) !== canonicalJson(rule)
  }
  const aside = reading.assumptions.flatMap(({ note }) => wordsAside(note))
  const isTold = (said: string) => aside.some((words) => said.includes(words) || words.includes(said.trim()))
  const isIdle = (clause: ClauseSpan) => {
    const said = text.slice(clause.start, clause.end)
    return isTold(said) && isLimiting(said) && !adds(clause)
  }
  const idle = clauses.filter(isIdle)
  if (idle.length === 0) return undefined
  const unread = idle.map(({ start, end }) => {
    const said = text.slice(start, end)
    const at = start + said.length - said.trimStart().length
    return { text: said.trim(), start: at, end: at + said.trim().length }
  })
  const words = unread.map((span) => span.text)
  return {
    ...reading,
    unread,
    assumptions: reading.assumptions.filter(({ note }) => !words.some((said) => note.en.includes(`"${said}`))),
    ...inLanguage({ clarification: { ...missingData(words, []), options: [goOn(rule)] } }, reading.lang),
  }
}
