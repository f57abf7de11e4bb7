import type { Expression } from './expression.ts'
import type { Quantity } from './quantity.ts'

/**
 * What a word does in the build of a sentence, one letter each so that a build is a text that patterns match:
 * `x` a condition · `z` `Z` who is left out, said before and behind · `p` people, before what is said of them · `d` 的, behind it · `,` `l` `;` `.` `:` stops, the comma of Chinese and of English · `^` begins an item · `(` `)` brackets ·
 * `&` and · `|` or · `=` at the same time, binding the two beside it · `t` the same, said behind · `h` both, before two · `b` but ·
 * `n` neither · `r` nor · `!` must not · `q` so many of a list that follows at once · `Q` so many of one behind a mark or before it · `e` leave out, before · `f` left out, behind · `v` leave out, in Chinese on either side ·
 * `u` unless · `i` if · `m` must, then · `k` only those who · `g` of those, before · `o` 里, behind · `w` left out where one of them holds · `s` says again what is meant · `a` wanted too · `c` must meet more, `C` of whom only those stay · `y` stays
 */
export type Code =
  | 'x'
  | 'Z'
  | 'Q'
  | 'C'
  | 'z'
  | 'l'
  | 'w'
  | 'p'
  | 'd'
  | ','
  | 'j'
  | ';'
  | '.'
  | ':'
  | '^'
  | '('
  | ')'
  | '&'
  | '|'
  | '='
  | 't'
  | 'h'
  | 'b'
  | 'n'
  | 'r'
  | '!'
  | 'q'
  | 'e'
  | 'f'
  | 'v'
  | 'u'
  | 'i'
  | 'c'
  | 'm'
  | 'k'
  | 'g'
  | 'o'
  | 's'
  | 'a'
  | 'y'

/** What is said again of those who meet so many of a list: whether they are meant. */
export interface SaidAgain {
  counts: Quantity
  meant: boolean
}

export interface Token {
  code: Code
  text: string
  quantity?: Quantity
  again?: SaidAgain
  expression?: Expression
}

/** A kind of word: its pattern, what it does, and what it counts. */
export interface Word {
  pattern: RegExp
  /** Absent where it does nothing. */
  code?: Code
  quantity?(found: RegExpExecArray): Quantity | undefined
  again?(found: RegExpExecArray): SaidAgain | undefined
}
