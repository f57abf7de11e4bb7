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

/** What ends an entry besides its stop, and whether the line behind its colon goes on with it. */
interface Cuts {
  isColon(lexeme: Lexeme, at: number): boolean
  /** Whether a label that stands between a comma and the colon at `at` begins an entry of its own. */
  isLabel(entry: Entry, comma: number, at: number): boolean
  holdsLineBelow: boolean
}

/** A message between its stops, in order. */
export const entriesCut = (lexemes: Lexeme[], { isColon: colonAt, isLabel, holdsLineBelow }: Cuts): Entry[] => {
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
    if (holdsLineBelow && stop?.strong && entry.colon === n - 1) continue
    if (stop?.strong) close(n, n + 1)
    else if (stop) comma = n
    else if (colonAt(lexeme, n)) {
      if (comma !== undefined && isLabel(entry, comma, n)) close(comma, comma + 1)
      entry.colon ??= n
    }
  }
  close(lexemes.length, lexemes.length)
  return found
}

/** The entries of a message in order; "must: A, must not: B" holds two, and the line behind "must:" goes on with it. */
export const entriesOf = (lexemes: Lexeme[], tokens: Token[]): Entry[] =>
  entriesCut(lexemes, {
    isColon: (lexeme) => isColon(tokens, lexeme),
    isLabel: ({ colon }, comma) => colon !== undefined && comma > colon,
    holdsLineBelow: true,
  })

/** Folded words between two places. */
export const wordsBetween = (lexemes: Lexeme[], tokens: Token[], from: number, to: number): string => {
  const [first, last] = [lexemes[from], lexemes[to - 1]]
  return first && last && from < to ? wordsOf(tokens, first.from, last.to).trim() : ''
}
