import type { EventType } from '../../catalog/catalog.ts'
import type { Window } from '../../segments/window.ts'
import { type SenseKind, type Spoken, senseOf } from '../lexicon/sense.ts'
import { sinceLength } from './dates.ts'
import { measureOf } from './frame.ts'
import { productsAt } from './products.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

/** "premium payments add up to more than 5000": what is measured of the events that were named, where there is no shop to be assumed. */
const sumOf = (state: State, slots: Slots, at: number): number | undefined => {
  const { event, triggered, measure, bound } = slots
  const said = state.index.shop ? undefined : senseOf(state.lexemes[at], 'measure')
  if (!event || !triggered || measure || bound || !said || said.event || !measureOf(event, said.measure))
    return undefined
  slots.measure = said.measure
  return at + 1
}

/** The event itself, or a measure that stands for it. */
export const triggerSlot: SlotReader = (state, slots, at) => {
  const found = triggerAt(state, at)
  if (!found) return sumOf(state, slots, at)
  if (!slots.triggered) {
    if (slots.event && found.event !== slots.event && !found.measure) return undefined
    if (found.event && !slots.event) slots.event = found.event
    // "average transaction amount", 最大一笔交易金额: the amounts are said of already
    if (found.measure && slots.measure !== 'largest' && slots.measure !== 'mean') slots.measure = found.measure
    slots.triggered = true
    slots.assumed = found.assumed
    slots.noun = found.noun
    return at + 1
  }
  slots.noun = found.noun
  // "on 4 different days … logged in": the event is named after its measure
  if (
    slots.assumed &&
    !found.assumed &&
    found.event &&
    found.event !== slots.event &&
    measureOf(found.event, slots.measure ?? 'times')
  ) {
    slots.event = found.event
    slots.assumed = false
    return at + 1
  }
  // "product 85123A … bought it in at least four orders": the number is of what stands behind it
  if (found.measure === 'orders' && slots.measure === 'products' && slots.bound?.next === at) {
    slots.measure = 'orders'
    return at + 1
  }
  if (found.measure === 'days' && slots.measure === 'orders' && slots.bound?.next === at) {
    slots.measure = 'days'
    return at + 1
  }
  // 旅游消费, "travel spending": the noun behind what the money went on
  const spent = /^(?:消费|支出|花费|开销|开支|付款|支付|payments?|purchases?|spend|spending)$/i.test(
    state.textOf(at, at + 1).trim(),
  )
  const of = state.lexemes[at - 1]?.senses.some((sense) => sense.is === 'property-value' && sense.event === slots.event)
  if (spent && of && found.event !== slots.event) return at + 1
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
  const fuller = found.measure === 'spend' && slots.measure === 'products' && !slots.bound
  if (found.measure && (!slots.measure || slots.measure === 'times' || fuller)) slots.measure = found.measure
  return at + 1
}

const windowUnits = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year'])

