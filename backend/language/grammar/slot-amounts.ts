import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import { earlyFilter } from './filter.ts'
import { amountOfEach } from './frame.ts'
import { limit } from './limit.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { leadsVerb, startsEvent, triggerAt } from './trigger.ts'

/** "in those same 45 days": the time of the events before. */
const sameTime = (state: State, at: number): { window: Window; next: number } | undefined => {
  const before = state.last.frame?.window
  const same = before && wordsAt(state, at, /(?:in |during |within )?(?:the |those |these )?same/)
  const length = same && take(state, same.next, 'duration')
  if (before?.type !== 'last' || !length) return undefined
  const { n, unit } = length.sense.duration
  return n === before.n && unit === before.unit ? { window: before, next: length.next } : undefined
}

export const windowSlot: SlotReader = (state, slots, at) => {
  const again = slots.window ? undefined : sameTime(state, at)
  if (again) {
    slots.window = again.window
    return again.next
  }
  const window = senseOf(state.lexemes[at], 'window')
  if (!window || window.future || slots.window) return undefined
  // 订单≥3 近60天没买: in Chinese the time is that of the denial behind it; "twice this year but never …" has its own
  const zh = /\p{Script=Han}/u.test(state.textOf(at, at + 1))
  if (zh && slots.triggered && slots.bound && !slots.negated && senseOf(state.lexemes[at + 1], 'not')) return undefined
  // 客单价300以上 今年下单5次以上: in Chinese the time stands before its verb
  let behind = at + 1
  while (skippable(state.lexemes[behind])) behind += 1
  const next = slots.triggered && slots.bound ? triggerAt(state, behind) : undefined
  if (zh && next && !next.assumed) return undefined
  slots.window = window.window
  return at + 1
}

const fitsFrame = (bound: Bound, slots: Slots, before: boolean): boolean => {
  const { amount } = bound
  if (amount.unit === 'age' || amount.unit === 'people' || amount.percent || amount.duration) return false
  const counts = ['times', 'orders', 'items', 'pieces'].includes(amount.unit ?? '')
  if (counts || amount.currency) return true
  if (before) return true
  return slots.measure !== undefined
}

/** "an order with more than 50 different products": what one order holds, which no measure tells. */
const isWithinOne = (state: State, slots: Slots, bound: Bound): boolean => {
  if (!slots.triggered || slots.measure !== 'orders') return false
  const things = bound.amount.unit === 'items' || bound.amount.unit === 'pieces'
  const named = senseOf(state.lexemes[bound.next], 'measure')?.measure
  return things || named === 'products' || named === 'pieces'
}

/** 订单不超过3张, 交易不到5个: counters of what was named before the number count the events. */
const ofOrders = (state: State, { triggered, noun, negated }: Slots, bound: Bound): Bound => {
  const counter = /[张个份次](?:[及或]?(?:者)?以上|[及或]?以下|以内|起|或更多|左右)?$/.test(
    state.textOf(bound.start, bound.next).trim(),
  )
  const things = (state.lexemes[bound.next]?.senses ?? []).some(({ is }) => is === 'measure' || is === 'property')
  if (!triggered || !noun || negated || bound.amount.unit !== 'items' || !counter || things) return bound
  return { ...bound, amount: { ...bound.amount, unit: 'orders' } }
}

const isCode = (state: State, slots: Slots, at: number): boolean =>
  slots.triggered && !slots.measure && state.textOf(at, at + 1).trim().length >= 5

/** How often or how much. */
export const boundSlot: SlotReader = (state, slots, at) => {
  const read = slots.bound ? undefined : boundAt(state, at)
  if (!read || read.start !== at) return undefined
  const bound = ofOrders(state, slots, read)
  // "at least 3 transfers": the word for what was done stands for its events
  const leads = startsEvent(state, bound) || (!slots.triggered && earlyFilter(state, bound.next)?.verb === true)
  // "transferred over 10,000": what was done with money is measured by it
  const ofMoney = slots.doing === true && !slots.measure && (!bound.amount.unit || bound.amount.currency !== undefined)
  // "whose first purchase was over 500": what the one event came to
  const ofEdge = slots.edge !== undefined && slots.triggered && !bound.bare && !bound.amount.unit && !slots.negated
  const worth = ofEdge && !bound.amount.duration && !bound.amount.percent
  if (!ofMoney && !worth && !fitsFrame(bound, slots, leads)) return undefined
  if (ofMoney) slots.measure = 'spend'
  if (isWithinOne(state, slots, bound)) return undefined
  const direct = slots.triggered || leads || bound.amount.unit === 'times' || bound.amount.unit === 'orders'
  // "a quantity of at least 500 of one product"
  if (slots.filters.length > 0 && bound.bare && bound.value === 1 && /^of\b/i.test(state.textOf(at, at + 1)))
    return undefined
  if (!direct || (bound.bare && bound.amount.plain && isCode(state, slots, at))) return undefined
  // "did not place a single order": not even one
  const even = slots.negated && !slots.only && bound.bare && bound.value === 1
  if (even && /\bsingle\b/i.test(state.textOf(bound.start, bound.next))) return bound.next
  slots.bound = bound
  return bound.next
}

