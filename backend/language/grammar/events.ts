import type { EventType } from '../../catalog/catalog.ts'
import type { Comparator, FieldRule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { type SenseKind, type Spoken, senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt, limit } from './bound.ts'
import { sinceLength } from './dates.ts'
import { type Frame, frameNotes, frameRule, measureOf } from './frame.ts'
import { productsAt } from './products.ts'
import { allOf, anyOf } from './rules.ts'
import { type Part, type State, skippable, take } from './state.ts'

type Slots = Partial<Frame> & {
  filters: FieldRule[]
  end: number
  triggered: boolean
  asserted: boolean
  /** A comparator before the verb, whose number comes later. */
  lead?: Comparator
  noun?: boolean
}

const windowUnits = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year'])

/** Event types that a lexeme may name, and how. */
const triggerAt = (
  state: State,
  at: number,
): { event?: EventType; measure?: Spoken; noun: boolean; assumed: boolean } | undefined => {
  const lexeme = state.lexemes[at]
  const events = (lexeme?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))
  const measures = (lexeme?.senses ?? []).filter((sense) => sense.is === 'measure')
  const named = measures.find((sense) => sense.event === state.index.shop) ?? measures.find((sense) => sense.event)
  const spoken = (named ?? measures[0])?.measure
  // "largest" and "average" are about amounts only beside an event
  const measure = spoken === 'largest' || spoken === 'mean' ? undefined : spoken
  const own = events.find((candidate) => candidate === state.index.shop) ?? events[0] ?? named?.event
  const event = own ?? (measure && state.index.shop)
  if (!event) return undefined
  const noun =
    measure === 'orders' ||
    (events.length > 0 && (lexeme?.senses ?? []).every((sense) => sense.is !== 'event' || sense.form === 'noun'))
  return { event, noun, assumed: own === undefined, ...(measure ? { measure } : {}) }
}

/** at a branch, 在网点, via the app: where or how it was done. */
const isPlaced = (state: State, at: number): boolean =>
  /(?:^|\s)(?:at|via|through|by|on)(?: an?| the| our)?$|[在于用]$|通过$/i.test(
    state.textOf(Math.max(at - 2, 0), at).trim(),
  )

/** A limit on a property, or one of its values: quantity over 10, in Germany. */
const filterAt = (
  state: State,
  event: EventType,
  at: number,
  noun: boolean,
): { rule: FieldRule; next: number } | undefined => {
  const lexeme = state.lexemes[at]
  // a country said beside a verb is the customer's; said of "orders" it is the order's
  const linked = state.textOf(at - 1, at).trim() === '的'
  const placed = isPlaced(state, at)
  const ofCustomer = senseOf(lexeme, 'value') !== undefined && !placed && (!noun || linked)
  for (const sense of ofCustomer ? [] : (lexeme?.senses ?? [])) {
    if (sense.is === 'property-value' && sense.event === event)
      return { rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value }, next: at + 1 }
    if (sense.is === 'property' && sense.event === event) {
      const bound = boundAt(state, at + 1)
      const numeric = sense.property.type === 'integer' || sense.property.type === 'decimal'
      if (bound && numeric) return { rule: limit(sense.property, bound), next: bound.next }
      const digits = senseOf(state.lexemes[at + 1], 'number')?.number.plain
        ? state.textOf(at + 1, at + 2).trim()
        : undefined
      const written =
        senseOf(state.lexemes[at + 1], 'code')?.text ?? senseOf(state.lexemes[at + 1], 'quoted')?.text ?? digits
      if (written && (sense.property.role === 'product_code' || sense.property.role === 'order'))
        return {
          rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: written.toUpperCase() },
          next: at + 2,
        }
      const value = state.lexemes[at + 1]?.senses.find(
        (other) => other.is === 'property-value' && other.event === event && other.property === sense.property,
      )
      if (value?.is === 'property-value')
        return { rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: value.value }, next: at + 2 }
    }
  }
  return undefined
}

