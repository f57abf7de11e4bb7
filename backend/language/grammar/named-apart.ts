import type { Attribute } from '../../catalog/catalog.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Part, type State, skippable } from './state.ts'

const small = new Set(['the', 'a', 'an', 'of', 'in', 'is', 'was', 'are', 'were', 'for', 'to', 'whom', 'who'])
const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')

/** Whether words are a piece of one of an attribute's own names: "previous campaign" of the outcome of the previous campaign, 结果 of 上次活动结果. */
const isPiece = (attribute: Attribute, said: string): boolean => {
  if (/\p{Script=Han}/u.test(said))
    return (
      said.length > 1 && phrasesOf(attribute).some((phrase) => phrase.length > said.length && phrase.includes(said))
    )
  const words = wordsIn(said).filter((word) => !small.has(word))
  if (words.length === 0) return false
  return phrasesOf(attribute).some((phrase) => {
    const named = wordsIn(phrase)
    return named.length > words.length && words.every((word) => named.includes(word))
  })
}

/** Places before a value that only name its attribute, in pieces: "the previous campaign was a success". */
export const namedApart = (state: State, parts: Part[], used: boolean[]): number[] =>
  parts.flatMap(({ field, rule, noun, start, end }) => {
    if (!field || !rule || !noun || field.type !== 'enum') return []
    let first = start
    while (first < end && skippable(state.lexemes[first])) first += 1
    let found: number[] = []
    for (let at = first - 1; at >= 0 && at >= first - 5; at -= 1) {
      const lexeme = state.lexemes[at]
      if (senseOf(lexeme, 'break') || senseOf(lexeme, 'not') || (used[at] && !skippable(lexeme))) break
      if (isPiece(field, state.textOf(at, first).trim())) found = Array.from({ length: first - at }, (_, n) => at + n)
    }
    return found
  })
