import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import { amountOfEach, measureOf } from './frame.ts'
import { limit } from './limit.ts'
import { namesGoods, type SlotReader } from './slots.ts'
import type { State } from './state.ts'
import { wordsAt } from './steps.ts'

const counts = new Set(['times', 'orders', 'items', 'pieces'])
const isCount = (bound: Bound | undefined): boolean =>
  bound !== undefined && !bound.amount.currency && (bound.amount.unit === undefined || counts.has(bound.amount.unit))

/** A limit of money: with a currency, or with a comparator and no unit. */
const ofMoney = ({ bare, amount }: Bound): boolean =>
  !amount.percent && !amount.duration && (amount.currency !== undefined || (amount.unit === undefined && !bare))

const total =
  /(?:that |which |to )?(?:total|totals|totalled|totaled|sum to|sums to|sum up to|come to|comes to|came to|added up to)|合计|总计|加起来|加总|总和|合起来/

/** "whose dining transactions total less than 200", 餐饮交易合计不到200: the amounts added up. */
export const totalSlot: SlotReader = (state, slots, at) => {
  const { event, triggered, measure, bound } = slots
  if (!event || !triggered || bound || (measure && measure !== 'times' && measure !== 'orders')) return undefined
  const said = wordsAt(state, at, total)
  const limited = said?.at === at ? boundAt(state, said.next) : undefined
  if (!limited || !ofMoney(limited) || !measureOf(event, 'spend')) return undefined
  slots.measure = 'spend'
  slots.bound = limited
  return limited.next
}

const each =
  /(?:(?:with )?(?:each|every one|all)(?: one)?(?: of (?:them|which|these|those))?)(?: (?:is|was|being|worth|of|for|at|with an amount of|amounting to|costing))?|(?:每次|每笔|每单|每一笔|每一次|每一单|单笔|单次|每次的|每笔的)(?:的)?(?:金额|交易金额|消费金额|消费|交易|转账|花费|支出)?(?:都|均|全都)?(?:在|是|为)?/

const single = /(?:单笔|单次|单单)(?:的)?(?:金额|交易金额|消费金额)?(?:在|是|为)?/

/** "at least 5 grocery transactions, each between 100 and 300", 至少5次超市交易、每次金额在100到300之间: what every one that is counted is worth. */
export const eachTailSlot: SlotReader = (state, slots, at) => {
  const { event, triggered, measure, edge, negated, bound } = slots
  if (!event || !triggered || edge || negated || measure === 'spend' || (bound && !isCount(bound))) return undefined
  let place = at
  while (
    (['break', 'list', 'and', 'but'] as const).some((is) => senseOf(state.lexemes[place], is)) &&
    !senseOf(state.lexemes[place], 'break')?.strong
  )
    place += 1
  // 取过现、单笔3000以上: where nothing is counted, one of them is enough
  const said = wordsAt(state, place, bound ? each : single)
  const amount = amountOfEach(event)
  const worth = said?.at === place ? boundAt(state, said.next) : undefined
  if (!worth || !amount || !ofMoney(worth)) return undefined
  slots.filters.push(limit(amount, worth))
  return worth.next
}

/** "five orders or more", "买了5单或以上": the direction behind what is counted. */
export const laterSlot: SlotReader = (state, slots, at) => {
  const { bound } = slots
  const after = state.lexemes[at]?.senses.find((sense) => sense.is === 'comparator' && sense.side === 'after')
  if (!bound?.bare || !slots.triggered || bound.next > at || bound.max !== undefined || after?.is !== 'comparator')
    return undefined
  // "5 orders over 100" limits the amount
  if (senseOf(state.lexemes[at + 1], 'number')) return undefined
  slots.bound = { ...bound, op: after.op, bare: false }
  return at + 1
}

const noneToo =
  /(?:also )?(?:including|counting|incl)(?: also)? (?:those|people|customers|clients|anyone|everyone|the ones|ones|them)(?: (?:with|who had|who have|that have|having|who made|without))? (?:none|nothing|any|no (?:such )?\w+)(?: at all)?|(?:也)?(?:包括|包含|含|连)(?:那些)?(?:一笔|一次|一单)?(?:都|也)?(?:没有|没|为零|为0)(?:的|过的)?(?:客户|人)?(?:也算)?|(?:zero(?: days| orders| times)?|none|nothing|nothing at all|no (?:such )?\w+|not any)(?: at all)? (?:is|are|counts?|also counts?|is also)(?: also| just)?(?: fine| ok| okay| allowed| included| in)?(?: too| as well)?|(?:一天|一次|一单|一笔|一分)?(?:都)?没(?:有)?(?:买|花|登录|下单|交易|消费)?(?:过)?(?:的)?(?:也算|也行|也可以|也包括)/

/** "…, including those with none": who has none of the events meets an upper limit on their number or sum anyway. */
export const noneTooSlot: SlotReader = (state, slots, at) => {
  const { bound, event, negated, edge, measure } = slots
  const zero = measure !== 'mean' && measure !== 'largest' && measure !== 'order_value'
  if (!bound || !event || negated || edge || !zero || !/^lte?$/.test(bound.op)) return undefined
  return pastNoneToo(state, at)
}

/** The place behind ", nothing at all counts too", （没花也算）; undefined where nothing of the kind is said. */
export const pastNoneToo = (state: State, at: number): number | undefined => {
  const open = senseOf(state.lexemes[at], 'open') !== undefined
  const place = open || senseOf(state.lexemes[at], 'break') ? at + 1 : at
  const said = wordsAt(state, place, noneToo)
  if (said?.at !== place) return undefined
  if (!open) return said.next
  return senseOf(state.lexemes[said.next], 'close') ? said.next + 1 : undefined
}

const once =
  /(?:all )?(?:in|at) (?:one|a single)(?: single)? (?:go|time|transaction|payment|purchase|swipe|sitting|order)|at once|in one|单笔|单次|一次性|一笔/

/** "3,000 or more in one go": the limit is on one event, not on their sum. */
export const onceSlot: SlotReader = (state, slots, at) => {
  const { event, bound, measure, negated, filters } = slots
  if (!event || slots.edge || negated || !slots.triggered) return undefined
  const amount = amountOfEach(event)
  const limited = amount && filters.some((rule) => 'field' in rule && rule.field === amount.name)
  const summed = bound && measure === 'spend' && ofMoney(bound) && bound.next <= at
  // "48 or more pieces of a lantern in a single purchase"
  const pieces = bound?.amount.unit === 'pieces' && bound.next <= at && namesGoods(slots, event)
  if (!limited && !summed && !pieces) return undefined
  const said = wordsAt(state, at, once)
  if (said?.at !== at) return undefined
  if (summed || pieces) slots.once = true
  return said.next
}

/** "of more than 1,000 each", "over 500 apiece": behind a limit that is on each event already. */
export const pastEach = (state: State, at: number): number => {
  const said = wordsAt(
    state,
    at,
    /each|apiece|a piece|a time|(?:each|every) time|per (?:transaction|order|transfer|purchase)/,
  )
  return said?.at === at ? said.next : at
}
