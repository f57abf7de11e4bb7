import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { glossedName } from './glossed-name.ts'
import { limit } from './limit.ts'
import { nameHolds } from './name-holds.ts'
import type { SlotReader } from './slots.ts'
import { type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

const goods = /(?:的)?(?:那些|那种)?(?:商品|产品|东西|货品|货物|货|单品|物件)/

/** Past a comma or "and" that goes on about the same events: "…, and the article name contains T-LIGHT". */
const pastJoint = (state: State, at: number): number => {
  let place = at
  while (
    (['break', 'and', 'list'] as const).some((kind) => senseOf(state.lexemes[place], kind)) &&
    !senseOf(state.lexemes[place], 'break')?.strong
  )
    place += 1
  return place
}

/** What the name of the product must hold, before or behind the event, after a comma or in brackets behind the product's common name. */
export const nameSlot: SlotReader = (state, slots, at) => {
  const event = slots.event ?? state.index.shop
  if (!event || slots.edge) return undefined
  const open = senseOf(state.lexemes[at], 'open')
  const place = open ? at + 1 : slots.triggered ? pastJoint(state, at) : at
  // 下过3单小烛台（名称里带T-LIGHT HOLDER）
  const counted = slots.bound && !slots.products && !open
  const held = nameHolds(state, event, place) ?? (counted ? glossedName(state, event, at) : undefined)
  if (!held) return undefined
  let next = held.next
  if (open) {
    while (skippable(state.lexemes[next]) && !senseOf(state.lexemes[next], 'close')) next += 1
    if (!senseOf(state.lexemes[next], 'close')) return undefined
    next += 1
  }
  if (slots.products && !open) return undefined
  slots.event = event
  if (open) {
    slots.products = [held.rule]
    slots.productsJoin = 'and'
  } else slots.filters.push(held.rule)
  return wordsAt(state, next, goods)?.next ?? next
}

const line =
  /(?:并且|且|而且)?(?:单|该|这一|那一|每|同一|这|那)?(?:条|个)?(?:订单)?行(?:的)?|(?:with )?(?:a|the)(?: line(?:'s)?)?/
/** 该行数量在100件及以上, "with a quantity of 100 pieces or more": a limit on a number of each line, after a comma too. */
export const lineSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  if (!event || !slots.triggered || slots.edge) return undefined
  const place = pastJoint(state, at)
  const led = wordsAt(state, place, line)
  // after a comma only the line itself says that the limit is on it
  if (place > at && !/行|line|^with /.test(led?.value ?? '')) return undefined
  const named = take(state, led?.next ?? place, 'property')
  const property = state.lexemes[named?.at ?? -1]?.senses.find(
    (sense) => sense.is === 'property' && sense.event === event && /^(?:integer|decimal)$/.test(sense.property.type),
  )
  if (!named || property?.is !== 'property') return undefined
  // "spent over 800" measures, also where a property goes by that word
  const plain =
    /^(?:quantity|price)$/.test(property.property.role ?? '') && !senseOf(state.lexemes[named.at], 'measure')
  if (!led && !plain) return undefined
  const link = wordsAt(state, named.next, /在|为|是|达到?|有|of|being|was|is/)
  const bound = boundAt(state, link?.next ?? named.next)
  if (!bound || (bound.bare && bound.about)) return undefined
  slots.filters.push(limit(property.property, bound))
  return bound.next
}

/** "an order line of at least 500 pieces", 一行500件以上: so many in each line. */
const ofLine = (state: State, at: number): boolean =>
  /(?:\blines?(?: items?)?(?: (?:of|with|over|for))?|行(?:里|有)?)$/i.test(state.textOf(Math.max(at - 2, 0), at).trim())

const oneLine =
  /(?:of (?:one|a single|any one|the same) (?:product|item|article) )?(?:in|on|per|within) (?:one|a single|a|the same|any one|any single)? ?(?:order )?line(?: item)?/
const oneThing = /(?:at least one|at least 1|one or more|any one|a single|one) (?:item|product|article|thing)s?/
/** "bought at least one item costing more than 20": one of them is enough. */
export const oneThingSlot: SlotReader = (state, slots, at) => {
  const said = slots.triggered && !slots.bound ? wordsAt(state, at, oneThing) : undefined
  const named =
    said && state.lexemes[said.next]?.senses.some((sense) => sense.is === 'property' && sense.event === slots.event)
  return said?.at === at && named ? said.next : undefined
}

/** "at least 100 units in one order line": so many in each line, not in all. */
export const inLineSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  const quantity = event?.properties.find(({ role }) => role === 'quantity')
  const own = slots.triggered && !slots.bound && quantity && ofLine(state, at) ? boundAt(state, at) : undefined
  if (quantity && own?.start === at && !own.bare && (own.amount.unit === 'pieces' || own.amount.unit === 'items')) {
    slots.filters.push(limit(quantity, own))
    return own.next
  }
  const { bound } = slots
  const pieces = bound?.amount.unit === 'pieces' || bound?.amount.unit === 'items'
  if (!quantity || !bound || !pieces || slots.negated) return undefined
  const said = wordsAt(state, at, oneLine)
  if (said?.at !== at) return undefined
  slots.filters.push(limit(quantity, bound))
  delete slots.bound
  return said.next
}
