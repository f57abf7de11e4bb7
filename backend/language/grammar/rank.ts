import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { amountAt } from './amount.ts'
import { type Cut, cutAt, pastPeople } from './cut.ts'
import { doneMost, mostEvents, quantityAt, type ReadQuantity, timedBehind } from './quantity.ts'
import { negate } from './rules.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'

const ranked = ({ quantity, name }: ReadQuantity, cut: Cut, start: number, end: number): Part | undefined => {
  const whole = Number.isInteger(cut.value) && cut.value > 0
  if (cut.percent ? cut.value <= 0 || cut.value > 100 : !whole) return undefined
  const rule: Rule = {
    kind: 'rank',
    by: quantity,
    direction: cut.direction,
    ...(cut.percent ? { percent: cut.value } : { count: cut.value }),
  }
  return { start, end, rule, about: `rank:${name}`, polar: true }
}

/** "the 200 customers who spent the most in the first half of 2011": count, measure, extreme, time. */
const whoMost = (state: State, at: number): Part | undefined => {
  const amount = senseOf(state.lexemes[at], 'number') ? amountAt(state, at) : undefined
  if (!amount || amount.duration || amount.currency) return undefined
  let who = pastPeople(state, amount.next)
  while (/^(?:who|that|who have|that have|have|with|with the|having)$/i.test(state.textOf(who, who + 1).trim()))
    who += 1
  const most = doneMost(state, who) ?? mostEvents(state, who)
  if (most) {
    const cut = { direction: most.direction, value: amount.value, percent: amount.percent ?? false, next: most.next }
    return ranked(most, cut, at, most.next)
  }
  const quantity = quantityAt(state, pastPeople(state, amount.next))
  const extreme = quantity && take(state, quantity.next, 'extreme')
  if (!quantity || !extreme) return undefined
  const timed = timedBehind(state, quantity.quantity, extreme.next)
  const cut = {
    direction: extreme.sense.direction,
    value: amount.value,
    percent: amount.percent ?? false,
    next: extreme.next,
  }
  return ranked({ ...quantity, quantity: timed.quantity }, cut, at, timed.next)
}

/** the 500 oldest, the youngest 10 % */
const ofAge = (state: State, at: number): Part | undefined => {
  const { age } = state.index
  const cut = age && cutAt(state, at)
  const said = cut && state.textOf(at, cut.next).toLowerCase()
  if (!age || !cut || !said || !/oldest|youngest|最年长|最年轻/.test(said)) return undefined
  return ranked({ quantity: { of: 'attribute', field: age.name }, next: cut.next, name: age.name }, cut, at, cut.next)
}

/** 排在全体客户前10%: ranked among all of them. */
const everybody =
  /(?:(?:排|排在|排到|位居|处于|进入|在)?(?:全体|所有|全部|全量|整体)(?:的)?(?:客户|用户|会员|人群)?(?:里|中|当中|的)?)/

/** Ranks: top 10 % by balance, 余额最高的1000名, 按消费额前100, the 100 customers with the highest balance. */
export const rankPart = (state: State, at: number): Part | undefined => {
  const by = senseOf(state.lexemes[at], 'by') ? take(state, at, 'by') : undefined
  const lead = quantityAt(state, by?.next ?? at)
  if (lead) {
    const sorted = take(state, lead.next, 'by')
    const amongAll = wordsAt(state, sorted?.next ?? lead.next, everybody)
    const be = amongAll?.next ?? sorted?.next ?? lead.next
    const cut = cutAt(state, be)
    if (cut && take(state, be, 'extreme')) return ranked(lead, cut, at, cut.next)
    // 总消费排不上前100
    const not = take(state, be, 'not')
    const beyond = not && take(state, not.next, 'extreme') ? cutAt(state, not.next) : undefined
    const inside = beyond && ranked(lead, beyond, at, beyond.next)
    if (inside?.rule) return { ...inside, rule: negate(inside.rule) }
  }
  if (!senseOf(state.lexemes[at], 'extreme') && !senseOf(state.lexemes[at], 'number')) return undefined
  const superlative = whoMost(state, at) ?? ofAge(state, at)
  if (superlative) return superlative
  const cut = cutAt(state, at)
  if (!cut) return undefined
  const link = take(state, pastPeople(state, cut.next), 'by')
  // "top 50 spenders": the people say by what
  const doers = /^(?:spenders?|buyers?|purchasers?)$/i.test(state.textOf(cut.next - 1, cut.next).trim())
    ? cut.next - 1
    : undefined
  const own = link && wordsAt(state, link.next, /(?:their|its|the)/)
  const quantity = quantityAt(state, own?.next ?? link?.next ?? doers ?? pastPeople(state, cut.next))
  return quantity && ranked(quantity, cut, at, quantity.next)
}
