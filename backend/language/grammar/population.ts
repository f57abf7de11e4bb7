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
  const spoken = take(state, at, 'measure')
  const own = (state.lexemes[spoken?.at ?? -1]?.senses ?? []).find((sense) => sense.is === 'measure' && sense.event)
  const event = spoken && (own?.is === 'measure' ? own.event : state.index.shop)
  const measure = event && measureOf(event, spoken.sense.measure)
  if (!event || !measure) return undefined
  const window = take(state, spoken.next, 'window')
  const quantity: Quantity = {
    of: 'event',
    event: event.name,
    measure,
    ...(window ? { window: window.sense.window } : {}),
  }
  return { quantity, next: window?.next ?? spoken.next, name: 'event' }
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

/** top 10 %, 前1000名, the 100 biggest, 最高的10%. */
const cutAt = (state: State, at: number): Cut | undefined => {
  const extreme = take(state, at, 'extreme')
  if (extreme) {
    const again = take(state, extreme.next, 'extreme')
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
  const cut = cutAt(state, at)
  if (!cut) return undefined
  const link = take(state, people(state, cut.next), 'by')
  const quantity = quantityAt(state, link?.next ?? people(state, cut.next))
  return quantity && ranked(quantity, cut, at, quantity.next)
}

/** Above or below the mean: balance above average, above-average balance, 高于平均余额, 余额高于平均水平. */
export const averagePart = (state: State, at: number): Part | undefined => {
  const lead = quantityAt(state, at)
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
  const rule: Rule = {
    kind: 'average',
    of: quantity.quantity,
    direction: op === 'gt' || op === 'gte' ? 'above' : 'below',
  }
  return { start: at, end, rule, about: `average:${quantity.name}`, polar: true }
}
