import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import { nameHolds, wordsHeld } from './name-holds.ts'
import { type State, skippable } from './state.ts'

/** What stands in no name of a thing. */
const parts: readonly SenseKind[] = [
  'break',
  'close',
  'comparator',
  'number',
  'window',
  'duration',
  'event',
  'not',
  'and',
  'or',
  'but',
  'list',
  'except',
]
const longest = 6

/** The bracket behind a name, where only words of a name stand before it. */
const bracketBehind = (state: State, at: number): number | undefined => {
  for (let place = at; place <= at + longest; place += 1) {
    const lexeme = state.lexemes[place]
    if (!lexeme || parts.some((is) => senseOf(lexeme, is))) return undefined
    if (senseOf(lexeme, 'open') || /^[(（]$/.test(state.textOf(place, place + 1).trim()))
      return place > at ? place : undefined
  }
  return undefined
}

const isClose = (state: State, at: number) => /^[)）]$/.test(state.textOf(at, at + 1).trim())

/**
 * 热水袋（HOT WATER BOTTLE）, "tea light holders (T-LIGHT HOLDER in the name)": brackets behind the name of a thing tell by which words, in capitals or
 * quotes, the data know it.
 */
export const glossedName = (
  state: State,
  event: EventType,
  at: number,
): { rule: FieldRule; next: number } | undefined => {
  const open = bracketBehind(state, at)
  if (open === undefined) return undefined
  const held = nameHolds(state, event, open + 1) ?? wordsHeld(state, event, open + 1)
  let next = held?.next ?? 0
  while (held && skippable(state.lexemes[next]) && !isClose(state, next)) next += 1
  return held && isClose(state, next) ? { rule: held.rule, next: next + 1 } : undefined
}

/** LUNCH BAG（午餐袋）: the place behind brackets that say in everyday words what stands in capitals before them. */
export const pastGloss = (state: State, at: number): number => {
  if (!/^[(（]$/.test(state.textOf(at, at + 1).trim())) return at
  for (let place = at + 1; place <= at + longest + 1; place += 1) {
    if (isClose(state, place)) return place > at + 1 ? place + 1 : at
    const lexeme = state.lexemes[place]
    if (!lexeme || parts.some((is) => senseOf(lexeme, is))) return at
  }
  return at
}
