import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { earlyFilter } from './filter.ts'
import { measureOf } from './frame.ts'
import type { SlotReader } from './slots.ts'
import type { State } from './state.ts'

/** A property before its event: 转账交易, opened. */
export const earlySlot: SlotReader = (state, slots, at) => {
  const early = slots.triggered ? undefined : earlyFilter(state, at)
  if (!early || (slots.event && slots.event !== early.event)) return undefined
  if (early.measure) slots.measure ??= early.measure
  slots.event = early.event
  slots.filters.push(early.rule)
  if (early.verb) slots.triggered = true
  if (early.doing && measureOf(early.event, 'spend')) slots.doing = true
  return at + 1
}

/** Over the whole history. */
export const everSlot: SlotReader = (state, slots, at) => {
  if (!senseOf(state.lexemes[at], 'ever')) return undefined
  slots.never = true
  return at + 1
}

export const notSlot: SlotReader = (state, slots, at) => {
  const not = senseOf(state.lexemes[at], 'not')
  // "bought nothing this year"
  if (
    not &&
    slots.triggered &&
    !slots.negated &&
    /^(?:nothing|none|none of|neither of|not (?:a|one|a single) (?:cent|penny|dime))$/i.test(
      state.textOf(at, at + 1).trim(),
    )
  ) {
    slots.negated = true
    return at + 1
  }
  if (!not || slots.triggered || slots.negated) return undefined
  slots.negated = true
  if (not.never || (/^还|^尚/.test(state.textOf(at, at + 1)) && !slots.window)) slots.never = true
  return at + 1
}

const limitsMoney = (state: State, at: number): boolean => {
  const bound = boundAt(state, at)
  const { currency, unit, percent, duration } = bound?.amount ?? {}
  return (
    bound !== undefined &&
    bound.start === at &&
    !bound.bare &&
    (currency !== undefined || (!unit && !percent && !duration && bound.value >= 100))
  )
}

/** 一次买了超过20种商品, 一单花了500以上: what one event came to; 买过一次 counts. */
export const atOnceSlot: SlotReader = (state, slots, at) => {
  if (slots.triggered || slots.bound || slots.negated) return undefined
  const said = state.textOf(at, at + 2).trim()
  const alone = state.textOf(at, at + 1).trim()
  const length = /^一(?:次|单|笔)$/.test(alone) ? 1 : /^一(?:次|单|笔)$/.test(said) ? 2 : 0
  if (!length || /^[只仅就]$/.test(state.textOf(at - 1, at).trim())) return undefined
  let place = at + length
  if (/^(?:性|就|里|内)$/.test(state.textOf(place, place + 1).trim())) place += 1
  const done = senseOf(state.lexemes[place], 'event') ?? senseOf(state.lexemes[place], 'measure')
  const did =
    /[了过]$/.test(state.textOf(place, place + 1).trim()) || /^[了过]/.test(state.textOf(place + 1, place + 2).trim())
  const money = limitsMoney(state, place)
  if (!money && (!done || !did)) return undefined
  // 一单超过1000元的: the order is in the word itself
  if (money && !done) {
    if (!/单$/.test(state.textOf(at, at + length).trim()) || !state.index.shop) return undefined
    slots.event = state.index.shop
    slots.triggered = true
  }
  slots.once = true
  return at + length
}

/** first, last. */
export const edgeSlot: SlotReader = (state, slots, at) => {
  const edge = senseOf(state.lexemes[at], 'edge')
  if (!edge || slots.edge || (slots.triggered && slots.bound)) return undefined
  // 最后没点击: in the end
  if (/^最后$/.test(state.textOf(at, at + 1).trim()) && senseOf(state.lexemes[at + 1], 'not')) return at + 1
  slots.edge = edge.which
  // 首单在西湖店: the order is in the word
  if (state.index.shop && !slots.event && /[单购]$/.test(state.textOf(at, at + 1).trim())) {
    slots.event = state.index.shop
    slots.triggered = true
  }
  return at + 1
}

export const onlySlot: SlotReader = (state, slots, at) => {
  if (!senseOf(state.lexemes[at], 'only') || slots.only) return undefined
  // "only those who bought …" leaves out customers, "bought only …" leaves out other purchases
  slots.only = !/^(?:the|those|people|customers?|users?|anyone|who|客户|会员|用户|要|看)/i.test(
    state.textOf(at + 1, at + 2).trim(),
  )
  return at + 1
}

const things = new Set<SenseKind>(['property-value', 'product', 'product-kind', 'unknown', 'quoted', 'code'])
/** "a new branch", "new products": something else is new than the customers. */
const namesThing = ({ lexemes }: State, at: number): boolean =>
  (lexemes[at]?.senses ?? []).some(({ is }) => things.has(is)) && !senseOf(lexemes[at], 'value')

/** new customers, 新增客户: whose first purchase it is. */
export const newcomerSlot: SlotReader = (state, slots, at) => {
  const { shop } = state.index
  if (!senseOf(state.lexemes[at], 'newcomer') || !shop || namesThing(state, at + 1)) return undefined
  if (slots.edge || slots.triggered) return undefined
  slots.edge = 'first'
  slots.newcomer = true
  slots.event = shop
  slots.triggered = true
  return at + 1
}