/** A length of time as a stretch up to now: 90天, "for over 90 days". */
export const lengthAt = (state: State, at: number): { window: Window; next: number } | undefined => {
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

/** "logged in within 30 days", where nothing is said before or behind that the days could lie between. */
const withinLength = (state: State, slots: Slots, at: number): ReturnType<typeof lengthAt> => {
  if (!slots.event || !slots.triggered || slots.window || state.last.frame) return undefined
  const found = /^within$/i.test(state.textOf(at, at + 1).trim()) ? lengthAt(state, at) : undefined
  if (!found) return undefined
  const [behind, next] = [state.lexemes[found.next], state.lexemes[found.next + 1]]
  const ends = !behind || (['break', 'and', 'but', 'or', 'close'] as const).some((is) => senseOf(behind, is))
  return ends && !senseOf(next, 'then') && !senseOf(behind, 'then') ? found : undefined
}

/** "not bought for 90 days", "last order over 90 days ago". */
export const lengthSlot: SlotReader = (state, slots, at) => {
  const alone = slots.negated || slots.edge ? undefined : withinLength(state, slots, at)
  if (alone) {
    slots.window = alone.window
    return alone.next
  }
  if (!slots.event || !slots.triggered || !(slots.negated || slots.edge) || slots.window) return undefined
  const found = slots.negated && !slots.edge ? lengthAt(state, at) : sinceLength(state, at)
  if (!found) return undefined
  slots.window = found.window
  return found.next
}

/** "by any campaign", 任何活动: the property that names the campaign, and no campaign. */
const campaignAt = (state: State, event: EventType, at: number): number | undefined => {
  let place = /^(?:by|in|from)$/i.test(state.textOf(at, at + 1).trim()) ? at + 1 : at
  const some = senseOf(state.lexemes[place], 'any') ?? /^(?:an?|our|the)$/i.test(state.textOf(place, place + 1).trim())
  if (!some) return undefined
  place += 1
  const named = state.lexemes[place]?.senses.some(
    (sense) => sense.is === 'property' && sense.event === event && sense.property.role === 'campaign',
  )
  return named ? place + 1 : undefined
}

/** Words beside the event that say nothing more of it: items, on record, "campaign" before "messages". */
export const besideSlot: SlotReader = (state, { event, triggered, negated, filters, products }, at) => {
  const lexeme = state.lexemes[at]
  if (!event) return negated && senseOf(lexeme, 'any') && triggerAt(state, at + 1) ? at + 1 : undefined
  const next = state.lexemes[at + 1]?.senses ?? []
  if (senseOf(lexeme, 'by') && next.some((sense) => sense.is === 'property-value' && sense.event === event))
    return at + 1
  if (triggered && /^(?:through|thru|via|over)$/i.test(state.textOf(at, at + 1).trim())) {
    let behind = at + 1
    while (skippable(state.lexemes[behind])) behind += 1
    if (state.lexemes[behind]?.senses.some((sense) => sense.is === 'property-value' && sense.event === event))
      return behind
  }
  // "through" also parts the ends of a range
  if (
    triggered &&
    /^(?:through|thru)$/i.test(state.textOf(at, at + 1).trim()) &&
    !senseOf(state.lexemes[at + 1], 'number')
  )
    return at + 1
  const thing = senseOf(lexeme, 'unit')?.unit
  // 没被任何活动触达过, "contacted by any campaign": none in particular
  if (!triggered && senseOf(lexeme, 'any') && triggerAt(state, at + 1)?.event === event) return at + 1
  const single =
    filters.length > 0
      ? wordsAt(state, at, /(?:of|in) (?:one|a single|any one|any) (?:product|item|article)s?/)
      : undefined
  if (triggered && single?.at === at) return single.next
  const anyCampaign = triggered ? campaignAt(state, event, at) : undefined
  if (anyCampaign) return anyCampaign
  if (triggered && (thing === 'items' || thing === 'pieces')) return at + 1
  // 买过名称含WRAP的商品
  if (triggered && products && /^(?:的)?(?:商品|产品|东西|货品)$/.test(state.textOf(at, at + 1).trim())) return at + 1
  if (triggered && senseOf(lexeme, 'missing')?.known) return at + 1
  // "with an Android device": the property behind its value
  const device = lexeme?.senses.some(
    (sense) =>
      sense.is === 'property' &&
      sense.event === event &&
      state.lexemes[at - 1]?.senses.some((own) => own.is === 'property-value' && own.property === sense.property),
  )
  if (triggered && device) return at + 1
  const fuller = lexeme?.senses.some((sense) => sense.is === 'property' && sense.event === event)
  // “春季”活动里被触达过
  let behind = at + 1
  while (/^(?:里|中|期间|内|当中|里面|被|已|已经|曾|曾经)$/.test(state.textOf(behind, behind + 1).trim())) behind += 1
  return fuller && triggerAt(state, behind)?.event === event ? behind : undefined
}

const holding =
  /(?:(?:that|which) )?(?:contain(?:s|ed|ing)?|includ(?:es?|ed|ing)|featur(?:es?|ed|ing))|(?:里|中|里面)?(?:含有?|包含|带有?)/

const pointing =
  /^(?:it|them|this one|that one|that product|this product|that item|this item|它|它们|这款|这个|该商品|此商品|该产品|此产品|这款商品|这个商品|这款产品|这个产品)$/i
const goods = new Set<SenseKind>(['code', 'quoted', 'product'])
/** 货号85123A，至少在4张订单里买过它: the goods that the message names before, and no condition has taken. */
const pointedAt = (state: State, event: EventType, at: number): ReturnType<typeof productsAt> => {
  const length = [3, 2, 1].find((words) => pointing.test(state.textOf(at, at + words).trim()))
  if (length === undefined || state.last.frame) return undefined
  for (let place = at - 1; place >= 0; place -= 1) {
    if (!state.lexemes[place]?.senses.some(({ is }) => goods.has(is))) continue
    const products = productsAt(state, event, place)
    if (!products) return undefined
    for (let spent = place; spent < products.next; spent += 1) state.spent.add(spent)
    const named = state.lexemes[place - 1]?.senses.some(({ is }) => is === 'property')
    if (named) state.spent.add(place - 1)
    return { ...products, next: at + length }
  }
  return undefined
}

export const productsSlot: SlotReader = (state, slots, at) => {
  if (!slots.event || !slots.triggered || slots.products) return undefined
  // "orders containing a product with WRAP in its name"
  const lead = slots.noun ? wordsAt(state, at, holding) : undefined
  const start = lead?.at === at ? lead.next : at
  const named = start === at && (slots.noun || slots.edge !== undefined || slots.measure === 'products')
  const products = productsAt(state, slots.event, start, named) ?? pointedAt(state, slots.event, start)
  if (!products) return senseOf(state.lexemes[at], 'any') ? at + 1 : undefined
  slots.products = products.rules
  slots.productsJoin = products.join
  return products.next
}
