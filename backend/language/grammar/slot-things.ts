import type { EventType } from '../../catalog/catalog.ts'
import type { Window } from '../../segments/window.ts'
import { type Spoken, senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { sinceLength } from './dates.ts'
import { filterAt } from './filter.ts'
import { measureOf } from './frame.ts'
import { productsAt } from './products.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

/** The event itself, or a measure that stands for it. */
export const triggerSlot: SlotReader = (state, slots, at) => {
  const found = triggerAt(state, at)
  if (!found) return undefined
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
  if (found.measure === 'days' && slots.measure === 'orders' && slots.bound?.next === at) {
    slots.measure = 'days'
    return at + 1
  }
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

/** "not bought for 90 days", "last order over 90 days ago". */
export const lengthSlot: SlotReader = (state, slots, at) => {
  if (!slots.event || !slots.triggered || !(slots.negated || slots.edge) || slots.window) return undefined
  const found = slots.negated && !slots.edge ? lengthAt(state, at) : sinceLength(state, at)
  if (!found) return undefined
  slots.window = found.window
  return found.next
}

/** "by any campaign", 任何活动: the property that names the campaign, and no campaign. */
const campaignAt = (state: State, event: EventType, at: number): number | undefined => {
  let place = /^(?:by|in|from)$/i.test(state.textOf(at, at + 1).trim()) ? at + 1 : at
  if (!senseOf(state.lexemes[place], 'any')) return undefined
  place += 1
  const named = state.lexemes[place]?.senses.some(
    (sense) => sense.is === 'property' && sense.event === event && sense.property.role === 'campaign',
  )
  return named ? place + 1 : undefined
}

/** Words beside the event that say nothing more of it: items, on record, "campaign" before "messages". */
export const besideSlot: SlotReader = (state, { event, triggered, negated, filters }, at) => {
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
  if (triggered && senseOf(lexeme, 'missing')?.known) return at + 1
  const fuller = lexeme?.senses.some((sense) => sense.is === 'property' && sense.event === event)
  return fuller && triggerAt(state, at + 1)?.event === event ? at + 1 : undefined
}

const sorts = new Set(['enum', 'text'])

/** 买过三种以上品类, "in at least 3 different stores": different values of a property are counted. */
export const distinctSlot: SlotReader = (state, slots, at) => {
  const { bound, event } = slots
  if (!bound || !event || slots.distinct || at - bound.next > 2 || bound.amount.currency) return undefined
  const counts = bound.amount.unit === 'items' || /different|distinct|不同/i.test(state.textOf(bound.start, at))
  const said = state.lexemes[at]?.senses.find((sense) => sense.is === 'property' && sense.event === event)
  if (!counts || said?.is !== 'property' || !sorts.has(said.property.type)) return undefined
  if (/^(?:product_|order|campaign|arm)/.test(said.property.role ?? '')) return undefined
  slots.distinct = said.property.name
  return at + 1
}

/** 交易的品类不少于7种: different values of a property, named before their number. */
export const sortsSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  if (!event || !slots.triggered || slots.bound || slots.distinct || slots.negated) return undefined
  const said = state.lexemes[at]?.senses.find((sense) => sense.is === 'property' && sense.event === event)
  if (said?.is !== 'property' || !sorts.has(said.property.type)) return undefined
  if (/^(?:product_|order|campaign|arm)/.test(said.property.role ?? '')) return undefined
  const bound = boundAt(state, wordsAt(state, at + 1, /(?:的)?(?:种类)?(?:数|数量|个数)/)?.next ?? at + 1)
  if (bound?.amount.unit !== 'items' || bound.amount.currency) return undefined
  slots.bound = bound
  slots.distinct = said.property.name
  return bound.next
}

/** "spent 3000 on dining": what was spent is of the event that knows of dining. */
const spentOn = (state: State, { event, measure, filters, products }: Slots, at: number): EventType | undefined => {
  if (measure !== 'spend' || filters.length > 0 || (products?.length ?? 0) > 0) return undefined
  const owners = (state.lexemes[at]?.senses ?? []).flatMap((sense) =>
    sense.is === 'property-value' && sense.property.role !== 'channel' ? [sense.event] : [],
  )
  const [only] = owners
  return only && !owners.includes(event as EventType) && measureOf(only, 'spend') ? only : undefined
}

/** 买了商品名含LANTERN的东西: a product by a word of its name. */
export const namedSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  if (!event) return undefined
  const name = state.lexemes[at]?.senses.some(
    (sense) => sense.is === 'property' && sense.event === event && sense.property.role === 'product_name',
  )
  const filter = name ? filterAt(state, event, at, true) : undefined
  if (filter?.rule.kind !== 'text') return undefined
  slots.filters.push(filter.rule)
  return filter.next
}

/** "fund purchases", 基金购买: what was bought, as one word with the buying. */
export const compoundSlot: SlotReader = (state, slots, at) => {
  if (slots.triggered || slots.products) return undefined
  const done = triggerAt(state, at + 1)
  if (!done?.event || done.assumed || (slots.event && done.event !== slots.event)) return undefined
  if (!/purchase|order|bought|购买/i.test(state.textOf(at + 1, at + 2))) return undefined
  const thing = (['product', 'product-kind', 'quoted', 'code'] as const).some((is) => senseOf(state.lexemes[at], is))
  const word = senseOf(state.lexemes[at], 'unknown') && done.noun && /^[a-z-]+$/i.test(state.textOf(at, at + 1).trim())
  const products = thing || word ? productsAt(state, done.event, at) : undefined
  if (products?.next !== at + 1) return undefined
  slots.event = done.event
  slots.products = products.rules
  slots.productsJoin = products.join
  return products.next
}

/** What a campaign sent, and what may be clicked in it. */
export const messages =
  /(?:the |a |any |our |its |their )?(?:messages?|links?|mails?)|(?:消息|信息|链接|推送消息)(?:里的链接)?/
/** 点击过触达消息, "opened any message": what was opened or clicked. */
export const messageSlot: SlotReader = (state, slots, at) => {
  const opens = slots.event?.properties.some(({ role }) => role === 'opened' || role === 'clicked')
  return opens ? wordsAt(state, at, messages)?.next : undefined
}

export const filterSlot: SlotReader = (state, slots, at) => {
  const other = spentOn(state, slots, at)
  if (other) slots.event = other
  const filter = slots.event && filterAt(state, slots.event, at, slots.noun ?? false)
  if (!filter) return undefined
  slots.filters.push(filter.rule)
  return filter.next
}

export const productsSlot: SlotReader = (state, slots, at) => {
  if (!slots.event || !slots.triggered || slots.products) return undefined
  const named = slots.noun || slots.edge !== undefined || slots.measure === 'products'
  const products = productsAt(state, slots.event, at, named)
  if (!products) return senseOf(state.lexemes[at], 'any') ? at + 1 : undefined
  slots.products = products.rules
  slots.productsJoin = products.join
  return products.next
}