const length = (state: State, at: number): { window: Window; next: number } | undefined => {
  const over = take(state, at, 'comparator')
  const within = over ? undefined : take(state, at, 'within')
  const found = take(state, over?.next ?? within?.next ?? at, 'duration')
  if (!found || found.at - at > 2) return undefined
  const { n, unit } = found.sense.duration
  if (!windowUnits.has(unit)) return undefined
  const tail = take(state, found.next, 'comparator')
  const next = tail && tail.sense.side !== 'before' && tail.at === found.next ? tail.next : found.next
  return { window: { type: 'last', n, unit: unit as 'day' }, next }
}

const fitsFrame = (bound: Bound, slots: Slots, before: boolean): boolean => {
  const { amount } = bound
  if (amount.unit === 'age' || amount.unit === 'people' || amount.percent || amount.duration) return false
  const counts = ['times', 'orders', 'items', 'pieces'].includes(amount.unit ?? '')
  if (counts || amount.currency) return true
  if (before) return true
  return slots.measure !== undefined
}

/** "more than 3 orders": the noun follows the number. */
const startsEvent = (state: State, { next }: Bound): boolean => {
  const link = state.lexemes[next]
  if (senseOf(link, 'property') && triggerAt(state, next + 1)) return true
  const noun = skippable(link) && !senseOf(link, 'filler')?.asserts && !triggerAt(state, next) ? next + 1 : next
  return triggerAt(state, noun) !== undefined
}

const fill = (state: State, start: number): Slots => {
  const slots: Slots = { filters: [], end: start, triggered: false, asserted: false }
  let at = start
  while (at < state.lexemes.length) {
    const next = step(state, slots, at)
    if (next !== undefined) {
      at = next
      slots.end = next
    } else if (skippable(state.lexemes[at])) {
      if (senseOf(state.lexemes[at], 'filler')?.asserts) slots.asserted = true
      at += 1
    } else break
  }
  return slots
}

/** Fills one slot from a place; gives the place after it, or undefined where nothing fits. */
const step = (state: State, slots: Slots, at: number): number | undefined => {
  const lexeme = state.lexemes[at]
  const window = senseOf(lexeme, 'window')
  if (window && !window.future && !slots.window) {
    slots.window = window.window
    return at + 1
  }
  const bound = slots.bound ? undefined : boundAt(state, at)
  const leads = bound !== undefined && startsEvent(state, bound)
  if (bound && bound.start === at && fitsFrame(bound, slots, leads)) {
    const direct = slots.triggered || leads || bound.amount.unit === 'times' || bound.amount.unit === 'orders'
    if (direct && !(bound.bare && bound.amount.plain && isCode(state, slots, at))) {
      slots.bound = bound
      return bound.next
    }
  }
  const amounts = senseOf(lexeme, 'measure')?.measure
  if ((amounts === 'largest' || amounts === 'mean') && !slots.measure && !senseOf(state.lexemes[at + 1], 'number')) {
    slots.measure = amounts
    return at + 1
  }
  // 最多购买过1次: the comparator stands before the verb, the number after it
  const lead = senseOf(lexeme, 'comparator')
  if (lead && lead.side !== 'after' && !slots.bound && !slots.triggered && leadsVerb(state, at + 1)) {
    slots.lead = lead.op
    return at + 1
  }
  const most = senseOf(lexeme, 'extreme')
  if (
    most &&
    slots.triggered &&
    (!slots.measure || slots.measure === 'largest') &&
    senseOf(state.lexemes[at + 1], 'comparator')
  ) {
    if (most.direction === 'bottom') return undefined
    slots.measure = 'largest'
    return at + 1
  }
  const early = slots.triggered ? undefined : earlyFilter(state, at)
  if (early && !slots.event) {
    slots.event = early.event
    slots.filters.push(early.rule)
    if (early.verb) slots.triggered = true
    return at + 1
  }
  if (senseOf(lexeme, 'ever')) {
    slots.never = true
    return at + 1
  }
  const not = senseOf(lexeme, 'not')
  if (not && !slots.triggered && !slots.negated) {
    slots.negated = true
    if (not.never) slots.never = true
    return at + 1
  }
  const edge = senseOf(lexeme, 'edge')
  if (edge && !slots.edge && (!slots.triggered || !slots.bound)) {
    slots.edge = edge.which
    return at + 1
  }
  if (senseOf(lexeme, 'only') && !slots.only) {
    slots.only = true
    return at + 1
  }
  if (senseOf(lexeme, 'newcomer') && !slots.edge && !slots.triggered && state.index.shop && !ofThings(state, at + 1)) {
    slots.edge = 'first'
    slots.event = state.index.shop
    slots.triggered = true
    return at + 1
  }
  return trigger(state, slots, at) ?? afterTrigger(state, slots, at)
}

