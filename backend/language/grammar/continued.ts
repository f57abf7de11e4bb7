import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import { filterAt, isPlaced } from './filter.ts'
import { type Frame, frameRule } from './frame.ts'
import { requires } from './implied.ts'
import { countedOfOther } from './other-group.ts'
import { productsAt } from './products.ts'
import { allOf } from './rules.ts'
import { pastNoneToo } from './slot-tails.ts'
import { partOfSlots, type Slots, toFrame } from './slots.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

/** "… but never at a branch": another place of the same events. */
const placedAfter = (state: State, event: EventType, at: number): { rule: FieldRule; next: number } | undefined => {
  let place = at
  while (skippable(state.lexemes[place]) || /^(?:through|by)$/i.test(state.textOf(place, place + 1).trim())) place += 1
  const senses = state.lexemes[place]?.senses ?? []
  // 不在英国的客户: the place of the customer, where the data hold one
  const ofCustomer =
    senseOf(state.lexemes[place], 'value') !== undefined &&
    !senses.some((sense) => sense.is === 'property-value' && sense.property.role === 'channel')
  return isPlaced(state, place) && !ofCustomer ? filterAt(state, event, place, true) : undefined
}

/** "bought fuel but never dining": another value of what the events before were told apart by, all else the same. */
const insteadAfter = (state: State, before: Frame, at: number): { rules: FieldRule[]; next: number } | undefined => {
  let place = at
  while (skippable(state.lexemes[place])) place += 1
  const said = state.lexemes[place]?.senses.find(
    (sense) =>
      sense.is === 'property-value' &&
      sense.event === before.event &&
      before.filters.some((rule) => rule.kind === 'compare' && rule.field === sense.property.name),
  )
  if (said?.is !== 'property-value' || senseOf(state.lexemes[place], 'value')) return undefined
  const { name } = said.property
  const others = before.filters.filter((rule) => rule.kind !== 'compare' || rule.field !== name)
  return { rules: [...others, { kind: 'compare', field: name, op: 'eq', value: said.value }], next: place + 1 }
}

/** "2 to 4 orders, or more than 20": a number alone is counted as the one before it. */
const withUnit = (bound: Bound, { amount }: Bound): Bound => ({
  ...bound,
  amount: {
    ...bound.amount,
    // "3 orders, and over 500 euros" are no 500 orders
    ...(amount.unit && !bound.amount.currency ? { unit: amount.unit } : {}),
    ...(amount.currency ? { currency: amount.currency } : {}),
  },
})

/** Something joins what stands at a place to what stands before it: "3 orders over 100" says no second count. */
const isJoined = (state: State, at: number): boolean => {
  let place = at - 1
  while (place >= 0 && senseOf(state.lexemes[place], 'filler')) place -= 1
  return (['and', 'or', 'but', 'list', 'break', 'to'] as const).some((is) => senseOf(state.lexemes[place], is))
}

const isCount = (bound: Bound | undefined): boolean =>
  bound !== undefined && (bound.amount.unit === 'times' || bound.amount.unit === 'orders')

/** "but not in November or December": none in any of the times. */
const inNone = (state: State, slots: Slots, event: EventType, at: number): Part | undefined => {
  const windows = slots.window ? [slots.window] : []
  let end = slots.end
  for (let place = end; slots.negated && senseOf(state.lexemes[end - 1], 'window'); ) {
    while ((['or', 'and', 'nor', 'list', 'break'] as const).some((is) => senseOf(state.lexemes[place], is))) place += 1
    const more = place > end ? senseOf(state.lexemes[place], 'window') : undefined
    if (!more || more.future) break
    windows.push(more.window)
    end = place + 1
    place = end
  }
  const rules = windows.flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  return windows.length < 2 || rules.length !== windows.length
    ? undefined
    : { start: at, end, rule: allOf(rules), about: 'event', polar: true, again: toFrame(slots, event) }
}

/** "or over 2,000 in Q2": a number alone with a time behind it. */
const inTime = (state: State, slots: Slots): Slots => {
  let place = slots.end
  while (/^(?:altogether|in total|in all|overall)$/i.test(state.textOf(place, place + 1).trim())) place += 1
  const window = senseOf(state.lexemes[place], 'window')
  return window && !window.future ? { ...slots, window: window.window, end: place + 1 } : slots
}

const some =
  /(?:(?:had|have|has|with) )?(?:at least |there (?:was|were) )?(?:one|some|something|a few)|(?:是|都|却|倒)?有(?:过|的)(?:的)?/
/** "none since September but at least one before", 更早有过: some of the same, at another time. */
const someThen = (state: State, before: Frame, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window')
  const said = wordsAt(state, lead ? at + 1 : at, some)
  const behind = said && !lead ? senseOf(state.lexemes[said.next], 'window') : undefined
  const window = lead ?? behind
  if (!said || !window || window.future || !before.negated || (!lead && said.at !== at)) return undefined
  const { bound: _, ...rest } = before
  const frame: Frame = { ...rest, negated: false, never: false, window: window.window }
  const rule = frameRule(frame)
  return rule && { start: at, end: lead ? said.next : said.next + 1, rule, about: 'event', frame, polar: true }
}

