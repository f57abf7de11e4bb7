import type { Comparator, RuleOf } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Figure, figureAt } from './figure-of-customer.ts'
import { asserts, type Part, type State } from './state.ts'
import { wordsAt } from './steps.ts'

type Op = Exclude<Comparator, 'ne'>

const zhSide = /(?:还|都|要|更|来得|花得|买得)*(?:高|多|大|勤|低|少|小)(?:一些|些|的)?/
const thanEn =
  /(?:is |are |was |were |being )?(?:more|higher|greater|larger|bigger|less|fewer|lower|smaller)(?: often| frequently| money)? than(?: they do| they spend| their)?|(?:exceeds?|exceeding)/
const moreEn = /(?:more|higher|greater|larger|bigger|less|fewer|lower|smaller)(?: often)?/
const sideOf = (said: string): Op => (/less|fewer|lower|smaller|低|少|小/.test(said) ? 'lt' : 'gt')

const factors: Record<string, number> = { twice: 2, double: 2, half: 0.5, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, triple: 3 }
const factorBefore = /(?:twice|double|triple|half(?: of)?|\d+(?:\.\d+)? times)(?: the| their| that of| as much as)?/
const factorBehind = /的?(?:(?:\d+(?:\.\d+)?|[两二三四五])倍|一半)/
const factorOf = (said: string): number =>
  /一半/.test(said)
    ? 0.5
    : (factors[/twice|double|triple|half|[两二三四五]/.exec(said)?.[0] ?? ''] ??
      Number.parseFloat(said.replace(/^的/, '')))

const against = (start: number, end: number, one: Figure, op: Op, other: Figure, times = 1): Part => {
  const rule: RuleOf<'total'> = {
    kind: 'total',
    fields: [one.attribute.name],
    op,
    than: { fields: [other.attribute.name], times },
  }
  return { start, end, rule, about: 'total', turned: true, polar: true }
}

/** 线上下单次数比门店多, "web purchases higher than store purchases", "buy on the web more often than in store". */
const comparedWith = (state: State, at: number, one: Figure): Part | undefined => {
  const than = wordsAt(state, one.next, /比/)
  const zh = than && figureAt(state, than.next, one.attribute)
  const side = zh && wordsAt(state, zh.next, zhSide)
  if (zh && side) return against(at, side.next, one, sideOf(side.value), zh)
  const en = wordsAt(state, one.next, thanEn)
  const other = en && figureAt(state, en.next, one.attribute)
  return other && against(at, other.next, one, sideOf(en.value), other)
}

/** 葡萄酒消费额大于肉类消费额, "wine spend at least twice meat spend", 至少是…的两倍. */
const limitedBy = (state: State, at: number, one: Figure): Part | undefined => {
  let place = one.next
  while (senseOf(state.lexemes[place], 'filler') && !senseOf(state.lexemes[place], 'comparator')) place += 1
  const lead = senseOf(state.lexemes[place], 'comparator')
  if (!lead || lead.side === 'after' || lead.op === 'ne') return undefined
  const times = wordsAt(state, place + 1, factorBefore)
  const other = figureAt(state, times?.next ?? place + 1, one.attribute)
  if (!other || (!times && other.at > place + 2)) return undefined
  const behind = times ? undefined : wordsAt(state, other.next, factorBehind)
  const factor = times ?? behind
  return against(at, behind?.next ?? other.next, one, lead.op, other, factor ? factorOf(factor.value) : 1)
}

/** "more web purchases than store purchases", "spend more on wine than on meat". */
const moreThan = (state: State, at: number): Part | undefined => {
  const more = wordsAt(state, at, moreEn)
  const one = more?.at === at ? figureAt(state, more.next) : undefined
  const than = one && wordsAt(state, one.next, /than(?: they do| they spend)?/)
  const other = than && figureAt(state, than.next, one.attribute)
  return more && one && other && against(at, other.next, one, sideOf(more.value), other)
}

/** One figure of a customer against another of the same customer. */
export const fieldAgainstField = (state: State, at: number): Part | undefined => {
  const more = moreThan(state, at)
  if (more) return more
  const one = figureAt(state, at)
  if (!one || one.at !== at || asserts(state, at, one.at)) return undefined
  return comparedWith(state, at, one) ?? limitedBy(state, at, one)
}