/** "a new branch", "new products": something else is new than the customers. */
const ofThings = (state: State, at: number): boolean =>
  (state.lexemes[at]?.senses ?? []).some(({ is }) => things.has(is)) && !senseOf(state.lexemes[at], 'value')
const things = new Set<SenseKind>(['property-value', 'product', 'product-kind', 'unknown', 'quoted', 'code'])

const isCode = (state: State, slots: Slots, at: number): boolean =>
  slots.triggered && !slots.measure && state.textOf(at, at + 1).trim().length >= 5

const leadsVerb = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place])) place += 1
  const found = triggerAt(state, place)
  return found !== undefined && !found.noun
}

/** Before its event: a value of one of its properties (转账交易, travel transactions), or a yes/no property said as a verb (opened, 点击过). */
const earlyFilter = (state: State, at: number): { event: EventType; rule: FieldRule; verb: boolean } | undefined => {
  const senses = state.lexemes[at]?.senses ?? []
  for (const sense of senses) {
    if (sense.is === 'property' && sense.property.type === 'boolean' && sense.property.sensitivity !== 'leak')
      return {
        event: sense.event,
        rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: true },
        verb: true,
      }
    const direct =
      sense.is === 'property-value' && sense.property.role === 'channel' && triggerAt(state, at + 1) !== undefined
    if (sense.is !== 'property-value' || (senseOf(state.lexemes[at], 'value') && !direct && !isPlaced(state, at)))
      continue
    let next = at + 1
    while (skippable(state.lexemes[next])) next += 1
    if (triggerAt(state, next)?.event === sense.event)
      return {
        event: sense.event,
        rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value },
        verb: false,
      }
  }
  return undefined
}

const trigger = (state: State, slots: Slots, at: number): number | undefined => {
  const found = triggerAt(state, at)
  if (!found) return undefined
  if (!slots.triggered) {
    if (slots.event && found.event !== slots.event && !found.measure) return undefined
    if (found.event && !slots.event) slots.event = found.event
    if (found.measure) slots.measure = found.measure
    slots.triggered = true
    slots.noun = found.noun
    return at + 1
  }
  slots.noun = found.noun
  if (
    found.event &&
    found.event !== slots.event &&
    !(found.assumed && measureOf(slots.event as EventType, found.measure as Spoken))
  )
    return undefined
  // "one-time buyers who spent over 800" says two things, "more than 10 different products" one
  const counted = slots.bound?.amount.unit === undefined && !slots.bound?.amount.currency && slots.bound?.next === at
  if (slots.bound && !counted && found.measure && found.measure !== 'orders' && found.measure !== 'times')
    return undefined
  if (found.measure && (!slots.measure || slots.measure === 'times')) slots.measure = found.measure
  return at + 1
}

