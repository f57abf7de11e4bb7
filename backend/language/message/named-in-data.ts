import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { wordsOf } from './particular.ts'
import { titles } from './people-words.ts'
import type { Stretch } from './stretches.ts'

/** Words that together are a title of somebody in the house, though one of them is a word of the data: 理财经理. */
export const inTitle = (lexemes: Lexeme[], tokens: Token[], n: number): boolean =>
  [
    [n, n + 1],
    [n - 1, n],
  ].some(([first = 0, last = 0]) => {
    const [from, to] = [lexemes[first]?.from, lexemes[last]?.to]
    return from !== undefined && to !== undefined && wordsOf(tokens, from, to).replace(titles, '') === ''
  })

/** What a stretch says beside the values that it names: 多条线路 speaks of no 条线. */
export const besideValues = (tokens: Token[], lexemes: Lexeme[], { places, words }: Stretch): string => {
  const named = places.filter((n) => senseOf(lexemes[n], 'value') && !inTitle(lexemes, tokens, n))
  const said = named.map((n) => wordsOf(tokens, lexemes[n]!.from, lexemes[n]!.to))
  return said.reduce((left, word) => left.replace(word, ' '), words).replace(titles, '')
}

/** "orders: >=2", 最近一单：2011年11月: the colon stands between something of the data and its limit. */
export const isLimited = (lexemes: Lexeme[], { places }: Stretch): boolean => {
  const last = places.at(-1) ?? 0
  const next = lexemes[last + 2]
  const named = places.some((n) =>
    lexemes[n]?.senses.some(({ is }) => is === 'event' || is === 'measure' || is === 'edge' || is === 'property'),
  )
  const limit = senseOf(next, 'comparator') ?? senseOf(next, 'sign') ?? senseOf(next, 'number')
  const window = senseOf(next, 'window')
  return named && ((limit !== undefined && !senseOf(next, 'brief')) || (window !== undefined && !window.future))
}
