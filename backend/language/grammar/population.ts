import type { Quantity, Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { amountAt } from './bound.ts'
import { numericAt } from './comparison.ts'
import { measureOf } from './frame.ts'
import { type Part, type State, take } from './state.ts'

interface ReadQuantity {
  quantity: Quantity
  next: number
  name: string
}

/** A number per customer: an attribute, or a measure over events with its window. */
export const quantityAt = (state: State, at: number): ReadQuantity | undefined => {
  const named = numericAt(state, at)
  const attribute = named?.attributes[0]
  if (named && attribute)
    return { quantity: { of: 'attribute', field: attribute.name }, next: named.next, name: attribute.name }
  const before = senseOf(state.lexemes[at], 'window') ? take(state, at, 'window') : undefined
  const spoken = take(state, before?.next ?? at, 'measure')
  const own = (state.lexemes[spoken?.at ?? -1]?.senses ?? []).find((sense) => sense.is === 'measure' && sense.event)
  const event = spoken && (own?.is === 'measure' ? own.event : state.index.shop)
  const measure = event && measureOf(event, spoken.sense.measure)
  if (!event || !measure) return undefined
  const window = before ?? take(state, spoken.next, 'window')
  const quantity: Quantity = {
    of: 'event',
    event: event.name,
    measure,
    ...(window ? { window: window.sense.window } : {}),
  }
  return { quantity, next: Math.max(window?.next ?? 0, spoken.next), name: 'event' }
}

/** Words for people may stand anywhere in a ranking: top 100 customers by balance. */
const people = (state: State, at: number): number => {
  let place = at
  for (;;) {
    const unit = take(state, place, 'unit')
    if (unit?.sense.unit !== 'people') return place
    place = unit.next
  }
}

interface Cut {
  direction: 'top' | 'bottom'
  value: number
  percent: boolean
  next: number
}

const shares: Record<string, number> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  quartile: 25,
  fifth: 20,
  quintile: 20,
  tenth: 10,
  decile: 10,
  一半: 50,
  四分之一: 25,
  三分之一: 100 / 3,
  五分之一: 20,
  十分之一: 10,
}

/** top quarter, 前四分之一 */
const shareAt = (state: State, at: number): { value: number; next: number } | undefined => {
  for (const length of [1, 2, 3, 4]) {
    const said = state
      .textOf(at, at + length)
      .trim()
      .toLowerCase()
    const value = shares[said]
    if (value !== undefined) return { value, next: at + length }
  }
  return undefined
}

/** 余额最多5000 limits the balance, 余额最多的5000名 and 最多5000人 rank by it. */
const isAtMost = (state: State, at: number): boolean => {
  const amount = senseOf(state.lexemes[at], 'comparator') ? amountAt(state, at + 1) : undefined
  const ranks = amount && (amount.percent || amount.unit === 'people' || senseOf(state.lexemes[amount.next], 'extreme'))
  return amount !== undefined && !ranks && !/的$/.test(state.textOf(at, at + 1).trim())
}

/** top 10 %, 前1000名, the 100 biggest, 最高的10%. */
const cutAt = (state: State, at: number): Cut | undefined => {
  const extreme = take(state, at, 'extreme')
  if (extreme) {
    if (isAtMost(state, extreme.at)) return undefined
    const again = take(state, extreme.next, 'extreme')
    const part = shareAt(state, again?.next ?? extreme.next)
    if (part)
      return { direction: extreme.sense.direction, value: part.value, percent: true, next: people(state, part.next) }
    const amount = amountAt(state, again?.next ?? extreme.next)
    if (!amount || amount.duration || amount.currency) return undefined
    return {
      direction: extreme.sense.direction,
      value: amount.value,
      percent: amount.percent ?? false,
      next: people(state, amount.next),
    }
  }
  const amount = amountAt(state, at)
  if (!amount || amount.duration || amount.currency) return undefined
  const after = take(state, people(state, amount.next), 'extreme')
  return (
    after && {
      direction: after.sense.direction,
      value: amount.value,
      percent: amount.percent ?? false,
      next: after.next,
    }
  )
}

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
  const quantity = quantityAt(state, people(state, amount.next))
  const extreme = quantity && take(state, quantity.next, 'extreme')
  if (!quantity || !extreme) return undefined
  const after = take(state, extreme.next, 'window')
  const { quantity: by } = quantity
  const timed = after && by.of === 'event' && !by.window ? { ...by, window: after.sense.window } : by
  const cut = {
    direction: extreme.sense.direction,
    value: amount.value,
    percent: amount.percent ?? false,
    next: extreme.next,
  }
  return ranked({ ...quantity, quantity: timed }, cut, at, timed === by ? extreme.next : (after?.next ?? extreme.next))
}

