import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { allOf } from '../grammar/rules.ts'
import { mapped } from '../message/leaves.ts'
import { clausesAdded, clausesOf, conditionsOf } from '../message/subject.ts'
import type { OfHand } from './around.ts'

const sameEn =
  /(?<![a-z])(in|over|during|within|for|throughout) (?:the|these|those|that|this)(?: very)? same ((?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety) (?:days?|weeks?|months?|quarters?|years?))(?![a-z])/i
const sameZh =
  /(?:也是|还是)?同(?:样|一)(?:也?是|也?在|这|这个|的)?(?:(?:最近|近|过去|这)(?=[\d一二两三四五六七八九十半])|(?=\d+(?:天|日|周|个月|年)))/u
/** 餐饮消费也要超过300: that it must hold too is what a further condition says. */
const tooZh =
  /(?<=\p{Script=Han})(?:也|还|都|同样)+(?:要|得|必须|需要?|应该?)(?:是|有|在|达)?(?=超过|大于|高于|不低于|不少于|至少|达到|满|低于|少于|小于|不到|不超过|[\d])/u
const forbidsZh = /(?:也|还|都)?(?:别|不要|不能|不可以|不应该?|不得)(?:再)?(?=低于|少于|小于|高于|大于|多于|超过)/u
/** 余额要有1000: at least as much. */
const haveZh = /(?:至少)?(?:要|得|必须|需要|应该)有(?=\d)/u
/** "And over 300 on dining", behind what was spent on something else. */
const spentEn =
  /^((?:(?:and|also|plus|but|then|as well as|who also|with)[, ]+)*)((?:over|more than|at least|under|less than|at most|no more than|no less than|not more than|upwards of) (?:\$|€|£)?\d[\d.,]*k?|(?:\$|€|£)?\d[\d.,]*k? or (?:more|less)) on (?=[a-z])/i

const isLast = (window: unknown): boolean => (window as Window | undefined)?.type === 'last'

/** "And over 200 on groceries" behind "over 500 on travel this year": what is said in so few words is of the same time, where the one before it has one. */
const timedAlike = (current: Rule, next: Rule): Rule => {
  const known = clausesOf(current).filter((one) => one.kind === 'event' && 'property' in one.measure)
  const [only, other] = known
  const [added, more] = clausesAdded(current, next)
  const alike =
    only?.kind === 'event' && added?.kind === 'event' && added.event === only.event && 'property' in added.measure
  if (!alike || other || more || added.window || !only.window || added.value === 0) return next
  return allOf(clausesOf(next).map((clause) => (clause === added ? { ...added, window: only.window } : clause)))
}

/** A further condition in the words of the one before it, said in full: "over 300 on dining in the same 90 days". */
export const sameLength: OfHand = (text, { context, current, read }) => {
  let timed = false
  mapped(current, (leaf) => {
    timed ||= isLast(leaf.window)
    return undefined
  })
  const spends = conditionsOf(current).some((one) => one.kind === 'event' && 'property' in one.measure)
  const again = timed
    ? text
        .replace(sameEn, (_, preposition: string, length: string) => `${preposition} the last ${length}`)
        .replace(sameZh, '近')
    : text
  const spent = spends
    ? again.replace(spentEn, (_, lead: string, amount: string) => `${lead}spent ${amount} on `)
    : again
  const full = spent.replace(tooZh, '').replace(forbidsZh, '不').replace(haveZh, '不低于')
  if (full === text) return undefined
  const reading = read(full, context)
  return full === again || !reading.rule ? reading : { ...reading, rule: timedAlike(current, reading.rule) }
}
