import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { wordsOf } from './particular.ts'

/** What stands between two stops: "must not: A, B". `colon` is the place of the colon behind its label, which may be no label. */
export interface Entry {
  from: number
  /** The place of the stop behind it. */
  to: number
  colon?: number
}

const isColon = (tokens: Token[], { from, to }: Lexeme): boolean => to === from + 1 && tokens[from]?.text === ':'

/** The entries of a message in order; "must: A, must not: B" holds two. */
export const entriesOf = (lexemes: Lexeme[], tokens: Token[]): Entry[] => {
  const found: Entry[] = []
  let entry: Entry = { from: 0, to: 0 }
  let comma: number | undefined
  const close = (to: number, next: number) => {
    if (to > entry.from) found.push({ ...entry, to })
    entry = { from: next, to: next }
    comma = undefined
  }
  for (const [n, lexeme] of lexemes.entries()) {
    const stop = senseOf(lexeme, 'break')
    // the line behind "must:" goes on with it
    if (stop?.strong && entry.colon === n - 1) continue
    if (stop?.strong) close(n, n + 1)
    else if (stop) comma = n
    else if (isColon(tokens, lexeme)) {
      if (entry.colon !== undefined && comma !== undefined && comma > entry.colon) close(comma, comma + 1)
      if (entry.colon === undefined) entry.colon = n
    }
  }
  close(lexemes.length, lexemes.length)
  return found
}

/** Folded words between two places. */
export const wordsBetween = (lexemes: Lexeme[], tokens: Token[], from: number, to: number): string => {
  const [first, last] = [lexemes[from], lexemes[to - 1]]
  return first && last && from < to ? wordsOf(tokens, first.from, last.to).trim() : ''
}
