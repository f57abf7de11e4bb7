import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import { fill } from './fill.ts'
import { plainFrame } from './frame.ts'
import { productsAt } from './products.ts'
import { partOfSlots, type Slots } from './slots.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

/** "BUNTING in at least 3 different orders": in how many orders a product stands. */
const english = (state: State, at: number): Part | undefined => {
  const { shop } = state.index
  const products = shop && productsAt(state, shop, at, true)
  const link = products && wordsAt(state, products.next, /in|on|across/)
  if (!shop || !link || link.at !== products.next) return undefined
  const slots = fill(state, link.next)
  const counted = slots.bound && (slots.bound.amount.unit === 'orders' || slots.measure === 'orders')
  if (!counted || slots.negated || slots.products) return undefined
  return partOfSlots({ ...slots, products: products.rules, productsJoin: products.join }, shop, at)
}

const units = new Set(['items', 'orders', 'times', 'pieces'])
const link = /在|分|分布在|出现在/
const orders = /(?:的)?(?:不同|不一样)?(?:的)?(?:订单|单子|小票|交易)(?:里|中|内|里面)?(?:都|有)?/

/** 在3张以上不同订单里: how many orders, and the place behind. */
const countAt = (state: State, at: number): { bound: Bound; next: number } | undefined => {
  const within = wordsAt(state, at, link)
  const bound = within && boundAt(state, within.next)
  if (!within || !bound || bound.start > within.next + 1 || !units.has(bound.amount.unit ?? '')) return undefined
  // 个不同的订单 is one word
  const whole = /(?:订单|单子|小票|交易)$/.test(state.textOf(bound.start, bound.next).trim())
  if (whole) return { bound, next: bound.next }
  const said = wordsAt(state, bound.next, orders)
  if (!said || said.at > bound.next + 1) return undefined
  return { bound: { ...bound, amount: { ...bound.amount, unit: 'orders' } }, next: said.next }
}

/** 85123A在3张以上不同订单里买过, 在5个不同订单里买过LANTERN */
const chinese = (state: State, at: number): Part | undefined => {
  const { shop } = state.index
  if (!shop) return undefined
  const lead = senseOf(state.lexemes[at], 'window')
  const start = lead && !lead.future ? at + 1 : at
  const counts = wordsAt(state, start, link)?.at === start
  const before = counts ? undefined : productsAt(state, shop, start)
  // 22423这个商品
  const noun = before && wordsAt(state, before.next, /(?:这|那|该)?(?:个|款|种|件)?(?:商品|产品|货号|货|单品)/)
  const count = countAt(state, (noun?.at === before?.next ? noun?.next : before?.next) ?? start)
  let verb = count?.next ?? start
  while (count && skippable(state.lexemes[verb])) verb += 1
  const done = count && triggerAt(state, verb)
  if (!count || done?.event !== shop || done.noun) return undefined
  const behind = before ? undefined : productsAt(state, shop, verb + 1)
  const products = before ?? behind
  if (!products) return undefined
  const slots: Slots = {
    ...plainFrame(shop),
    triggered: true,
    bound: count.bound,
    products: products.rules,
    productsJoin: products.join,
    end: behind?.next ?? verb + 1,
    ...(lead ? { window: lead.window } : {}),
  }
  return partOfSlots(slots, shop, at)
}

/** In how many orders goods were bought, where the number does not stand with the verb. */
export const inOrders = (state: State, at: number): Part | undefined => english(state, at) ?? chinese(state, at)
