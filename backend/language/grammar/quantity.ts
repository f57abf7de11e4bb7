import type { Quantity } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { type Spoken, senseOf } from '../lexicon/sense.ts'
import { numericAt } from './comparison.ts'
import { measureOf } from './frame.ts'
import { measuredEvents } from './measured-events.ts'
import { type State, take } from './state.ts'
import { wordsAt } from './steps.ts'

export interface ReadQuantity {
  quantity: Quantity
  next: number
  name: string
}

const timedBy = (read: ReadQuantity, window: Window | undefined): ReadQuantity =>
  window && read.quantity.of === 'event' ? { ...read, quantity: { ...read.quantity, window } } : read

/** 登录得最多的50人, 登录最勤的: how often it was done, where no amount of money may be meant. */
const doneOften = (state: State, at: number): ReadQuantity | undefined => {
  const events = (state.lexemes[at]?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))
  const [event, other] = [...new Set(events)]
  const behind = take(state, at + 1, 'extreme')
  if (!event || other || behind?.at !== at + 1 || !/^得?最(?:多|勤|频繁|少)的?$/.test(state.textOf(at + 1, at + 2)))
    return undefined
  const amount = event.properties.some(({ role }) => role === 'amount')
  const measure = amount && !/勤|频繁/.test(state.textOf(at + 1, at + 2)) ? undefined : measureOf(event, 'times')
  return measure && { quantity: { of: 'event', event: event.name, measure }, next: at + 1, name: 'event' }
}

/** "number of transactions in the last 30 days", 近30天登录的次数: an event that is counted. */
const countedEvent = (state: State, at: number): ReadQuantity | undefined => {
  const before = senseOf(state.lexemes[at], 'window') ? take(state, at, 'window') : undefined
  const lead = /^(?:the )?(?:number|count) of$/i.test(state.textOf(at, at + 1).trim())
  const often = lead ? undefined : doneOften(state, before?.next ?? at)
  if (often) return timedBy(often, before?.sense.window)
  const found = take(state, before?.next ?? at + 1, 'event')
  if (!found || (!lead && !before)) return undefined
  const times = lead ? undefined : wordsAt(state, found.next, /的?(?:次数|笔数|频次)/)
  const measure = lead || times ? measureOf(found.sense.event, 'times') : undefined
  if (!measure) return undefined
  const end = times?.next ?? found.next
  const window = before ?? take(state, end, 'window')
  return {
    quantity: {
      of: 'event',
      event: found.sense.event.name,
      measure,
      ...(window ? { window: window.sense.window } : {}),
    },
    next: Math.max(window?.next ?? 0, end),
    name: 'event',
  }
}

/** A number per customer: an attribute, or a measure over events with its window. */
export const quantityAt = (state: State, at: number): ReadQuantity | undefined => {
  const some = measuredEvents(state, at)
  if (some) return some
  const named = numericAt(state, at)
  const attribute = named?.attributes[0]
  if (named && attribute)
    return { quantity: { of: 'attribute', field: attribute.name }, next: named.next, name: attribute.name }
  const counted = countedEvent(state, at)
  if (counted) return counted
  const summed = wordsAt(state, at, /(?:the )?(?:total|overall) (?:amount|value)(?: spent)?/)
  const spend = summed && state.index.shop && measureOf(state.index.shop, 'spend')
  if (summed && spend && state.index.shop)
    return { quantity: { of: 'event', event: state.index.shop.name, measure: spend }, next: summed.next, name: 'event' }
  const before = senseOf(state.lexemes[at], 'window') ? take(state, at, 'window') : undefined
  const ever = senseOf(state.lexemes[at], 'ever') ? at + 1 : at
  const spoken = take(state, before?.next ?? ever, 'measure')
  const own = (state.lexemes[spoken?.at ?? -1]?.senses ?? []).find((sense) => sense.is === 'measure' && sense.event)
  const event = spoken && (own?.is === 'measure' ? own.event : state.index.shop)
  const measure = event && measureOf(event, own?.is === 'measure' ? own.measure : spoken.sense.measure)
  if (!event || !measure) return undefined
  const end = senseOf(state.lexemes[spoken.next], 'ever') ? spoken.next + 1 : spoken.next
  const window = before ?? take(state, end, 'window')
  const quantity: Quantity = {
    of: 'event',
    event: event.name,
    measure,
    ...(window ? { window: window.sense.window } : {}),
  }
  return { quantity, next: Math.max(window?.next ?? 0, end), name: 'event' }
}

const spokenAs: [RegExp, Spoken][] = [
  [/^(?:pieces|units|items)$/i, 'pieces'],
  [/^(?:products|different products|distinct products)$/i, 'products'],
  [/^(?:orders|purchases|often|times|frequently)$/i, 'orders'],
]
/** "who bought the most pieces", "placed the fewest orders", "ordered most often": what was done, how much of it, and the time behind it. */
export const doneMost = (state: State, at: number): (ReadQuantity & { direction: 'top' | 'bottom' }) | undefined => {
  const event = (state.lexemes[at]?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))
  const shop = event.find((one) => one === state.index.shop) ?? event[0]
  const extreme = shop && take(state, at + 1, 'extreme')
  if (!shop || !extreme || /\p{Script=Han}/u.test(state.textOf(at, at + 1))) return undefined
  for (const [pattern, spoken] of spokenAs) {
    const named = wordsAt(state, extreme.next, pattern)
    const measure = named && measureOf(shop, spoken)
    if (!named || !measure) continue
    const timed = timedBehind(state, { of: 'event', event: shop.name, measure }, named.next)
    return { ...timed, name: 'event', direction: extreme.sense.direction }
  }
  return undefined
}

/** "with the most logins in the last 90 days", "the fewest purchases": events that are counted. */
export const mostEvents = (state: State, at: number): (ReadQuantity & { direction: 'top' | 'bottom' }) | undefined => {
  const extreme = take(state, at, 'extreme')
  const nouns = (extreme ? (state.lexemes[extreme.next]?.senses ?? []) : []).flatMap((sense) =>
    sense.is === 'event' && sense.form === 'noun' ? [sense.event] : [],
  )
  const event = nouns.find((one) => one === state.index.shop) ?? nouns[0]
  const measure = event && measureOf(event, 'orders')
  if (!extreme || !event || !measure || /\p{Script=Han}/u.test(state.textOf(at, extreme.next + 1))) return undefined
  const timed = timedBehind(state, { of: 'event', event: event.name, measure }, extreme.next + 1)
  return { ...timed, name: 'event', direction: extreme.sense.direction }
}

/** "log in more often than average": how often something is done. */
export const oftenAt = (state: State, at: number): ReadQuantity | undefined => {
  const event = (state.lexemes[at]?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))[0]
  const often = event && take(state, at + 1, 'comparator')
  if (!event || !often || !/often|frequently/i.test(state.textOf(often.at, often.next))) return undefined
  const measure = measureOf(event, 'times')
  return measure && { quantity: { of: 'event', event: event.name, measure }, next: at + 1, name: 'event' }
}

/** "who spent the most in the third quarter": the time may stand behind the word for the most, where none stands before it. */
export const timedBehind = (state: State, quantity: Quantity, at: number): { quantity: Quantity; next: number } => {
  const open = quantity.of === 'event' && !quantity.window
  const window = open ? take(state, at, 'window') : undefined
  if (!open || !window || window.sense.future) return { quantity, next: at }
  return { quantity: { ...quantity, window: window.sense.window }, next: window.next }
}
