import type { EventType } from '../../catalog/catalog.ts'
import { type Lexeme, type Spoken, senseOf } from '../lexicon/sense.ts'
import type { Bound } from './bound.ts'
import { type State, skippable } from './state.ts'

/** The type of event that a lexeme names, and how: `assumed` where only a measure was said. */
export const triggerAt = (
  state: State,
  at: number,
): { event?: EventType; measure?: Spoken; noun: boolean; assumed: boolean } | undefined => {
  const lexeme = state.lexemes[at]
  // "want to reach people aged …" says what is to be done, not what was
  if (senseOf(lexeme, 'brief') && /^[a-z ]+$/i.test(state.textOf(at, at + 1).trim()) && isToDo(lexeme)) return undefined
  const events = (lexeme?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))
  const measures = (lexeme?.senses ?? []).filter((sense) => sense.is === 'measure')
  const named = measures.find((sense) => sense.event === state.index.shop) ?? measures.find((sense) => sense.event)
  const spoken = (named ?? measures[0])?.measure
  // "largest" and "average" are about amounts only beside an event, or where they name it
  const order = /最[大高].*单$/.test(state.textOf(at, at + 1).trim())
  const measure = !named && !order && (spoken === 'largest' || spoken === 'mean') ? undefined : spoken
  const own = events.find((candidate) => candidate === state.index.shop) ?? events[0] ?? named?.event
  const event = own ?? (measure && state.index.shop)
  if (!event) return undefined
  const noun =
    measure === 'orders' ||
    (events.length > 0 && (lexeme?.senses ?? []).every((sense) => sense.is !== 'event' || sense.form === 'noun'))
  return { event, noun, assumed: own === undefined, ...(measure ? { measure } : {}) }
}

const isToDo = (lexeme: Lexeme | undefined): boolean =>
  (lexeme?.senses ?? []).some((sense) => sense.is === 'event' && sense.form === 'verb')

/** A verb of an event follows. */
export const leadsVerb = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place])) place += 1
  const found = triggerAt(state, place)
  return found !== undefined && !found.noun
}

/** "more than 3 orders": the noun follows the number. */
export const startsEvent = (state: State, { next }: Bound): boolean => {
  const link = state.lexemes[next]
  const named = ['property', 'property-value', 'product', 'product-kind'] as const
  if (named.some((is) => senseOf(link, is)) && triggerAt(state, next + 1)) return true
  const noun = skippable(link) && !senseOf(link, 'filler')?.asserts && !triggerAt(state, next) ? next + 1 : next
  return triggerAt(state, noun) !== undefined
}
