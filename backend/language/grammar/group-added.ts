import { senseOf } from '../lexicon/sense.ts'
import type { State } from './state.ts'

const joints =
  /^(?:and|and also|also|plus|as well as|along with|together with|in addition to|以及|还有|和|与|跟|加上|再加上?|外加上?|另有|再有|另外还有|另外|此外)$/i
const nouns =
  '(?:customers?|clients?|users?|people|members?|shoppers?|buyers?|subscribers?|households?|accounts?|ones|those)'
const everyone =
  /^(?:everyone|everybody|anyone|anybody) (?:who|with|on|in|whose|without|over|under|aged|from|that|paying|living|holding|having)(?![a-z])/i
/** All of some people, and nothing that is said of them: "all customers must …" goes on about those before. */
const allOfPeople = new RegExp(
  `^(?:all|every|any)(?: of)?(?: the| our)? (?!(?:of |in )?(?:them|these|those(?! (?:who|with|on|in|that|from|whose))|two|three|four|five|\\d|kinds|sorts|types|their|its)(?![a-z]))(?:[\\w'-]+ ){0,6}?${nouns}(?![a-z])(?! (?:are|is|must|should|need|needs|have to|has to|will|can|may|had|have)(?![a-z]))`,
  'i',
)
/** 与所有客户的平均水平相比 compares with them. */
const allZh = /^(?:所有|全部|全体|一切)(?!的?(?:人|客户|用户)?[都均])(?!.*(?:平均|均值|中位|相比|比较|比起来|排名))/
const peopleZh = /(?:客户|用户|顾客|会员|人群|家庭|人|的)$/

/** Some of the sentence was left out, or denied at its beginning: what is joined may go on with that list. */
const leavesOut = (state: State, at: number): boolean => {
  let first = at
  while (first > 0 && !senseOf(state.lexemes[first - 1], 'break')?.strong) first -= 1
  const begun = state.lexemes.slice(first, at).find((lexeme) => !senseOf(lexeme, 'filler'))
  const firmly = /^(?:plus|along with|together with|以及|还有|加上|再加上?|外加上?)$/i.test(
    state.textOf(at, at + 1).trim(),
  )
  const orders = /^(?:no|don't|do not|without|never|不要|别)(?![a-z])/i.test(state.textOf(first, at).trim())
  return (
    (senseOf(begun, 'not') !== undefined && (orders || !firmly)) ||
    state.lexemes.slice(first, at).some((lexeme) => senseOf(lexeme, 'except'))
  )
}

/** "…, plus all month-to-month customers", 以及所有钻石会员, "and everyone with a mortgage": from the joint on, people of their own. */
export const addsAll = (state: State, at: number): boolean => {
  if (at === 0 || !joints.test(state.textOf(at, at + 1).trim())) return false
  let end = at + 1
  while (end < state.lexemes.length && !senseOf(state.lexemes[end], 'break')) end += 1
  const said = end > at + 1 ? state.textOf(at + 1, end).trim() : ''
  const value = /^all (?:the |our )?/i.test(said) && nounAt(state, at + 2)
  const all =
    everyone.test(said) ||
    allOfPeople.test(said) ||
    value ||
    (allZh.test(said) && (peopleZh.test(said) || endsNamed(state, end)))
  return all && !leavesOut(state, at)
}

/** 所有余额超过5000的学生: the last word is what they are. */
const endsNamed = (state: State, end: number): boolean =>
  state.lexemes[end - 1]?.senses.some((sense) => sense.is === 'value' && sense.attribute.type === 'enum') ?? false

/** "all seniors", "all students": people named by a value of a field. */
const nounAt = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'value') !== undefined && /s$/i.test(state.textOf(at, at + 1).trim())

/** Whether such a joint stands between two places. */
export const addsAllBetween = (state: State, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (addsAll(state, at)) return true
  return false
}
