import type { Rule, RuleOf } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { amountAt } from './amount.ts'
import { type Node, partsOf } from './node.ts'
import { doneMost, mostEvents, quantityAt, timedBehind } from './quantity.ts'
import { type Part, type State, skippable, take } from './state.ts'

/** "the first 300" of an order that is said elsewhere. */
const firstOnes = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'edge')?.which === 'first' && /^(?:the )?first$/i.test(state.textOf(at, at + 1).trim())

/** How many of the first: "top 300", 前300名, and "the 250" before the people that are meant. */
export const cutPart = (state: State, at: number): Part | undefined => {
  const extreme = senseOf(state.lexemes[at], 'extreme')
  const amount = amountAt(state, extreme || firstOnes(state, at) ? at + 1 : at)
  if (!amount || amount.duration || amount.currency || amount.scale > 1e4) return undefined
  const { value, unit, percent } = amount
  if (!percent && (!Number.isInteger(value) || value <= 0)) return undefined
  if (extreme) {
    if (unit && unit !== 'people') return undefined
    return { start: at, end: amount.next, cut: { direction: extreme.direction, value, percent: percent ?? false } }
  }
  // 按资产留一千个最高的
  const behind = senseOf(state.lexemes[at], 'number') ? take(state, amount.next, 'extreme') : undefined
  if (behind && (!unit || unit === 'people' || unit === 'items') && !percent)
    return { start: at, end: behind.next, cut: { direction: behind.sense.direction, value, percent: false } }
  // "rank them by balance and give me the first 300"
  const ends = ['break', 'close', 'unit', 'filler'] as const
  const lastWord =
    state.lexemes[amount.next] === undefined || ends.some((is) => senseOf(state.lexemes[amount.next], is))
  if (firstOnes(state, at) && lastWord && (!unit || unit === 'people'))
    return { start: at, end: amount.next, cut: { value, percent: percent ?? false } }
  // a bare number counts people only where people or a kind of people follow
  const follows = state.lexemes[amount.next]?.senses.some(
    (sense) => sense.is === 'value' || (sense.is === 'unit' && sense.unit === 'people'),
  )
  const people = unit === 'people' || follows
  return senseOf(state.lexemes[at], 'number') && people && !percent
    ? { start: at, end: amount.next, cut: { value, percent: false } }
    : undefined
}

const sorted = /(?:first|to lowest|to highest|to low|to high|descending|ascending|到低|到高|到小|到大|到少|到多|序)/i

/** "by balance, highest first": behind a comma the words for an order belong to what it is by. */
const sortedAt = (state: State, at: number): ReturnType<typeof take<'extreme'>> => {
  const comma = take(state, at, 'break')
  const found = comma && !comma.sense.strong ? take(state, comma.next, 'extreme') : undefined
  return found && sorted.test(state.textOf(found.at, found.next)) ? found : undefined
}

/** By what: "by points", "with the highest balance", 积分最高的, 按管理资产. */
export const orderPart = (state: State, at: number): Part | undefined => {
  const extreme = senseOf(state.lexemes[at], 'extreme')
  const by = senseOf(state.lexemes[at], 'by')
  if (extreme ?? by) {
    const events = extreme && mostEvents(state, at)
    if (events) return { start: at, end: events.next, order: events }
    const quantity = quantityAt(state, at + 1)
    if (!quantity || (by && !extreme && skippable(state.lexemes[at]) && quantity.next === at + 1)) return undefined
    const behind = extreme ? undefined : (take(state, quantity.next, 'extreme') ?? sortedAt(state, quantity.next))
    const direction = (extreme ?? behind?.sense)?.direction
    return {
      start: at,
      end: behind?.next ?? quantity.next,
      order: { quantity: quantity.quantity, name: quantity.name, ...(direction ? { direction } : {}) },
    }
  }
  const most = doneMost(state, at)
  if (most) return { start: at, end: most.next, order: most }
  const quantity = quantityAt(state, at)
  const behind = quantity && take(state, quantity.next, 'extreme')
  if (!quantity || !behind) return undefined
  const timed = timedBehind(state, quantity.quantity, behind.next)
  return {
    start: at,
    end: timed.next,
    order: { quantity: timed.quantity, name: quantity.name, direction: behind.sense.direction },
  }
}

const listed =
  /(?:从|由)[高大多久]到?[低小少]|从[低小少]到[高大多]|降序|升序|排序|排列|first$|descending|ascending|to lowest|to highest|sorted by|ordered by|sort by|order by/i
/** 余额从高到低排, "sorted by balance": the order of the list, where nobody asks for the first of them; it changes nobody. */
const orderOfList = (state: State, parts: Part[]): void => {
  if (parts.some(({ cut, rule }) => cut || rule?.kind === 'rank') || !parts.some(({ rule }) => rule)) return
  for (const part of parts) {
    if (!part.order || part.rule) continue
    // "highest balance first"
    const end = /^first$/i.test(state.textOf(part.end, part.end + 1).trim()) ? part.end + 1 : part.end
    if (!listed.test(state.textOf(part.start, end).trim())) continue
    for (let n = part.start; n < end; n += 1) state.spent.add(n)
    part.notes = [
      { zh: '先后顺序不影响圈选哪些客户', en: 'The order of the list does not change which customers are selected' },
    ]
  }
}

/** What all rankings of the message go by, for "the top 20% by points but not the top 5%"; undefined where there are several or none. */
const soleOrder = (parts: Part[]): Pick<Part, 'order' | 'start' | 'end'> | undefined => {
  const said = parts.flatMap(({ order, rule, about }) => {
    if (order) return [order]
    return rule?.kind === 'rank' || (rule?.kind === 'not' && rule.of.kind === 'rank')
      ? [
          {
            quantity: (rule.kind === 'rank' ? rule : (rule.of as RuleOf<'rank'>)).by,
            name: about?.replace(/^rank:/, '') ?? '',
          },
        ]
      : []
  })
  const [first] = said
  const same = said.every(({ quantity }) => JSON.stringify(quantity) === JSON.stringify(first?.quantity))
  return first && same ? { order: { quantity: first.quantity, name: first.name }, start: 0, end: 0 } : undefined
}

/** Joins "the 300 …" with "… by points" to one ranking; halves that stay alone are left unread. */
export const joinRankings = (state: State, node: Node): void => {
  const parts = partsOf(node)
  orderOfList(state, parts)
  const cuts = parts.filter((part) => part.cut && !part.rule)
  const same = (part: Part): boolean =>
    parts.some(({ rule }) => rule?.kind === 'rank' && JSON.stringify(rule.by) === JSON.stringify(part.order?.quantity))
  const orders = parts.filter((part) => part.order && !part.rule)
  // "the 50 biggest spenders, by total amount": said again
  for (const part of orders.filter(same)) for (let n = part.start; n < part.end; n += 1) state.spent.add(n)
  const only = soleOrder(parts)
  for (const part of cuts) {
    const order = orders.shift() ?? (part.cut?.direction ? only : undefined)
    if (!order?.order || !part.cut) {
      // "our top 100 customers" does not say by what
      if (part.cut?.direction) state.troubles.push({ reason: 'ambiguous', from: part.start, to: part.end })
      return
    }
    const { value, percent, direction } = part.cut
    const rule: Rule = {
      kind: 'rank',
      by: order.order.quantity,
      direction: direction && direction !== 'top' ? direction : (order.order.direction ?? direction ?? 'top'),
      ...(percent ? { percent: value } : { count: value }),
    }
    part.rule = rule
    part.about = `rank:${order.order.name}`
    for (let place = order.start; place < order.end; place += 1) state.spent.add(place)
  }
}
