import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { filterAt } from './filter.ts'
import { measureOf } from './frame.ts'
import { productsAt } from './products.ts'
import { anyField } from './rules.ts'
import { separatorAt } from './separator.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

/** "spent 3000 on dining": what was spent is of the event that knows of dining. */
const spentOn = (state: State, { event, measure, filters, products }: Slots, at: number): EventType | undefined => {
  if (measure !== 'spend' || filters.length > 0 || (products?.length ?? 0) > 0) return undefined
  const owners = (state.lexemes[at]?.senses ?? []).flatMap((sense) =>
    sense.is === 'property-value' && sense.property.role !== 'channel' ? [sense.event] : [],
  )
  const [only] = owners
  return only && !owners.includes(event as EventType) && measureOf(only, 'spend') ? only : undefined
}

/** 3个不同的日子用安卓登录过: where no event was named, the one whose value and verb follow is meant. */
const doneBehind = (state: State, slots: Slots, at: number): EventType | undefined => {
  if (!slots.assumed || slots.filters.length > 0 || slots.products) return undefined
  const owners = (state.lexemes[at]?.senses ?? []).flatMap((sense) =>
    sense.is === 'property-value' ? [sense.event] : [],
  )
  let place = at + 1
  while (skippable(state.lexemes[place]) && !triggerAt(state, place)) place += 1
  const done = triggerAt(state, place)
  const event = done?.assumed ? undefined : done?.event
  return event && owners.includes(event) && measureOf(event, slots.measure ?? 'times') ? event : undefined
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
  /(?:(?:any|one|some|all) of )?(?:the |a |an |any |our |its |their )?(?:campaign |marketing |promotional )?(?:messages?|links?|mails?|mailings?)|(?:我们|我行|咱们)?(?:的|发的|发来的)?(?:任何|任何一条|哪怕一条)?(?:的)?(?:活动|营销|推广|促销)?(?:的)?(?:消息|信息|链接|推送消息)(?:里的链接)?/
/** 点击过触达消息, "opened any message": what was opened or clicked. */
export const messageSlot: SlotReader = (state, slots, at) => {
  const opens = slots.event?.properties.some(({ role }) => role === 'opened' || role === 'clicked')
  return opens ? wordsAt(state, at, messages)?.next : undefined
}

/** WM01、WM02中任意一个: one of those that are listed will do. */
const anyOfThem =
  /(?:这(?:些|几个|[两三四五六2-6](?:个|款|种)))?(?:的)?(?:其?中|里面?|当中|之中)?(?:的)?(?:之一|(?:任意|任何|任|随便哪?|至少|哪怕)(?:的)?[一1](?:个|款|种|样|只|项)?|其一)|(?:,? )?(?:any|either|whichever)(?: one)?(?: of (?:them|these|those|the (?:two|three|four)))?/
/** 多元配置或者固收增强, "dining, groceries or travel": other values of the same property, of which one is enough. */
const othersOf = (
  state: State,
  event: EventType,
  first: FieldRule,
  at: number,
): { rules: FieldRule[]; next: number } => {
  const rules = [first]
  let [next, either] = [at, false]
  const found = { rules, next }
  for (let place = at; first.kind === 'compare'; ) {
    const separator = separatorAt(state, place)
    if (!separator || separator.op === 'and') break
    const other = filterAt(state, event, separator.next, true)
    // WM01、WM02或WM03: the last two are taken together
    const pair = other?.rule.kind === 'in' && other.rule.field === first.field
    const same = other?.rule.kind === 'compare' && other.rule.field === first.field && other.rule.op === 'eq'
    if (!other || !(same || pair) || senseOf(state.lexemes[separator.next], 'value') || separator.comma) break
    either ||= separator.op === 'or' || pair
    rules.push(other.rule)
    next = other.next
    place = next
  }
  const any = rules.length > 1 && !either ? wordsAt(state, next, anyOfThem) : undefined
  if (any) return { rules, next: any.next }
  return either ? { rules, next } : { ...found, rules: [first] }
}

const sameWay =
  /(?:over|through|via|on|in|by|using|with) (?:this|that|the same|the said) channel|(?:在|通过|用|经|经由)?(?:这一?个?|该|此|那个|同一个?|同样的?|相同的?)渠道(?:上|里|内)?(?:的)?/
/** "… over the WeChat channel in April, but not over this channel in May", 同一渠道: the channel of the events before. */
export const sameWaySlot: SlotReader = (state, slots, at) => {
  const before = state.last.frame
  const said = before ? wordsAt(state, at, sameWay) : undefined
  if (!said || !before || (slots.event && before.event !== slots.event)) return undefined
  const channels = before.event.properties.filter(({ role }) => role === 'channel').map(({ name }) => name)
  const same = before.filters.filter((rule) => 'field' in rule && channels.includes(rule.field))
  if (same.length === 0) return undefined
  slots.event = before.event
  slots.filters.push(...same)
  return said.next
}

/** One event has one category: 旅游≥2笔，超市合计<1000 speaks of two sorts of them. */
const excludes = (one: FieldRule, other: FieldRule): boolean =>
  one.kind === 'compare' &&
  other.kind === 'compare' &&
  one.op === 'eq' &&
  other.op === 'eq' &&
  one.field === other.field &&
  one.value !== other.value

/** 买过年金和医疗险, "bought A and B": things that one purchase cannot both be, so that there must be one of each. */
const eachOf = (
  state: State,
  slots: Slots,
  first: FieldRule,
  at: number,
): { rules: FieldRule[]; next: number } | undefined => {
  const { event } = slots
  const thing = event?.properties.find(({ name }) => first.kind === 'compare' && name === first.field)?.role
  if (!event || slots.negated || slots.bound || (thing !== 'product_name' && thing !== 'product_code')) return undefined
  const rules = [first]
  let next = at
  let joined = false
  for (;;) {
    const separator = separatorAt(state, next)
    const goesOn = separator && !separator.comma && (separator.op === 'and' || separator.op === 'list')
    const other = goesOn ? filterAt(state, event, separator.next, true) : undefined
    if (!other || !excludes(first, other.rule)) break
    joined ||= separator?.op === 'and'
    rules.push(other.rule)
    next = other.next
  }
  return joined ? { rules, next } : undefined
}

export const filterSlot: SlotReader = (state, slots, at) => {
  const other = spentOn(state, slots, at) ?? doneBehind(state, slots, at)
  if (other) slots.event = other
  const filter = slots.event && filterAt(state, slots.event, at, slots.noun ?? false)
  if (!filter || !slots.event || slots.filters.some((other) => excludes(other, filter.rule))) return undefined
  const { rules, next } = othersOf(state, slots.event, filter.rule, filter.next)
  const each = rules.length === 1 && !slots.products ? eachOf(state, slots, filter.rule, next) : undefined
  if (each) {
    slots.products = each.rules
    slots.productsJoin = 'and'
    return each.next
  }
  slots.filters.push(anyField(rules))
  return next
}
