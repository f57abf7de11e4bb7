import { clause } from './clause.ts'
import { join, type Node } from './node.ts'
import type { State } from './state.ts'

/** The clauses between two places, one after the other. */
export const clausesIn = (state: State, from: number, to: number): Node[] => {
  const nodes: Node[] = []
  for (let at = from; at < to; ) {
    const read = clause(state, at, to)
    if (read.node) nodes.push(read.node)
    at = Math.max(read.next, at) + 1
  }
  return nodes
}

/** All that is said between two places. */
export const wholeIn = (state: State, from: number, to: number): Node | undefined =>
  join('all', clausesIn(state, from, to))

/** Reads in a way that may fail; what it took for read is given back where it does. */
export const tried = (state: State, read: () => Node | undefined): Node | undefined => {
  const { last, troubles } = state
  const spent = new Set(state.spent)
  state.last = { ...last }
  state.troubles = [...troubles]
  const node = read()
  if (!node) Object.assign(state, { spent, last, troubles })
  return node
}

/** Where words of the message stand: from an offset in its text to the first lexeme that begins there or behind, and to the one that holds it. */
export const placesBy = (
  state: State,
): { text: string; startOf(at: number): number; from(offset: number): number; of(offset: number): number } => {
  const { length } = state.lexemes
  const said = (from: number, to: number) => (from < to ? state.textOf(from, to) : '')
  const ends = state.lexemes.map((_, n) => said(0, n + 1).length)
  const starts = ends.map((end, n) => end - said(n, n + 1).length)
  const found = (at: number) => (at < 0 ? length : at)
  return {
    text: said(0, length),
    startOf: (at) => starts[at] ?? 0,
    from: (offset) => found(starts.findIndex((start) => start >= offset)),
    of: (offset) => found(ends.findIndex((end) => end > offset)),
  }
}
