import type { Window } from '../../segments/window.ts'
import type { Clocked } from './stream.ts'
import type { DurationUnit } from './words.ts'

/** A stretch of time found in the text, in the form that rules use. */
export interface ReadWindow {
  window: Window
  length: number
  /** Lies ahead of now: a campaign's date, or an expiry. */
  future?: boolean
}

/** Reads one way of saying a stretch of time at a token. */
export type WindowReader = (clock: Clocked, at: number) => ReadWindow | undefined

export type WindowUnit = Exclude<DurationUnit, 'second' | 'minute'>
export const isWindowUnit = (unit: DurationUnit): unit is WindowUnit => unit !== 'second' && unit !== 'minute'

/** Prepositions that may stand before a time; those of places and reasons first. */
export const prepositions = [
  'in',
  'during',
  'within',
  'over',
  'throughout',
  'in the whole of',
  'during the whole of',
  'for the whole of',
  'the whole of',
  'all of',
  'on',
  'for',
  'from',
  'at',
  'across',
  '在',
  '于',
  '从',
  '自',
  'all through',
  'all across',
]
