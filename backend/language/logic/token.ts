import type { Expression } from './expression.ts'
import type { Quantity } from './quantity.ts'

/** What a word does in the build of a sentence, one letter each, so that a build is a text that patterns match. */
const codes = {
  x: 'a condition',
  z: 'who is left out, said before them',
  Z: 'who is left out, said behind them',
  p: 'people, before what is said of them',
  d: '的, behind it',
  ',': 'the comma of Chinese',
  l: 'the comma of English',
  j: '、',
  ';': 'a semicolon, and what parts like one',
  '.': 'a stop',
  ':': 'a colon',
  '^': 'begins an item of a list',
  '(': 'opens a bracket',
  ')': 'closes it',
  '&': 'and',
  '|': 'or',
  '=': 'at the same time: binds the two beside it',
  t: 'at the same time, said behind',
  h: 'both, either: before two',
  A: 'besides: it and what is said next',
  E: 'even if, as are: goes back to what was said in a way that is read elsewhere',
  O: 'only this one of two',
  R: 'of whom no more is asked',
  b: 'but',
  n: 'neither',
  r: 'nor',
  '!': 'must not',
  q: 'so many of a list that follows at once',
  Q: 'so many of a list behind a mark, or before it',
  w: 'left out where one of them holds',
  s: 'says again who is meant',
  e: 'leave out, before',
  f: 'left out, behind',
  v: 'leave out, in Chinese on either side',
  u: 'unless',
  y: 'stays after all',
  i: 'if',
  m: 'must, then',
  c: 'must meet more',
  C: 'of whom only those stay',
  k: 'only those who',
  g: 'of those, before',
  o: '里, behind',
  a: 'wanted too',
} as const
export type Code = keyof typeof codes

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