/** the 500 oldest, the youngest 10 % */
const ofAge = (state: State, at: number): Part | undefined => {
  const { age } = state.index
  const cut = age && cutAt(state, at)
  const said = cut && state.textOf(at, cut.next).toLowerCase()
  if (!age || !cut || !said || !/oldest|youngest|最年长|最年轻/.test(said)) return undefined
  return ranked({ quantity: { of: 'attribute', field: age.name }, next: cut.next, name: age.name }, cut, at, cut.next)
}

/** Ranks: top 10 % by balance, 余额最高的1000名, 按消费额前100, the 100 customers with the highest balance. */
export const rankPart = (state: State, at: number): Part | undefined => {
  const by = senseOf(state.lexemes[at], 'by') ? take(state, at, 'by') : undefined
  const lead = quantityAt(state, by?.next ?? at)
  if (lead) {
    const sorted = take(state, lead.next, 'by')
    const be = sorted?.next ?? lead.next
    const cut = cutAt(state, be)
    if (cut && take(state, be, 'extreme')) return ranked(lead, cut, at, cut.next)
  }
  if (!senseOf(state.lexemes[at], 'extreme') && !senseOf(state.lexemes[at], 'number')) return undefined
  const superlative = whoMost(state, at) ?? ofAge(state, at)
  if (superlative) return superlative
  const cut = cutAt(state, at)
  if (!cut) return undefined
  const link = take(state, people(state, cut.next), 'by')
  const quantity = quantityAt(state, link?.next ?? people(state, cut.next))
  return quantity && ranked(quantity, cut, at, quantity.next)
}

/** "log in more often than average": how often something is done. */
const oftenAt = (state: State, at: number): ReadQuantity | undefined => {
  const event = (state.lexemes[at]?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))[0]
  const often = event && take(state, at + 1, 'comparator')
  if (!event || !often || !/often|frequently/i.test(state.textOf(often.at, often.next))) return undefined
  const measure = measureOf(event, 'times')
  return measure && { quantity: { of: 'event', event: event.name, measure }, next: at + 1, name: 'event' }
}

/** Above or below the mean: balance above average, above-average balance, 高于平均余额, 余额高于平均水平. */
export const averagePart = (state: State, at: number): Part | undefined => {
  // "more orders than average"
  const more = senseOf(state.lexemes[at], 'comparator')
  const counted = more && more.side !== 'after' ? quantityAt(state, at + 1) : undefined
  const mean =
    counted && /than/i.test(state.textOf(counted.next, counted.next + 1))
      ? take(state, counted.next, 'average')
      : undefined
  if (more && counted && mean) {
    const rule: Rule = {
      kind: 'average',
      of: counted.quantity,
      direction: more.op === 'gt' || more.op === 'gte' ? 'above' : 'below',
    }
    return { start: at, end: mean.next, rule, about: `average:${counted.name}`, polar: true }
  }
  const lead = oftenAt(state, at) ?? quantityAt(state, at)
  const start = lead?.next ?? at
  const compare = take(state, start, 'comparator')
  const average = take(state, compare?.next ?? start, 'average')
  const after = compare || !average ? undefined : take(state, average.next, 'comparator')
  const { op } = (compare ?? after)?.sense ?? {}
  if (!average || !op || op === 'eq' || op === 'ne') return undefined
  const tail = quantityAt(state, after?.next ?? average.next)
  const quantity = lead ?? tail
  if (!quantity) return undefined
  const same =
    lead && tail && lead.name === tail.name && JSON.stringify(lead.quantity) === JSON.stringify(tail.quantity)
  const end = lead && !same ? (after?.next ?? average.next) : (tail?.next ?? average.next)
  // "spent more than average in the last 90 days"
  const { quantity: of } = quantity
  const window = of.of === 'event' && !of.window ? take(state, end, 'window') : undefined
  const rule: Rule = {
    kind: 'average',
    of: window && of.of === 'event' ? { ...of, window: window.sense.window } : of,
    direction: op === 'gt' || op === 'gte' ? 'above' : 'below',
  }
  return { start: at, end: window?.next ?? end, rule, about: `average:${quantity.name}`, polar: true }
}
