import type { EventType } from '../../catalog/catalog.ts'
import type { Comparator, FieldRule } from '../../segments/rule.ts'
import { amountOfEach, type Frame, frameNotes, frameRule, quantityOf } from './frame.ts'
import { limit } from './limit.ts'
import type { Part, State } from './state.ts'

/** What has been read of a condition on events so far. */
export type Slots = Partial<Frame> & {
  filters: FieldRule[]
  end: number
  /** The event was told by what it does with money: transferred, withdrew. */
  doing?: boolean
  /** "in one go": the amount is that of one event. */
  once?: boolean
  /** The event itself was named. */
  triggered: boolean
  /** A comparator before the verb, whose number comes later. */
  lead?: Comparator
  noun?: boolean
}

/** Fills one slot from a place; gives the place after it, or undefined where nothing fits. */
export type SlotReader = (state: State, slots: Slots, at: number) => number | undefined

/** The frame of filled slots. */
export const toFrame = (slots: Slots, event: EventType): Frame => ({
  event,
  negated: slots.negated ?? false,
  never: slots.never ?? false,
  only: slots.only ?? false,
  filters: slots.filters,
  products: slots.products ?? [],
  productsJoin: slots.productsJoin ?? 'and',
  ...(slots.assumed ? { assumed: true } : {}),
  ...(slots.measure ? { measure: slots.measure } : {}),
  ...(slots.distinct ? { distinct: slots.distinct } : {}),
  ...(slots.edge ? { edge: slots.edge } : {}),
  ...(slots.newcomer ? { newcomer: true } : {}),
  ...(slots.window ? { window: slots.window } : {}),
  ...(slots.bound ? { bound: slots.bound } : {}),
})

const withoutBound = ({ bound: _, ...slots }: Slots): Slots => slots

/** Goods that the condition names: by a product, or by a word of their name. */
export const namesGoods = ({ filters, products = [] }: Slots, event: EventType): boolean => {
  const names = event.properties
    .filter(({ role }) => /^product_(?:name|code)$/.test(role ?? ''))
    .map(({ name }) => name)
  return products.length > 0 || filters.some((rule) => 'field' in rule && names.includes(rule.field))
}

/** 单笔买过48件以上“LANTERN”: one event of the goods holds so many, not all of them together. */
const inOneEvent = (read: Slots, event: EventType): Slots | undefined => {
  const quantity = quantityOf(event)
  const { bound, once, measure, ...rest } = read
  const single = once || measure === 'largest'
  if (!bound || !quantity || !single || bound.bare || bound.amount.unit !== 'pieces' || !namesGoods(read, event))
    return undefined
  return { ...rest, filters: [...read.filters, limit(quantity, bound)] }
}

/** The condition that filled slots make. */
export const partOfSlots = (read: Slots, event: EventType, at: number): Part | undefined => {
  const { lead, bound } = read
  if (lead && !bound) return undefined
  const single = inOneEvent(read, event)
  if (single) return partOfSlots(single, event, at)
  // "not a single order", never … a single one: not even one; "not just one" is about the number
  const notOne = read.negated && !read.only && bound?.bare && bound.value === 1 && bound.op === 'eq'
  if (notOne) return partOfSlots(withoutBound(read), event, at)
  if (read.once && bound) {
    const money =
      bound.amount.currency ??
      (bound.amount.unit === undefined && /^(?:spend|largest|times)$/.test(read.measure ?? 'spend'))
    const amount = money ? amountOfEach(event) : undefined
    const { once: _, measure: __, ...rest } = withoutBound(read)
    return amount && partOfSlots({ ...rest, filters: [...read.filters, limit(amount, bound)] }, event, at)
  }
  const slots = lead && bound?.bare ? { ...read, bound: { ...bound, op: lead, bare: false } } : read
  const frame = toFrame(slots, event)
  const rule = frameRule(frame)
  if (!rule) return undefined
  return { start: at, end: slots.end, rule, about: 'event', frame, polar: true, notes: frameNotes(frame) }
}
