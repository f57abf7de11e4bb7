import type { EventType } from '../../catalog/catalog.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import { amountOfEach, measureOf } from './frame.ts'
import { limit } from './limit.ts'
import { pastEach } from './slot-tails.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable } from './state.ts'
import { triggerAt } from './trigger.ts'

const counts = new Set(['times', 'orders', 'items', 'pieces'])

/** A limit that can be one of money: with a comparator, and with a currency or no unit at all. */
const ofMoney = ({ bare, amount }: Bound): boolean =>
  !bare && !amount.percent && !amount.duration && (amount.unit === undefined || amount.currency !== undefined)

const single = /^(?:(?:made|make|did|had|with|has) )?(?:an?|one|at least one|at least a|single|一笔|一单|一次|1笔)$/i

/** "a transaction", "a single purchase", 一笔: one of them is enough. */
const isSingle = (state: State, { bound, end }: Slots): boolean =>
  bound === undefined
    ? single.test(state.textOf(end - 2, end - 1).trim()) || /\ban? \w+$/i.test(state.textOf(end - 1, end).trim())
    : bound.bare && bound.value === 1 && (bound.amount.unit === undefined || counts.has(bound.amount.unit))

/** Puts the limit on each event; of a single one that is there, not how often. */
const onEach = (state: State, slots: Slots, event: EventType, bound: Bound): number | undefined => {
  const amount = amountOfEach(event)
  if (!amount) return undefined
  if (isSingle(state, slots)) delete slots.bound
  slots.filters.push(limit(amount, bound))
  return pastEach(state, bound.next)
}

/** Said with a verb: "bought over 500" is about the sum. */
const isVerb = (state: State, { end }: Slots): boolean =>
  /^(?:bought|spent|spend\w*|ordered|paid|shopped|invested|.*[买购费花付]过?了?)$/i.test(
    state.textOf(end - 1, end).trim(),
  )

const doneAt = (state: State, at: number): EventType | undefined => {
  const senses = state.lexemes[at]?.senses ?? []
  if (senses.some(({ is }) => is === 'value' || is === 'attribute')) return undefined
  const said = senses.find((sense) => sense.is === 'property-value' && sense.property.role !== 'channel')
  return said?.is === 'property-value' && measureOf(said.event, 'spend') ? said.event : undefined
}

const isCount = (bound: Bound | undefined): boolean =>
  bound !== undefined && !bound.amount.currency && (bound.amount.unit === undefined || counts.has(bound.amount.unit))

/**
 * How much each event is worth, beside how many there are: "3 purchases over 500", "a purchase of more than 500", 3笔超过500元的交易.
 * Without a count, or "a", a limit behind an event stays open to the sum.
 */
export const eachSlot: SlotReader = (state, slots, at) => {
  if (slots.measure === 'spend' || slots.measure === 'order_value' || slots.edge || slots.negated) return undefined
  const bound = boundAt(state, at)
  if (!bound || bound.start !== at || !ofMoney(bound)) return undefined
  // "an order with more than 5 different products"
  if (/^(?:products|pieces|days|orders)$/.test(senseOf(state.lexemes[bound.next], 'measure')?.measure ?? ''))
    return undefined
  // "an average of less than 150 with at least 8 transactions" counts them
  if (slots.triggered && triggerAt(state, bound.next)?.noun && !bound.amount.currency) return undefined
  // "3 purchases with a total of over 500": what they come to together
  if (slots.triggered && /\b(?:total|sum|combined|average)\b|合计|总/i.test(state.textOf(slots.end, bound.next)))
    return undefined
  if (slots.triggered)
    // 转账有过超过1万的
    return slots.event &&
      !isVerb(state, slots) &&
      (isCount(slots.bound) || isSingle(state, slots) || /有过$/.test(state.textOf(slots.end, at).trim()))
      ? onEach(state, slots, slots.event, bound)
      : undefined
  // 单笔超过1万的转账: one of them is enough
  const single = slots.measure === 'largest' && !slots.bound
  // 至少3笔单笔超过500元的…
  const ofEach = slots.measure === 'largest' && slots.end === at && isCount(slots.bound)
  if (!single && !ofEach && (!isCount(slots.bound) || slots.bound?.next !== at)) return undefined
  const noun = skippable(state.lexemes[bound.next]) ? bound.next + 1 : bound.next
  const event = triggerAt(state, noun)?.event
  if (ofEach) delete slots.measure
  if (event) return single ? undefined : onEach(state, slots, event, bound)
  // 一笔超过5000的转账: the word for what was done stands for its events
  const done = doneAt(state, noun)
  // 3单超过1000元的: the order is in the unit of the count
  const { shop } = state.index
  const ofOrders = slots.bound && /单$/.test(state.textOf(slots.bound.start, slots.bound.next).replace(/以[上下]$/, ''))
  if (!done && !single && ofOrders && shop && (!slots.event || slots.event === shop)) {
    const behind = onEach(state, slots, shop, bound)
    if (behind === undefined) return undefined
    slots.event = shop
    slots.triggered = true
    return behind
  }
  const next = done && onEach(state, slots, done, bound)
  if (!done || next === undefined) return undefined
  if (single) delete slots.measure
  slots.event = done
  slots.triggered = true
  return next
}
