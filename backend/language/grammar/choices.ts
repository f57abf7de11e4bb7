import { senseOf } from '../lexicon/sense.ts'
import { tried, wholeIn } from './clauses-in.ts'
import { saysOne } from './either-behind.ts'
import { join, type Node } from './node.ts'
import type { State } from './state.ts'

const endsSentence = /[。.!！?？]$/

/** A stop between the items of a list: a semicolon, or the number of the next. */
const partsItems = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'break')?.strong === true &&
  (senseOf(state.lexemes[at], 'break')?.line === 'item' || !endsSentence.test(state.textOf(at, at + 1).trim()))

/**
 * "Any one of the following: (1) A and B; (2) C. Leave out D.": each item of the list is a choice, whole by itself; what stands before it or in
 * sentences behind it holds for all. Undefined where no list with stops of its own is announced.
 */
export const choices = (state: State): Node | undefined => {
  const count = state.lexemes.length
  const announced = state.lexemes.findIndex((lexeme, n) => senseOf(lexeme, 'any-of') && !saysOne(state, n))
  if (announced < 0) return undefined
  const stops = state.lexemes.flatMap((_, n) => (n > announced && partsItems(state, n) ? [n] : []))
  // 满足任意一条即可：A；B — the colon opens the list
  const colon = state.lexemes.findIndex((_, n) => n > announced && /^[:：]/.test(state.textOf(n, n + 1).trim()))
  const opens = colon > 0 && (stops[0] === undefined || colon < stops[0]) ? colon + 1 : announced + 1
  const inside = stops.filter((n) => n > opens)
  if (inside.length === 0) return undefined
  const last = inside.at(-1) as number
  const closes = state.lexemes.findIndex(
    (lexeme, n) => n > last && senseOf(lexeme, 'break')?.strong && endsSentence.test(state.textOf(n, n + 1).trim()),
  )
  const end = closes < 0 ? count : closes
  return tried(state, () => {
    const before = announced > 0 ? wholeIn(state, 0, announced) : undefined
    const edges = [opens - 1, ...inside, end]
    const items = edges.slice(1).map((to, n) => wholeIn(state, (edges[n] as number) + 1, to))
    const found = items.filter((item) => item !== undefined)
    const silent = (from: number, to: number) =>
      state.lexemes.slice(from, to).every((lexeme) => senseOf(lexeme, 'break') ?? senseOf(lexeme, 'filler'))
    const lost = items.some((item, n) => !item && !silent((edges[n] as number) + 1, edges[n + 1] as number))
    if (found.length < 2 || lost) return undefined
    const behind = end < count ? wholeIn(state, end + 1, count) : undefined
    return join('all', [...(before ? [before] : []), { op: 'any', of: found }, ...(behind ? [behind] : [])])
  })
}
