import { beginsAdded } from './adding.ts'
import { eachUnitAt } from './each-period.ts'
import { amountsSlot, boundSlot, daysSlot, leadSlot, mostSlot, windowSlot } from './slot-amounts.ts'
import { eachSlot } from './slot-each.ts'
import {
  besideSlot,
  compoundSlot,
  distinctSlot,
  filterSlot,
  lengthSlot,
  messageSlot,
  namedSlot,
  productsSlot,
  sortsSlot,
  triggerSlot,
} from './slot-things.ts'
import { whereSlot } from './slot-where.ts'
import { earlySlot, edgeSlot, everSlot, newcomerSlot, notSlot, onlySlot } from './slot-words.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable } from './state.ts'

/** THE list of slots of a condition on events; at each place the first that fits is filled. */
const readers: SlotReader[] = [
  windowSlot,
  eachSlot,
  boundSlot,
  amountsSlot,
  leadSlot,
  mostSlot,
  earlySlot,
  everSlot,
  daysSlot,
  namedSlot,
  notSlot,
  edgeSlot,
  onlySlot,
  newcomerSlot,
  triggerSlot,
  lengthSlot,
  besideSlot,
  whereSlot,
  distinctSlot,
  sortsSlot,
  filterSlot,
  compoundSlot,
  productsSlot,
  messageSlot,
]

/** Fills the slots from a place on, passing over fillers, until a word fits none. */
export const fill = (state: State, start: number): Slots => {
  const slots: Slots = { filters: [], end: start, triggered: false }
  let at = start
  while (at < state.lexemes.length && !beginsAdded(state, at) && !eachUnitAt(state, at)) {
    let next: number | undefined
    for (const reader of readers) {
      next = reader(state, slots, at)
      if (next !== undefined) break
    }
    if (next !== undefined) {
      at = next
      slots.end = next
    } else if (skippable(state.lexemes[at])) at += 1
    else break
  }
  return slots
}
