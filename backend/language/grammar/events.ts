import type { FieldRule, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { continued } from './continued.ts'
import { eachUnitAt, partsOfWindow } from './each-period.ts'
import { fill } from './fill.ts'
import { frameRule, measureOf } from './frame.ts'
import { objectFirst } from './object-first.ts'
import { allOf, anyOf } from './rules.ts'
import { lengthAt } from './slot-things.ts'
import { partOfSlots, type Slots, toFrame } from './slots.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

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
  // 9月、10月、11月每个月都下过单
  const unit = eachUnitAt(state, place)
  const each = /都|均|both|each/i.test(state.textOf(place, place + 1)) || either || unit !== undefined
  const slots = fill(state, unit?.next ?? place)
  const { event } = slots
  if (!each || !slots.triggered || !event || slots.window) return undefined
  const rules = inOneYear(state, at, windows).flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (rules.length !== windows.length) return undefined
  return { start: at, end: slots.end, rule: either ? anyOf(rules) : allOf(rules), about: 'event', polar: true }
}

/** The year of a month said without one is that of the month it is listed with: 2010年11月和12月, "November and December 2010". */
const inOneYear = (state: State, at: number, windows: Window[]): Window[] => {
  const said = windows.map((_, n) => state.textOf(at + 2 * n, at + 2 * n + 1))
  const dated = said.findIndex((text) => /\d{4}/.test(text))
  const giver = windows[dated]
  if (dated < 0 || giver?.type !== 'range' || !giver.from) return windows
  const year = giver.from.slice(0, 4)
  return windows.map((window, n) => {
    const bare = /^\D*(?:\d{1,2}|[一二三四五六七八九十]+)月份?$|^(?:in )?[a-z]+$/i.test((said[n] as string).trim())
    if (!bare || window.type !== 'range' || !window.from || !window.to) return window
    return { ...window, from: year + window.from.slice(4), to: year + window.to.slice(4) }
  })
}

const inEachOfThem =
  /(?:in )?(?:all|each|every one)(?: of)?(?: the| these| those)?(?: two| three| four| five| six)?(?: months| quarters| years| days| of them)?|(?:in )?every one of them/

/** "every quarter of 2011": four digits that are a year. */
const yearAt = (state: State, at: number): { window: Window } | undefined => {
  const said = state.textOf(at, at + 1).trim()
  return /^(?:19|20)\d\d$/.test(said)
    ? { window: { type: 'range', from: `${said}-01-01`, to: `${said}-12-31` } }
    : undefined
}

/** "bought in both November and December 2010", "bought in May or in July": one condition per time, said behind the event. */
const inBoth = (state: State, at: number, slots: Slots): Part | undefined => {
  const { event } = slots
  if (!event || !slots.triggered || slots.negated || slots.bound || slots.edge) return undefined
  let place = slots.end
  while (skippable(state.lexemes[place])) place += 1
  const pair = senseOf(state.lexemes[place], 'pair')?.all ?? false
  const first = pair ? senseOf(state.lexemes[place + 1], 'window')?.window : slots.window
  const joint = pair ? place + 2 : slots.end
  const next = senseOf(state.lexemes[joint + 1], 'window')
  const either = senseOf(state.lexemes[joint], 'or') !== undefined
  if (!first || !next || next.future || (!either && !(pair && senseOf(state.lexemes[joint], 'and')))) return undefined
  if (pair && slots.window) return undefined
  const windows = inOneYear(state, joint - 1, [first, next.window])
  const rules = windows.flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (rules.length !== 2) return undefined
  return { start: at, end: joint + 2, rule: either ? anyOf(rules) : allOf(rules), about: 'event', polar: true }
}

/** "ordered in September, in October and in November, all three months": one condition per time, said behind the event and summed up. */
const inAll = (state: State, at: number, slots: Slots): Part | undefined => {
  const { event, window } = slots
  if (!event || !window || !slots.triggered || slots.negated || slots.bound || slots.edge) return undefined
  const windows = [window]
  let place = slots.end
  for (;;) {
    let next = place
    while (
      senseOf(state.lexemes[next], 'and') ??
      senseOf(state.lexemes[next], 'list') ??
      senseOf(state.lexemes[next], 'break')
    )
      next += 1
    const more = next > place ? senseOf(state.lexemes[next], 'window') : undefined
    if (!more || more.future) break
    windows.push(more.window)
    place = next + 1
  }
  const sum = wordsAt(state, senseOf(state.lexemes[place], 'break') ? place + 1 : place, inEachOfThem)
  if (!sum || windows.length < 2) return undefined
  const rules = windows.flatMap((each) => frameRule(toFrame({ ...slots, window: each }, event)) ?? [])
  if (rules.length !== windows.length) return undefined
  return { start: at, end: sum.next, rule: allOf(rules), about: 'event', polar: true }
}

/** 2011年每个季度都下过单, "ordered in every month of 2011": an event in each of the months or quarters. */
const inEachPeriod = (state: State, at: number, plainly: Slots): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window')
  const early = lead && !lead.future ? eachUnitAt(state, at + 1) : undefined
  const slots = early ? fill(state, early.next) : plainly
  const { event } = slots
  if (!event || !slots.triggered || slots.negated || slots.edge) return undefined
  const late = early ?? eachUnitAt(state, slots.end)
  const behind = early || !late ? undefined : (senseOf(state.lexemes[late.next], 'window') ?? yearAt(state, late.next))
  const whole = early ? lead?.window : (behind?.window ?? slots.window)
  if (!late || !whole || (slots.window && whole !== slots.window)) return undefined
  const windows = partsOfWindow(whole, late.unit, state.today)
  const rules = windows?.flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (!windows || rules?.length !== windows.length) return undefined
  const end = early ? slots.end : behind ? late.next + 1 : late.next
  return { start: at, end, rule: allOf(rules), about: 'event', polar: true }
}