const afterTrigger = (state: State, slots: Slots, at: number): number | undefined => {
  const lexeme = state.lexemes[at]
  const { event } = slots
  if (!event) return undefined
  if (slots.triggered && (slots.negated || slots.edge) && !slots.window) {
    const found = slots.negated && !slots.edge ? length(state, at) : sinceLength(state, at)
    if (found) {
      slots.window = found.window
      return found.next
    }
  }
  const next = state.lexemes[at + 1]?.senses ?? []
  if (senseOf(lexeme, 'by') && next.some((sense) => sense.is === 'property-value' && sense.event === event))
    return at + 1
  const thing = senseOf(state.lexemes[at], 'unit')?.unit
  if (slots.triggered && (thing === 'items' || thing === 'pieces')) return at + 1
  if (slots.triggered && senseOf(state.lexemes[at], 'missing')?.known) return at + 1
  // "campaign messages": a property that only names the event more fully
  const fuller = state.lexemes[at]?.senses.some((sense) => sense.is === 'property' && sense.event === event)
  if (fuller && triggerAt(state, at + 1)?.event === event) return at + 1
  const filter = filterAt(state, event, at, slots.noun ?? false)
  if (filter) {
    slots.filters.push(filter.rule)
    return filter.next
  }
  if (!slots.triggered || slots.products) return undefined
  const named = slots.noun || slots.edge !== undefined || slots.measure === 'products'
  const products = productsAt(state, event, at, named)
  if (!products) return senseOf(lexeme, 'any') ? at + 1 : undefined
  slots.products = products.rules
  slots.productsJoin = products.join
  return products.next
}

const toFrame = (slots: Slots, event: EventType): Frame => ({
  event,
  negated: slots.negated ?? false,
  never: slots.never ?? false,
  only: slots.only ?? false,
  filters: slots.filters,
  products: slots.products ?? [],
  productsJoin: slots.productsJoin ?? 'and',
  ...(slots.measure ? { measure: slots.measure } : {}),
  ...(slots.edge ? { edge: slots.edge } : {}),
  ...(slots.window ? { window: slots.window } : {}),
  ...(slots.bound ? { bound: slots.bound } : {}),
})

/** "bought in both October and November", 10月和11月都买过: one condition per stretch of time. */
const inEachWindow = (state: State, at: number): Part | undefined => {
  const windows: Window[] = []
  let place = at
  let either = false
  for (;;) {
    const window = senseOf(state.lexemes[place], 'window')
    if (!window || window.future) return undefined
    windows.push(window.window)
    place += 1
    const joint = state.lexemes[place]
    if (!senseOf(joint, 'and') && !senseOf(joint, 'or') && !senseOf(joint, 'list')) break
    either ||= senseOf(joint, 'or') !== undefined
    place += 1
  }
  if (windows.length < 2) return undefined
  const each = /都|均|both|each/i.test(state.textOf(place, place + 1)) || either
  const slots = fill(state, place)
  const { event } = slots
  if (!each || !slots.triggered || !event || slots.window) return undefined
  const rules = windows.flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (rules.length !== windows.length) return undefined
  return { start: at, end: slots.end, rule: either ? anyOf(rules) : allOf(rules), about: 'event', polar: true }
}

/** 90天没买 and 超过60天未购买: a length, then a denial, then the event. */
const lengthFirst = (state: State, at: number): Part | undefined => {
  const found = length(state, at)
  if (!found || !senseOf(state.lexemes[found.next], 'not')) return undefined
  const slots = fill(state, found.next)
  if (!slots.triggered || !slots.event || slots.window) return undefined
  return built({ ...slots, window: found.window }, slots.event, at)
}

const withoutBound = ({ bound: _, ...slots }: Slots): Slots => slots

const built = (read: Slots, event: EventType, at: number): Part | undefined => {
  const { lead, bound } = read
  if (lead && !bound) return undefined
  // never … a single one: not even one
  const once = read.never && read.negated && bound?.bare && bound.value === 1
  if (once) return built(withoutBound(read), event, at)
  const slots = lead && bound?.bare ? { ...read, bound: { ...bound, op: lead, bare: false } } : read
  const frame = toFrame(slots, event)
  const rule = frameRule(frame)
  if (!rule) return undefined
  return { start: at, end: slots.end, rule, about: 'event', frame, polar: true, notes: frameNotes(frame) }
}

