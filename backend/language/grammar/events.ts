import type { FieldRule, Rule } from '../../segments/rule.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { inBothValues } from './both-values.ts'
import { continued } from './continued.ts'
import { fill } from './fill.ts'
import { type Frame, measureOf } from './frame.ts'
import { inOrders } from './in-orders.ts'
import { inTimes } from './in-times.ts'
import { objectFirst } from './object-first.ts'
import { countedAlike } from './other-group.ts'
import { lengthAt } from './slot-things.ts'
import { partOfSlots, type Slots } from './slots.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

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

/** 投诉过两次以上: how often a thing was so of which the data say only that it was. */
const countsFlag = (state: State, at: number): boolean => {
  let before = at - 1
  while (senseOf(state.lexemes[before], 'filler') || senseOf(state.lexemes[before], 'break')?.strong === false)
    before -= 1
  return (state.lexemes[before]?.senses ?? []).some(
    (sense) => (sense.is === 'value' || sense.is === 'attribute') && sense.attribute.type === 'boolean',
  )
}

/** 只下过一单, "one-time customers": orders are meant where nothing else is named. */
const isOrders = (state: State, { bound, end, edge, window, negated }: Slots, at: number): boolean => {
  const named = window !== undefined && /[首末一]单/.test(state.textOf(at, end))
  // 近90天一单都没有: not even one order
  if (negated && !edge && !bound) return window !== undefined && /[一半]单/.test(state.textOf(at, end))
  // 最后一单在2011年6月30日或更早: the order is in the word itself
  if (edge) return named
  if (!bound) return false
  if (bound.amount.unit === 'orders' || second.test(state.textOf(bound.start, bound.next))) return true
  const people =
    senseOf(state.lexemes[end], 'unit')?.unit === 'people' ||
    /^(?:的)?(?:客户|用户|顾客|会员|人)/.test(state.textOf(end, end + 2).trim())
  if (countsFlag(state, at)) return false
  return people && bound.amount.unit === 'times' && ((bound.bare && bound.value === 1) || bound.op === 'gte')
}

/** 一季度交易不少于15笔，二季度还不足5笔: counted like the other events before, not as orders. */
const isOfBefore = ({ last, index }: State, { triggered, bound, edge }: Slots): boolean => {
  const before = last.frame
  const counted = bound?.amount.unit === 'times' || bound?.amount.unit === 'orders'
  return !triggered && !edge && counted && before?.bound !== undefined && before.event !== index.shop
}

/** The time of the events before holds for them too, unless another one stands in the same clause. */
const countedAgain = (state: State, slots: Slots, at: number): Part | undefined => {
  const before = state.last.frame as Frame
  let place = at - 1
  while (place >= 0 && !senseOf(state.lexemes[place], 'break') && !senseOf(state.lexemes[place], 'window')) place -= 1
  const timed = senseOf(state.lexemes[place], 'window') !== undefined
  const { filters, products, productsJoin, window } = before
  return partOfSlots(
    {
      ...slots,
      filters: [...filters, ...slots.filters],
      products,
      productsJoin,
      ...(window && !timed && !slots.window ? { window } : {}),
    },
    before.event,
    at,
  )
}

const anything = /任何|东西|所有|anything|nothing|any (?!of (?:those|these|them))|at all/i
/** Verbs that want an object: 买, "bought"; 下单 and "ordered" stand alone. */
const transitive =
  /买|购(?!物)|办|借|贷|投保|存|签|领|开|buy|bought|purchased|click|open|点击|打开|\b(?:tak(?:en?|ing)|took|got|gotten|obtained|acquired)\b/i

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
  // "eight categories, none of them being travel": of the same events
  const ofThem = /(?:none|not one) of (?:them|these|those|which)|其中/i.test(
    state.textOf(Math.max(at - 1, 0), slots.end),
  )
  if (ofThem && !slots.window)
    return {
      ...slots,
      filters: [...slots.filters, ...before.filters],
      ...(before.window ? { window: before.window } : {}),
    }
  if (slots.window && slots.filters.length === 0)
    return {
      ...slots,
      filters: before.filters,
      ...(before.products.length > 0 ? { products: before.products, productsJoin: before.productsJoin } : {}),
    }
  return { ...slots, filters: [...slots.filters, ...campaignBefore(state, slots)] }
}

const generic = /^(?:笔数|次数|频次|频率|总额|总金额|金额|合计金额|累计金额|frequency|how often|总共花了?|一共花了?)/
/** 近90天平均每笔交易低于150，笔数要8以上: a measure without an event of its own is of the events said before it. */
const sameEvents = (state: State, slots: Slots, at: number): Slots => {
  const before = state.last.frame
  const said = state.textOf(slots.window ? at + 1 : at, slots.end).trim()
  if (!before || !slots.assumed || before.event === slots.event || !generic.test(said)) return slots
  if (before.edge || !measureOf(before.event, slots.measure ?? 'times')) return slots
  return {
    ...slots,
    event: before.event,
    filters: [...before.filters, ...slots.filters],
    ...(before.products.length > 0 ? { products: before.products, productsJoin: before.productsJoin } : {}),
    ...(before.window && !slots.window ? { window: before.window } : {}),
  }
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
  const before = oneTime(state, at) ?? objectFirst(state, at) ?? inOrders(state, at)
  if (before) return before
  const slots = sameEvents(state, fill(state, at), at)
  const times = inTimes(state, at, slots)
  if (times) return times
  const values = inBothValues(state, at, slots)
  if (values) return values
  const since = lengthFirst(state, at)
  if (since) return since
  const again = isOfBefore(state, slots) ? countedAgain(state, slots, at) : undefined
  if (again) return again
  if (!slots.triggered && state.index.shop && isOrders(state, slots, at)) {
    slots.event = state.index.shop
    slots.triggered = true
  }
  // 最近60天一单都没有: the order is in the denial itself
  if (!slots.triggered && !slots.event && slots.negated && state.index.shop && !slots.bound) {
    if (/[一半]单(?:都|也)?[没未无]/.test(state.textOf(at, slots.end))) {
      slots.event = state.index.shop
      slots.triggered = true
    }
  }
  if (slots.triggered && slots.event) {
    const bareMeasure = slots.measure === 'order_value' && !slots.bound
    return bareMeasure ? undefined : partOfSlots(countedAlike(state, carried(state, slots, at), at), slots.event, at)
  }
  return continued(state, slots, at)
}
