import { senseOf } from '../lexicon/sense.ts'
import { beginsAdded } from './adding.ts'
import { eachUnitAt } from './each-period.ts'
import { nameHolds } from './name-holds.ts'
import { amountsSlot, boundSlot, daysSlot, leadSlot, mostSlot, oftenSlot, windowSlot } from './slot-amounts.ts'
import { eachSlot } from './slot-each.ts'
import { compoundSlot, filterSlot, messageSlot, namedSlot, sameWaySlot } from './slot-filters.ts'
import { inLineSlot, lineSlot, nameSlot, oneThingSlot } from './slot-names.ts'
import { piecesSlot } from './slot-pieces.ts'
import { distinctSlot, sortsSlot, spreadSlot } from './slot-sorts.ts'
import { eachTailSlot, laterSlot, noneTooSlot, onceSlot, totalSlot } from './slot-tails.ts'
import { besideSlot, lengthSlot, productsSlot, triggerSlot } from './slot-things.ts'
import { whereSlot } from './slot-where.ts'
import { atOnceSlot, earlySlot, edgeSlot, everSlot, newcomerSlot, notSlot, onlySlot } from './slot-words.ts'
import type { SlotReader, Slots } from './slots.ts'
import { type State, skippable } from './state.ts'
import { triggerAt } from './trigger.ts'

/** THE list of slots of a condition on events; at each place the first that fits is filled. */
const readers: SlotReader[] = [
  windowSlot,
  atOnceSlot,
  nameSlot,
  lineSlot,
  inLineSlot,
  oneThingSlot,
  eachTailSlot,
  noneTooSlot,
  laterSlot,
  onceSlot,
  totalSlot,
  oftenSlot,
  spreadSlot,
  eachSlot,
  piecesSlot,
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
  sameWaySlot,
  filterSlot,
  compoundSlot,
  productsSlot,
  messageSlot,
]

/** "no orders ever whose lifetime purchases …": something else is said of the same people. */
const begins = (state: State, at: number): boolean => {
  if (!/^whose$/i.test(state.textOf(at, at + 1).trim())) return false
  let place = at + 1
  while (skippable(state.lexemes[place]) || senseOf(state.lexemes[place], 'ever')) place += 1
  return senseOf(state.lexemes[place], 'event') !== undefined
}

/** "they ordered in september they ordered in october": the same again, at a time of its own. */
const doesAgain = (state: State, slots: Slots, at: number): boolean => {
  if (!slots.triggered || !slots.window) return false
  const again = triggerAt(state, at)
  if (!again?.event || again.event !== slots.event || again.noun || again.assumed) return false
  let place = at + 1
  while (skippable(state.lexemes[place]) && !senseOf(state.lexemes[place], 'window')) place += 1
  return (
    senseOf(state.lexemes[place], 'window')?.future === undefined &&
    senseOf(state.lexemes[place], 'window') !== undefined
  )
}

/** Fills the slots from a place on, passing over fillers, until a word fits none. */
export const fill = (state: State, start: number): Slots => {
  const slots: Slots = { filters: [], end: start, triggered: false }
  let at = start
  while (at < state.lexemes.length && !beginsAdded(state, at) && !eachUnitAt(state, at)) {
    // "no orders ever whose purchases add up to more than 1,000": something else is said of them
    const whose = slots.triggered && /^whose$/i.test(state.textOf(at, at + 1).trim())
    if (whose && !(slots.event && nameHolds(state, slots.event, at))) break
    if (doesAgain(state, slots, at)) break
    let next: number | undefined
    for (const reader of readers) {
      next = reader(state, slots, at)
      if (next !== undefined) break
    }
    if (next !== undefined) {
      at = next
      slots.end = next
    } else if (skippable(state.lexemes[at]) && !(slots.triggered && begins(state, at))) at += 1
    else break
  }
  return slots
}
