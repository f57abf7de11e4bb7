import { senseOf } from '../lexicon/sense.ts'
import { placesBy } from './clauses-in.ts'
import type { State } from './state.ts'

const groupsEn =
  '(?:groups?|kinds?|sorts?|types?|sets?|lots?|segments?|audiences?|lists?|cases?|of them|of these|of those)'
const opensEn = '(?:(?:and|but|also|plus|then|that said|needless to say|finally),? )?'
const groupZh = '(?:类|种|拨|批|组|群|波|部分|边|头|者)'
const people = '(?:人群|人|客户|用户|顾客|客群)'

/** What is said of all groups that were named: how such a clause begins. */
const ofAll = new RegExp(
  [
    `^${opensEn}(?:either way|in any case|in any event|for (?:both|all|either|each)(?: of the (?:two|three|four))?(?: ${groupsEn})?|in (?:both|all|either|each|every) ${groupsEn}|(?:whichever|whatever|no matter which|regardless of (?:the|which)|irrespective of (?:the|which))(?: (?:one|${groupsEn}|of the two))?(?: (?:it is|they are in|they belong to|they're in|they are|it may be))?|(?:both|all)(?: (?:two|three|four))? ${groupsEn}|(?:both|all|all (?:two|three|four))(?= (?:have|has|need|must|should|are|were|also|only|had)\\b)|(?:everyone|everybody|people|customers) in (?:both|either|all) ${groupsEn}|they (?:must |should |have to |need to )?(?:all|both)\\b),?`,
    `^(?:另外|此外|而且|并且|但是?|不过|还有|同时)?[，,]?(?:(?:不管|无论|不论|甭管)(?:是|属于|来自)?(?:哪|什么)一?(?:类|种|拨|批|组|群|波|部分|边|个)?${people}?|(?:这|以上|上述)?[两二三四2-4几]${groupZh}${people}?的?(?=[^，,。；;一]*(?:都|均|全|统一|也))|(?:他们|大家|所有人|以上|上述|全部)(?=都|均|全))[，,]?`,
  ].join('|'),
  'i',
)

/** A full stop ends a sentence, where a semicolon or a break of the line may part two groups. */
const ends = /^[.。!！]/

const clauseAt = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'break') !== undefined && !senseOf(state.lexemes[at + 1], 'break')

/** A stretch that is said of all groups: where it begins, and where the words that say so end. */
export interface OfAll {
  from: number
  to: number
}

/** "Both have to …", 不管哪一类，…: the first clause behind a place that speaks of all groups. */
export const saidOfAll = (state: State, begin: number): OfAll | undefined => {
  const places = placesBy(state)
  for (let at = begin + 1; at < state.lexemes.length - 1; at += 1) {
    const found = clauseAt(state, at) && ofAll.exec(places.text.slice(places.startOf(at + 1)))
    if (found) return { from: at + 1, to: places.from(places.startOf(at + 1) + found[0].length) }
  }
  return undefined
}

/** A sentence of its own behind the last group, where each of them is told in one. */
export const sentenceBehind = (state: State, starts: number[]): OfAll | undefined => {
  const [first = 0] = starts
  const last = starts.at(-1) ?? first
  const isStop = (at: number) => ends.test(state.textOf(at, at + 1).trim())
  if (state.lexemes.slice(first, last).some((_, n) => isStop(first + n))) return undefined
  for (let at = last + 1; at < state.lexemes.length - 1; at += 1)
    if (clauseAt(state, at) && isStop(at)) return { from: at + 1, to: at + 1 }
  return undefined
}