/** Ellipsis: "… but never in May", "… but not B", "… 且3次以上" go on about the same events. */
export const continued = (state: State, read: Slots, at: number): Part | undefined => {
  const number0 = state.last.frame ? undefined : boundAt(state, at)
  const again0 =
    number0 &&
    !number0.bare &&
    !number0.amount.unit &&
    (requires(state, at, number0) || countedOfOther(state) !== undefined)
  const before = state.last.frame ?? (again0 ? state.last.counted : undefined)
  // 上季度超过10万、本季度还不到1万: the number stands behind its own time
  let from = read.window && !read.bound ? read.end : at
  while (from > at && /^(?:还|却|才|则|都|只|仅|也|already|only|still)$/i.test(state.textOf(from, from + 1).trim()))
    from += 1
  const alone = read.bound || !before?.bound ? undefined : boundAt(state, from)
  const led = alone && !alone.bare ? { ...read, bound: alone, end: alone.next } : read
  const slots = led === read || led.window ? led : inTime(state, led)
  if (!before || slots.edge) return undefined
  const once = someThen(state, before, at)
  if (once) return once
  const { event } = before
  const denied = slots.negated ?? false
  const products = denied && !slots.window ? productsAt(state, event, slots.end) : undefined
  // 3单超过1000元的: right behind a count it may be of each
  const ofEach = slots.bound?.amount.currency && !slots.triggered && isCount(before.bound) && !isJoined(state, at)
  const often =
    slots.bound &&
    !ofEach &&
    (slots.bound.amount.unit === 'times' || slots.bound.amount.unit === 'orders' || slots.bound.amount.currency)
  const where = denied && !products ? placedAfter(state, event, slots.end) : undefined
  const instead = denied && !products && !where ? insteadAfter(state, before, slots.end) : undefined
  // "made no purchases this year but did last year"
  const did =
    before.negated && !denied && slots.window && /^(?:did|have|had|were|was)$/i.test(state.textOf(at - 1, at).trim())
  const number = slots.bound && !slots.bound.bare && !slots.bound.amount.unit && before.bound !== undefined
  // "that one … came to more than 300" is no second count
  const told = state.textOf(Math.max(at - 2, 0), slots.bound?.next ?? at)
  const worth = /\b(?:came to|comes? to|amount(?:s|ed)? to|worth|totall?ing|cost(?:ing)?) /i.test(told)
  const again = number && !worth && (isJoined(state, at) || again0)
  // "never anything with CANDLE in the name"
  const named = denied && !slots.triggered && slots.event === event && slots.filters.length > 0
  if (!products && !often && !again && !where && !instead && !did && !named && !(denied && slots.window))
    return undefined
  const sameOnes = !before.negated && !slots.window
  const nothing = denied && /\b(?:nothing|anything)(?! (?:of|like) )/i.test(state.textOf(at, slots.end))
  const filled: Slots = {
    ...slots,
    ...(where ? { filters: [...slots.filters, where.rule], end: where.next } : {}),
    ...(did ? { filters: before.filters } : {}),
    ...(instead ? { filters: instead.rules, end: instead.next } : {}),
    ...(products ? { products: products.rules, productsJoin: products.join, end: products.next } : {}),
    // "travel transactions in May but none in June": none of the same; "nothing" is nothing at all
    ...(denied && slots.window && !where && !instead && !nothing
      ? { filters: [...before.filters, ...slots.filters] }
      : {}),
    ...(!products && !named && !nothing && before.products.length > 0
      ? { products: before.products, productsJoin: before.productsJoin }
      : {}),
    // "eight categories, none of them being travel"
    ...(/(?:none|not one) of (?:them|these|those|which)/i.test(state.textOf(at, at + 2)) &&
    before.window &&
    !slots.window
      ? { window: before.window }
      : {}),
    ...((often || again) && before.window && !slots.window ? { window: before.window } : {}),
    // 近90天餐饮交易3笔以上、超过300元: of the same ones
    ...((often || again) && !denied && slots.filters.length === 0 && sameOnes ? { filters: before.filters } : {}),
    ...(again && before.measure ? { measure: before.measure } : {}),
    ...(again && slots.bound && before.bound ? { bound: withUnit(slots.bound, before.bound) } : {}),
  }
  const upper = /^lte?$/.test(filled.bound?.op ?? '') && !filled.negated
  const zero = upper ? pastNoneToo(state, filled.end) : undefined
  return inNone(state, filled, event, at) ?? partOfSlots({ ...filled, end: zero ?? filled.end }, event, at)
}