const plain = new Set<SenseKind>(['filler', 'unit'])
/** Begins no condition: what follows is read from its own first word. */
const isPlain = (state: State, at: number): boolean =>
  (state.lexemes[at]?.senses ?? []).every(
    (sense) => plain.has(sense.is) && (sense.is !== 'unit' || sense.unit === 'people'),
  )

/** A condition on events: performed or not, how often, how much, first or last, of what, when. */
export const eventPart = (state: State, at: number): Part | undefined => {
  if (state.index.catalog.events.length === 0 || isPlain(state, at)) return undefined
  const months = inEachWindow(state, at)
  if (months) return months
  const since = lengthFirst(state, at)
  if (since) return since
  const slots = fill(state, at)
  if (!slots.triggered && state.index.shop && isOrders(state, slots)) {
    slots.event = state.index.shop
    slots.triggered = true
  }
  if (slots.triggered && slots.event) {
    const bareMeasure = slots.measure === 'order_value' && !slots.bound
    return bareMeasure ? undefined : built(slots, slots.event, at)
  }
  return continued(state, slots, at)
}

/** 只下过一单, "one-time customers": orders are meant where nothing else is named. */
const isOrders = (state: State, { bound, end, edge }: Slots): boolean => {
  if (!bound || edge) return false
  if (bound.amount.unit === 'orders') return true
  const people = senseOf(state.lexemes[end], 'unit')?.unit === 'people'
  return people && bound.amount.unit === 'times' && ((bound.bare && bound.value === 1) || bound.op === 'gte')
}

/** "… but never at a branch": another place of the same events. */
const placedAfter = (state: State, event: EventType, at: number): { rule: FieldRule; next: number } | undefined => {
  let place = at
  while (skippable(state.lexemes[place])) place += 1
  return isPlaced(state, place) ? filterAt(state, event, place, true) : undefined
}

/** "2 to 4 orders, or more than 20": a number alone is counted as the one before it. */
const withUnit = (bound: Bound, { amount }: Bound): Bound => ({
  ...bound,
  amount: {
    ...bound.amount,
    ...(amount.unit ? { unit: amount.unit } : {}),
    ...(amount.currency ? { currency: amount.currency } : {}),
  },
})

/** Ellipsis: "… but never in May", "… but not B", "… 且3次以上" go on about the same events. */
const continued = (state: State, read: Slots, at: number): Part | undefined => {
  const before = state.last.frame
  const alone = read.bound || !before?.bound ? undefined : boundAt(state, at)
  const slots = alone && !alone.bare ? { ...read, bound: alone, end: alone.next } : read
  if (!before || slots.edge) return undefined
  const { event } = before
  const denied = slots.negated ?? false
  const products = denied && !slots.window ? productsAt(state, event, slots.end) : undefined
  const often =
    slots.bound &&
    (slots.bound.amount.unit === 'times' || slots.bound.amount.unit === 'orders' || slots.bound.amount.currency)
  const where = denied && !products ? placedAfter(state, event, slots.end) : undefined
  const again = slots.bound && !slots.bound.bare && !slots.bound.amount.unit && before.bound !== undefined
  if (!products && !often && !again && !where && !(denied && slots.window)) return undefined
  const filled: Slots = {
    ...slots,
    ...(where ? { filters: [...slots.filters, where.rule], end: where.next } : {}),
    ...(products ? { products: products.rules, productsJoin: products.join, end: products.next } : {}),
    ...(!products && before.products.length > 0
      ? { products: before.products, productsJoin: before.productsJoin }
      : {}),
    ...((often || again) && before.window && !slots.window ? { window: before.window } : {}),
    ...(again && before.measure ? { measure: before.measure } : {}),
    ...(again && slots.bound && before.bound ? { bound: withUnit(slots.bound, before.bound) } : {}),
  }
  return built(filled, event, at)
}