/** 90天没买 and 超过60天未购买: a length, then a denial, then the event. */
const lengthFirst = (state: State, at: number): Part | undefined => {
  const found = lengthAt(state, at)
  if (!found || !senseOf(state.lexemes[found.next], 'not')) return undefined
  const slots = fill(state, found.next)
  if (!slots.triggered || !slots.event || slots.window) return undefined
  return partOfSlots({ ...slots, window: found.window }, slots.event, at)
}

const plain = new Set<SenseKind>(['filler', 'unit'])
/** Begins no condition: what follows is read from its own first word. */
const isPlain = (state: State, at: number): boolean =>
  (state.lexemes[at]?.senses ?? []).every(
    (sense) => plain.has(sense.is) && (sense.is !== 'unit' || sense.unit === 'people'),
  )

const second = /第二|second/i

/** 只下过一单, "one-time customers": orders are meant where nothing else is named. */
const isOrders = (state: State, { bound, end, edge, window }: Slots, at: number): boolean => {
  const named = window !== undefined && /[首末一]单/.test(state.textOf(at, end))
  // 最后一单在2011年6月30日或更早: the order is in the word itself
  if (edge) return named
  if (!bound) return false
  if (bound.amount.unit === 'orders' || second.test(state.textOf(bound.start, bound.next))) return true
  const people =
    senseOf(state.lexemes[end], 'unit')?.unit === 'people' ||
    /^(?:的)?(?:客户|用户|顾客|会员|人)/.test(state.textOf(end, end + 2).trim())
  return people && bound.amount.unit === 'times' && ((bound.bare && bound.value === 1) || bound.op === 'gte')
}

const anything = /任何|东西|所有|anything|nothing|any |at all/i
/** Verbs that want an object: 买, "bought"; 下单 and "ordered" stand alone. */
const transitive = /买|购(?!物)|buy|bought|purchased|click|open|点击|打开/i

/** The campaign that the condition before is about, where this one names none. */
const campaignBefore = (state: State, slots: Slots): FieldRule[] => {
  const before = state.last.frame
  const names = before?.event.properties.filter(({ role }) => role === 'campaign').map(({ name }) => name) ?? []
  const isOfOne = (rule: FieldRule) => 'field' in rule && names.includes(rule.field)
  return before && !slots.filters.some(isOfOne) ? before.filters.filter(isOfOne) : []
}

/** "contacted by the spring campaign and clicked": what was clicked is of that campaign. */
const sameCampaign = (state: State, slots: Slots, at: number): FieldRule[] => {
  const deed = state.lexemes[at]?.senses.some(
    (sense) => sense.is === 'property' && /^(?:opened|clicked|converted)$/.test(sense.property.role ?? ''),
  )
  const joined = /^(?:and|and then|then|并|并且|且|而且|还)$/i.test(state.textOf(at - 1, at).trim())
  return deed && joined && !slots.window ? campaignBefore(state, slots) : []
}

/**
 * What a denial leaves out is what was said before: 上季度买过基金、这个季度还没买的 are those who bought no fund again,
 * "opened the October message but never clicked it" is about that campaign.
 */
const carried = (state: State, slots: Slots, at: number): Slots => {
  const before = state.last.frame
  if (!before || before.event !== slots.event || slots.products) return slots
  if (!slots.negated) return { ...slots, filters: [...slots.filters, ...sameCampaign(state, slots, at)] }
  let end = slots.end
  while (end < state.lexemes.length && (isPlain(state, end) || senseOf(state.lexemes[end], 'any'))) end += 1
  const said = state.textOf(at, end)
  if (anything.test(said) || !transitive.test(said)) return slots
  if (slots.window && slots.filters.length === 0)
    return {
      ...slots,
      filters: before.filters,
      ...(before.products.length > 0 ? { products: before.products, productsJoin: before.productsJoin } : {}),
    }
  return { ...slots, filters: [...slots.filters, ...campaignBefore(state, slots)] }
}

/** 一次性买家: one order over the whole history, whatever time was said before. */
const oneTime = (state: State, at: number): Part | undefined => {
  const { shop } = state.index
  const said = shop && wordsAt(state, at, /一次性(?:的)?(?:买家|客户|顾客|用户|购买者|消费者)/)
  const measure = said?.at === at && shop ? measureOf(shop, 'orders') : undefined
  if (!said || !shop || !measure) return undefined
  const rule: Rule = { kind: 'event', event: shop.name, measure, op: 'eq', value: 1 }
  return { start: at, end: said.next, rule, about: 'event', noun: true, polar: true }
}

/** A condition on events: performed or not, how often, how much, first or last, of what, when. */
export const eventPart = (state: State, at: number): Part | undefined => {
  if (state.index.catalog.events.length === 0 || isPlain(state, at)) return undefined
  const before = oneTime(state, at) ?? objectFirst(state, at)
  if (before) return before
  const slots = fill(state, at)
  const months =
    inEachWindow(state, at) ?? inEachPeriod(state, at, slots) ?? inBoth(state, at, slots) ?? inAll(state, at, slots)
  if (months) return months
  const since = lengthFirst(state, at)
  if (since) return since
  if (!slots.triggered && state.index.shop && isOrders(state, slots, at)) {
    slots.event = state.index.shop
    slots.triggered = true
  }
  if (slots.triggered && slots.event) {
    const bareMeasure = slots.measure === 'order_value' && !slots.bound
    return bareMeasure ? undefined : partOfSlots(carried(state, slots, at), slots.event, at)
  }
  return continued(state, slots, at)
}
