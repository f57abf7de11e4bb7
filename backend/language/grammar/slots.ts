import type { EventType } from '../../catalog/catalog.ts'
import type { Comparator, FieldRule } from '../../segments/rule.ts'
import { type Frame, frameNotes, frameRule } from './frame.ts'
import type { Part, State } from './state.ts'

/** What has been read of a condition on events so far. */
export type Slots = Partial<Frame> & {
  filters: FieldRule[]
  end: number
  /** The event was told by what it does with money: transferred, withdrew. */
  doing?: boolean
  /** The event itself was named. */
  triggered: boolean
  /** The event was not named, only a measure. */
  assumed?: boolean
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
  ...(slots.measure ? { measure: slots.measure } : {}),
  ...(slots.distinct ? { distinct: slots.distinct } : {}),
  ...(slots.edge ? { edge: slots.edge } : {}),
  ...(slots.window ? { window: slots.window } : {}),
  ...(slots.bound ? { bound: slots.bound } : {}),
})

const withoutBound = ({ bound: _, ...slots }: Slots): Slots => slots

/** The condition that filled slots make. */
export const partOfSlots = (read: Slots, event: EventType, at: number): Part | undefined => {
  const { lead, bound } = read
  if (lead && !bound) return undefined
  // "without a single one", 没买过一次: not even one
  const once = read.negated && !read.only && bound?.bare && bound.op === 'eq' && bound.value === 1
  if (once) return partOfSlots(withoutBound(read), event, at)
  const slots = lead && bound?.bare ? { ...read, bound: { ...bound, op: lead, bare: false } } : read
  const frame = toFrame(slots, event)
  const rule = frameRule(frame)
  if (!rule) return undefined
  return { start: at, end: slots.end, rule, about: 'event', frame, polar: true, notes: frameNotes(frame) }
}
