import { Temporal } from 'temporal-polyfill'
import type { ComparedWith } from '../../segments/compared-with.ts'
import type { Window } from '../../segments/window.ts'
import type { Analysis } from '../analyse.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'

/** The time that figures are of, and another that they are compared with. */
export interface Times {
  range?: Window
  comparison?: ComparedWith
  /** What is left of the message without them. */
  tokens: Token[]
}

/** A year, a half, a quarter, a month, a week, a day. */
const sizes: { months?: number; days?: number }[] = [
  { months: 12 },
  { months: 6 },
  { months: 3 },
  { months: 1 },
  { days: 7 },
  { days: 1 },
]

/** "from March to April": two whole months are two times, where a change between them is asked for. */
export const twoHalves = (range: Window | undefined): { before: Window; range: Window } | undefined => {
  if (range?.type !== 'range' || !range.from || !range.to || range.from.length > 10 || range.to.length > 10)
    return undefined
  const [from, end] = [Temporal.PlainDate.from(range.from), Temporal.PlainDate.from(range.to).add({ days: 1 })]
  for (const size of sizes) {
    const middle = from.add(size)
    if (Temporal.PlainDate.compare(middle.add(size), end) !== 0) continue
    if (size.months !== undefined && from.day !== 1) continue
    return {
      before: { type: 'range', from: from.toString(), to: middle.subtract({ days: 1 }).toString() },
      range: { type: 'range', from: middle.toString(), to: range.to },
    }
  }
  return undefined
}

/** "in April and May": two times that follow each other are one. */
const together = (one: Window, two: Window): Window | undefined => {
  if (one.type !== 'range' || two.type !== 'range' || !one.from || !one.to || !two.from || !two.to) return undefined
  if ([one.from, one.to, two.from, two.to].some((day) => day.length > 10)) return undefined
  const next = Temporal.PlainDate.from(one.to).add({ days: 1 }).toString()
  return next === two.from ? { type: 'range', from: one.from, to: two.to } : undefined
}

const startOf = (window: Window): string => (window.type === 'range' ? (window.from ?? window.to ?? '') : '')

/** Of two times the later one is asked about; relative ones by how far they lie back. */
export const later = (one: Window, two: Window): boolean => {
  if (one.type === 'calendar' && two.type === 'calendar' && one.unit === two.unit) return one.offset > two.offset
  return startOf(one) > startOf(two)
}

/**
 * The times that are said of the figures: they stand in no condition on what customers did, unless right beside the figure. Two of them are compared where a word for comparing
 * is said; `moved` where a change is asked for.
 */
export const timesIn = (
  analysis: Analysis,
  {
    compares,
    moved,
    besideFigure = () => false,
  }: { compares: boolean; moved: boolean; besideFigure?: (first: Token, last: Token) => boolean },
): Times => {
  const { lexemes, tokens } = analysis
  const acts = lexemes.some((lexeme) => senseOf(lexeme, 'event'))
  const said = lexemes.flatMap((lexeme, n) => {
    const sense = senseOf(lexeme, 'window')
    return sense && !sense.future && sense.window.type !== 'next' ? [{ lexeme, n, window: sense.window }] : []
  })
  // "customers who bought insurance | spend last year": the time beside the figure is its own
  const own = said.filter(({ lexeme }) => {
    const [from, to] = [tokens[lexeme.from], tokens[lexeme.to - 1]]
    return from !== undefined && to !== undefined && besideFigure(from, to)
  })
  if (acts && own.length !== 1) return { tokens }
  const places = acts ? own : said
  const [first, second] = places
  if (!first) return { tokens }
  const without = (gone: typeof places) =>
    tokens.filter((_, at) => !gone.some(({ lexeme }) => at >= lexeme.from && at < lexeme.to))
  if (compares && second && places.length === 2) {
    const [range, other] = later(second.window, first.window) ? [second, first] : [first, second]
    return {
      range: range.window,
      comparison: { with: 'range', range: other.window },
      tokens: without(places).filter(({ text }) => !/^(?:和|与|跟|同|and|with|to|从|from|到)$/.test(text)),
    }
  }
  const joined = !compares && second && places.length === 2 ? together(first.window, second.window) : undefined
  if (joined)
    return { range: joined, tokens: without(places).filter(({ text }) => !/^(?:和|与|跟|及|and|in)$/.test(text)) }
  const halves = moved || compares ? twoHalves(first.window) : undefined
  if (halves)
    return { range: halves.range, comparison: { with: 'range', range: halves.before }, tokens: without([first]) }
  return { range: first.window, tokens: without([first]) }
}
