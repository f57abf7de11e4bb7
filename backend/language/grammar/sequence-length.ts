import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type State, take } from './state.ts'

/** The length of a window that runs up to now. */
export const spanOf = (window: Window | undefined) =>
  window?.type === 'last' ? { n: window.n, unit: window.unit } : undefined

/** "within 14 days", "no more than 10 days later", 14天内 at a place. */
export const limitAt = (state: State, at: number): { n: number; unit: string; next: number } | undefined => {
  const lead = take(state, at, 'within') ?? take(state, at, 'comparator')
  const window = take(state, at, 'window') ?? take(state, lead?.next ?? at, 'window')
  const inside = spanOf(window?.sense.window)
  if (window && inside) return { ...inside, next: pastLater(state, window.next) }
  const length = take(state, lead?.next ?? at, 'duration')
  if (!length || !lead) return undefined
  const { n, unit } = length.sense.duration
  return { n, unit, next: pastLater(state, length.next) }
}

const pastLater = (state: State, at: number): number =>
  take(state, at, 'then')?.next ?? take(state, at, 'afterwards')?.next ?? at

const asMonths: Record<string, number> = { quarter: 3, year: 12 }
/** The longest time between the two, where one was said; a year is 12 months. */
export const within = (span: { n: number; unit: string } | undefined) => {
  if (!span) return {}
  const months = asMonths[span.unit]
  const unit = months ? 'month' : span.unit
  if (unit !== 'hour' && unit !== 'day' && unit !== 'week' && unit !== 'month') return {}
  return { within: { n: span.n * (months ?? 1), unit } as { n: number; unit: 'hour' | 'day' | 'week' | 'month' } }
}

const isLater = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'afterwards') !== undefined ||
  senseOf(state.lexemes[at], 'then') !== undefined ||
  /^(?:after|afterwards?|later|thereafter|after (?:that|it|this))$/i.test(state.textOf(at, at + 1).trim())
const tillNow = /last|past|previous|recent|近|过去/i

/** "… within 7 days afterwards", "… in the 7 days after": a length behind what came later that counts from what came first, and the place behind it. */
export const lengthAfter = (
  state: State,
  { window, next }: { window?: Window | undefined; next: number },
): { span: { n: number; unit: string }; next: number } | undefined => {
  const said = limitAt(state, next)
  const behind =
    said && (isLater(state, said.next - 1) ? said.next : isLater(state, said.next) ? said.next + 1 : undefined)
  if (said && behind && !tillNow.test(state.textOf(next, said.next))) return { span: said, next: pastIt(state, behind) }
  const own = spanOf(window)
  if (!own || !isLater(state, next) || tillNow.test(state.textOf(Math.max(next - 3, 0), next))) return undefined
  return { span: own, next: pastIt(state, next + 1) }
}

const pastIt = (state: State, at: number): number =>
  /^(?:that|it|this|them)$/i.test(state.textOf(at, at + 1).trim()) ? at + 1 : at
