import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

/** Words that take back what stands before them, and those that do so only with a pause behind. */
const takesBack =
  /^(?:sorry|rather|or rather|i mean|make that|make it|no wait|wait|correction|or no|oh no|no no|哦不|啊不|不对|应该是|说错了|更正|不不)$/i
const withPause = /^(?:no|nope|不|不是|错了)$/i

type Text = (from: number, to: number) => string
const isPause = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'break') !== undefined
const passes = (lexeme: Lexeme | undefined) => isPause(lexeme) || senseOf(lexeme, 'filler') !== undefined
const sameUnit = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'unit') !== undefined

/** The place behind words that take back, which begin at a place; undefined where none stand there. */
const behind = (lexemes: Lexeme[], from: number, textOf: Text): number | undefined => {
  let at = from
  let paused = false
  const taken = (place: number) => [2, 1].find((n) => takesBack.test(textOf(place, place + n)))
  while (at < lexemes.length && passes(lexemes[at]) && !taken(at)) {
    paused ||= isPause(lexemes[at])
    at += 1
  }
  if (!paused || at >= lexemes.length) return undefined
  const length = taken(at)
  const denied = length === undefined && withPause.test(textOf(at, at + 1)) && isPause(lexemes[at + 1])
  if (length === undefined && !denied) return undefined
  at += length ?? 1
  while (at < lexemes.length && passes(lexemes[at]) && !senseOf(lexemes[at], 'number')) at += 1
  return at
}

/** Whether the second says anew what the first did: another number, another value of the same field. */
const anew = (first: Lexeme, second: Lexeme | undefined): boolean => {
  const both = (kind: 'number' | 'duration' | 'window') => senseOf(first, kind) && senseOf(second, kind)
  if (both('number') ?? both('duration') ?? both('window')) return true
  const [one, two] = [senseOf(first, 'value'), senseOf(second, 'value')]
  return one !== undefined && one.attribute === two?.attribute && one.value !== two.value
}

/**
 * A message without what it takes back within itself: "at least two… no, three logins", 两次，不，三次, "in Hangzhou, sorry, Ningbo". The
 * lexemes that are left keep their places in the text.
 */
export const withoutTakenBack = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] => {
  const textOf: Text = (from, to) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]]
    return first && last ? wordsOf(tokens, first.from, last.to) : ''
  }
  const left: Lexeme[] = []
  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at] as Lexeme
    const unit = sameUnit(lexemes[at + 1]) ? lexemes[at + 1] : undefined
    const sayable = lexeme.senses.some(
      ({ is }) => is === 'number' || is === 'duration' || is === 'window' || is === 'value',
    )
    const place = sayable ? behind(lexemes, at + (unit ? 2 : 1), textOf) : undefined
    if (place === undefined || !anew(lexeme, lexemes[place])) {
      left.push(lexeme)
      continue
    }
    left.push(lexemes[place] as Lexeme)
    if (unit && !sameUnit(lexemes[place + 1])) left.push(unit)
    at = place
  }
  return left.length === lexemes.length ? lexemes : left
}
