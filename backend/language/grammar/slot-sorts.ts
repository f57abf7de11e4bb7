import type { EventType } from '../../catalog/catalog.ts'
import { boundAt } from './bound.ts'
import type { SlotReader } from './slots.ts'
import type { State } from './state.ts'
import { wordsAt } from './steps.ts'

const sorts = new Set(['enum', 'text'])
/** The property of an event that is named at a place, where its different values can be counted: a category, a store. */
const sortAt = (state: State, event: EventType, at: number): string | undefined => {
  const said = state.lexemes[at]?.senses.find((sense) => sense.is === 'property' && sense.event === event)
  if (said?.is !== 'property' || !sorts.has(said.property.type)) return undefined
  return /^(?:product_|order|campaign|arm)/.test(said.property.role ?? '') ? undefined : said.property.name
}

/** 买过三种以上品类, "in at least 3 different stores": different values of a property are counted. */
export const distinctSlot: SlotReader = (state, slots, at) => {
  const { bound, event } = slots
  if (!bound || !event || slots.distinct || at - bound.next > 2 || bound.amount.currency) return undefined
  const counts = bound.amount.unit === 'items' || /different|distinct|不同/i.test(state.textOf(bound.start, at))
  const sort = sortAt(state, event, at)
  if (!counts || !sort) return undefined
  slots.distinct = sort
  return at + 1
}

const over =
  /(?:that |which |have |has |are |were |was )*(?:spread|spanned?|spanning|covered?|covering|went|across|over|in|from|cover)(?: (?:across|over|out over))?|(?:涉及|覆盖|分布在|分布于|横跨|跨|涵盖|包括|包含|来自|集中在|遍及)(?:了|到)?/
/** 交易涉及至少5个不同品类, "transactions spread over at least five categories": how many different values there are. */
export const spreadSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  if (!event || !slots.triggered || slots.bound || slots.distinct || slots.negated || slots.edge) return undefined
  const lead = wordsAt(state, at, over)
  const start = lead?.at === at ? lead.next : at
  const bound = boundAt(state, start)
  if (bound?.start !== start || bound.amount.currency || bound.amount.duration || bound.amount.percent) return undefined
  const named = wordsAt(state, bound.next, /(?:different|distinct|不同的?)/)?.next ?? bound.next
  const sort = sortAt(state, event, named)
  if (!sort) return undefined
  slots.bound = bound
  slots.distinct = sort
  return named + 1
}

/** 交易的品类不少于7种: different values of a property, named before their number. */
export const sortsSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  if (!event || !slots.triggered || slots.bound || slots.distinct || slots.negated) return undefined
  const sort = sortAt(state, event, at)
  if (!sort) return undefined
  const bound = boundAt(state, wordsAt(state, at + 1, /(?:的)?(?:种类)?(?:数|数量|个数)/)?.next ?? at + 1)
  if (bound?.amount.unit !== 'items' || bound.amount.currency) return undefined
  slots.bound = bound
  slots.distinct = sort
  return bound.next
}