/** Past brackets that hold nothing more to read: 登录天数（同一天多次只算1天）不少于3天. */
const pastBrackets = (state: State, at: number): number => {
  if (!senseOf(state.lexemes[at], 'open')) return at
  let place = at + 1
  while (skippable(state.lexemes[place])) place += 1
  return senseOf(state.lexemes[place], 'close') ? place + 1 : at
}

/** 至少有5天登录过, "on at least 5 days": on how many days it was done. */
export const daysSlot: SlotReader = (state, slots, at) => {
  if (slots.bound || slots.measure || slots.negated || slots.edge) return undefined
  // 有交易的天数不少于8天
  const named = slots.triggered ? wordsAt(state, at, /(?:的)?(?:东西)?(?:的)?(?:天数|日数|日子数?)/) : undefined
  const limit = named && boundAt(state, pastBrackets(state, named.next))
  if (limit && !limit.bare && (limit.amount.duration?.unit === 'day' || limit.amount.unit === undefined)) {
    const { duration: _, ...amount } = limit.amount
    slots.bound = { ...limit, amount }
    slots.measure = 'days'
    return limit.next
  }
  const bound = boundAt(state, at)
  if (bound?.start !== at || bound.amount.duration?.unit !== 'day' || bound.bare) return undefined
  const led = /\bon(?: at)?$/i.test(state.textOf(at - 1, at).trim()) && slots.triggered
  // 5月登录满3天
  const full = slots.triggered && /^(?:满|够)/.test(state.textOf(at, bound.next).trim())
  const has = full || (/有/.test(state.textOf(at, bound.next)) && leadsVerb(state, bound.next))
  if (!led && !has) return undefined
  const { duration: _, ...amount } = bound.amount
  slots.bound = { ...bound, amount }
  slots.measure = 'days'
  return bound.next
}

/** "largest" and "average" of amounts. */
export const amountsSlot: SlotReader = (state, slots, at) => {
  const said = senseOf(state.lexemes[at], 'measure')
  const spoken = said?.event ? undefined : said?.measure
  if ((spoken !== 'largest' && spoken !== 'mean') || slots.measure) return undefined
  // "the largest 3" are the first three; 单笔500元以上 limits the amount
  const worth = senseOf(state.lexemes[at + 1], 'number') ? boundAt(state, at + 1) : undefined
  if (worth && (worth.bare || (worth.amount.unit && !worth.amount.currency))) return undefined
  slots.measure = spoken
  return at + 1
}

/** 单笔交易超过1万的至少有3次: how many of those that are worth so much. */
export const oftenSlot: SlotReader = (state, slots, at) => {
  const { event, bound: worth, measure, triggered, edge, negated } = slots
  const amount = event && amountOfEach(event)
  if (!amount || !triggered || !worth || measure !== 'largest' || edge || negated || worth.next > at) return undefined
  const said = wordsAt(state, at, /(?:的)?(?:交易|转账|订单)?(?:有过?|达到?|出现过|发生过)?/)
  const often = boundAt(state, said?.next ?? at)
  const counts = often?.amount.unit === 'times' || often?.amount.unit === 'orders'
  if (!often || !counts || often.start - at > 2) return undefined
  slots.filters.push(limit(amount, worth))
  slots.bound = often
  delete slots.measure
  return often.next
}

/** 最多购买过1次: the comparator stands before the verb, the number after it. */
export const leadSlot: SlotReader = (state, slots, at) => {
  const lead = senseOf(state.lexemes[at], 'comparator')
  if (!lead || lead.side === 'after' || slots.bound || slots.triggered || !leadsVerb(state, at + 1)) return undefined
  slots.lead = lead.op
  return at + 1
}

/** 消费最高超过2000: the largest amount is limited. */
export const mostSlot: SlotReader = (state, slots, at) => {
  const most = senseOf(state.lexemes[at], 'extreme')
  const open = !slots.measure || slots.measure === 'largest'
  if (most?.direction !== 'top' || !slots.triggered || !open) return undefined
  if (!senseOf(state.lexemes[at + 1], 'comparator')) return undefined
  slots.measure = 'largest'
  return at + 1
}
