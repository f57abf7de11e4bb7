import type { Token } from '../normalise.ts'
import { chineseNumber } from '../numbers/chinese.ts'
import { englishNumber } from '../numbers/english.ts'
import type { Day } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'

/** What the readers of time know: the tokens and the local date of now. */
export interface Clocked {
  tokens: Token[]
  today: Day
  /** Periods already looked for, by their place: many ways to say a time begin with one. */
  periods: Map<number, ReadPeriod | undefined>
}

export const textAt = (tokens: Token[], at: number): string => tokens[at]?.text ?? ''

const cut = new Map<string, string[]>()
/** The tokens of a phrase: characters of Chinese, words of English. Each phrase is cut once. */
const wordsIn = (phrase: string): string[] => {
  const known = cut.get(phrase)
  if (known) return known
  const words = /\p{Script=Han}/u.test(phrase) ? [...phrase] : phrase.split(' ')
  cut.set(phrase, words)
  return words
}

/** Length of the first phrase that stands at a token; phrases in Chinese are cut into characters. 0 where none does. */
export const phraseAt = (tokens: Token[], at: number, phrases: readonly string[]): number => {
  const first = textAt(tokens, at)
  if (first === '') return 0
  for (const phrase of phrases) {
    if (!phrase.startsWith(first)) continue
    const words = wordsIn(phrase)
    if (words.every((word, n) => textAt(tokens, at + n) === word)) return words.length
  }
  return 0
}

/** A whole number in digits, Chinese numerals or English words, without scale or money. */
export const countAt = (tokens: Token[], at: number): { value: number; length: number } | undefined => {
  const token = tokens[at]
  if (token?.kind === 'digits') {
    const fraction = textAt(tokens, at + 1) === '.' && tokens[at + 2]?.kind === 'digits' && tokens[at + 2]?.glued
    return fraction
      ? { value: Number(`${token.text}.${tokens[at + 2]!.text}`), length: 3 }
      : { value: Number(token.text), length: 1 }
  }
  let run = ''
  for (let next = textAt(tokens, at); next !== '' && run.length < 8; next = textAt(tokens, at + run.length)) {
    if (chineseNumber(run + next) === undefined) break
    run += next
  }
  const value = chineseNumber(run)
  if (value !== undefined) return { value, length: run.length }
  return token?.kind === 'word' ? englishNumber([0, 1, 2, 3, 4].map((n) => textAt(tokens, at + n))) : undefined
}
