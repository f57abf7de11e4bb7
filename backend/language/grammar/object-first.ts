import type { EventType } from '../../catalog/catalog.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { fill } from './fill.ts'
import { filterAt } from './filter.ts'
import { glossedName } from './glossed-name.ts'
import { nameHolds } from './name-holds.ts'
import { productsAt } from './products.ts'
import { messages } from './slot-filters.ts'
import { partOfSlots, type Slots } from './slots.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

/** Verbs that want an object: 买; 下单 stands alone. */
const buys = /买|购(?!物)|办|借|贷|投保|开通?[过了]|存[过了]|签|领[过了]|带(?:过一个|过)?回家|入手|抱回家|碰过|沾过/
const known = new Set<SenseKind>(['product', 'product-kind', 'code', 'quoted', 'property', 'property-value'])
const ofGoods = new Set<SenseKind>(['product', 'product-kind', 'code', 'quoted'])
const named = new Set<SenseKind>(['product', 'product-kind', 'code', 'quoted', 'unknown'])
/** Whatever there is to buy. */
const goods = /(?:任何|什么)?(?:产品|商品|东西|货品|物品|货)/
const longest = 8

/** What a verb behind it is done to: products, or a limit on the event by a property of it. */
const objectAt = (
  state: State,
  event: EventType,
  at: number,
): (Pick<Slots, 'filters'> & Partial<Slots>) | undefined => {
  const held = nameHolds(state, event, at)
  const filter = held ?? filterAt(state, event, at, true)
  if (filter) {
    // 单价超过50的商品买过
    const end =
      wordsAt(state, filter.next, /(?:的)?(?:那些|那种)?(?:商品|产品|东西|货品|物品|货物|货)/)?.next ?? filter.next
    return { filters: [filter.rule], end }
  }
  const opens = event.properties.some(({ role }) => role === 'opened' || role === 'clicked')
  const any = wordsAt(state, at, opens ? messages : goods)
  if (any) return { filters: [], end: any.next }
  const product = (state.lexemes[at]?.senses ?? []).some(({ is }) => named.has(is))
  const products = product ? productsAt(state, event, at) : undefined
  return products && { filters: [], products: products.rules, productsJoin: products.join, end: products.next }
}

/** The place of a denial or of a verb behind an object, past what else the object is made of. */
const verbAfter = (state: State, at: number): number | undefined => {
  let inside = false
  let passed = 0
  for (let place = at + 1; place < state.lexemes.length && passed < longest && place - at < 2 * longest; place += 1) {
    const lexeme = state.lexemes[place]
    // 午餐袋（品名带LUNCH BAG）从来没买过
    if (senseOf(lexeme, 'break') ?? (inside ? undefined : senseOf(lexeme, 'close'))) return undefined
    inside = senseOf(lexeme, 'open') ? true : senseOf(lexeme, 'close') ? false : inside
    if (inside) continue
    passed += 1
    const deed = senseOf(lexeme, 'property-value')?.property.type === 'boolean'
    if (deed || senseOf(lexeme, 'not') || senseOf(lexeme, 'event')) return place
  }
  return undefined
}

const same = /[这那][类种些]|此类|同类|同样的/
/** 近90天一笔基金都没买过, 商品名带CHRISTMAS的东西没买过, 理财买过: in Chinese what it was done to may stand before the verb. */
export const objectFirst = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window')
  if (lead?.future) return undefined
  let object = lead ? at + 1 : at
  const isGeneral = (place: number) => [goods, messages].some((words) => wordsAt(state, place, words)?.at === place)
  while (lead && skippable(state.lexemes[object]) && !isGeneral(object)) object += 1
  const senses = state.lexemes[object]?.senses ?? []
  const sure = senses.some(({ is }) => known.has(is))
  const general = isGeneral(object)
  if (!sure && !general && !senses.some(({ is }) => is === 'unknown')) return undefined
  const verb = verbAfter(state, object)
  if (verb === undefined || !/\p{Script=Han}/u.test(state.textOf(verb, verb + 1))) return undefined
  const slots = fill(state, verb)
  const { event } = slots
  // REGENCY CAKESTAND这款买了10件以上: how often or how much, where the thing has a name
  const pointed = same.test(state.textOf(Math.max(at - 1, 0), verb))
  const counted =
    slots.bound !== undefined && !senses.some(({ is }) => ofGoods.has(is)) && !(pointed && state.last.frame)
  if (!event || !slots.triggered || slots.products || counted) return undefined
  if (!slots.negated && !sure && !general && !glossedName(state, event, object)) return undefined
  if (slots.filters.length > 0 && !wordsAt(state, object, messages)) return undefined
  const bought = buys.test(state.textOf(verb, slots.end)) || senses.some(({ is }) => is === 'property')
  // 活动13的券一张都没核销过
  const numbered = senses.some(
    (sense) => sense.is === 'property-value' && sense.event === event && typeof sense.value === 'number',
  )
  const read = bought || general || numbered ? objectAt(state, event, object) : undefined
  let end = read?.end ?? 0
  const toVerb = () => {
    while (end < verb && skippable(state.lexemes[end])) end += 1
  }
  toVerb()
  // 基金今年买过: the time stands between the thing and the verb
  const between = lead ? undefined : senseOf(state.lexemes[end], 'window')
  if (between && !between.future && end < verb) end += 1
  toVerb()
  const time = lead ?? between
  if (!read || end !== verb || (time && slots.window)) return undefined
  // 今年一件这类商品都没买: what was bought before
  const again = pointed ? state.last.frame : undefined
  const like = again?.event === event && !read.products ? again : undefined
  const filters = [...slots.filters, ...read.filters, ...(like?.filters ?? [])]
  return partOfSlots(
    {
      ...slots,
      ...read,
      ...(like && like.products.length > 0 ? { products: like.products, productsJoin: like.productsJoin } : {}),
      filters,
      ...(time ? { window: time.window } : {}),
      end: slots.end,
    },
    event,
    at,
  )
}
