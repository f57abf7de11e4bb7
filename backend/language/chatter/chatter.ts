import { generalEnglish } from './general-en.ts'
import { generalChinese } from './general-zh.ts'

/** A stretch of a text that is one word or phrase of chatter, or one word that is none. */
export interface Piece {
  start: number
  end: number
  chatter: boolean
}

const entriesOf = (lists: string[]): Set<string> => new Set(lists.flatMap((list) => list.split('|')))
const english = entriesOf(generalEnglish)
const chinese = entriesOf(generalChinese)
const longestOf = (entries: Set<string>, length: (entry: string) => number) =>
  [...entries].reduce((longest, entry) => Math.max(longest, length(entry)), 1)
const mostWords = longestOf(english, (entry) => entry.split(' ').length)
const mostLetters = longestOf(chinese, (entry) => entry.length)

/** What an English word may be a form of. */
const stems = (word: string): string[] => {
  const bare = word.replace(/'(?:s|d|ll|re|ve|m)$/, '')
  const cut = (ending: RegExp, into = '') => (ending.test(bare) ? [bare.replace(ending, into)] : [])
  // "wed" is no form of "we"
  return [
    bare,
    ...cut(/ies$/, 'y'),
    ...cut(/es$/),
    ...cut(/s$/),
    ...cut(/ied$/, 'y'),
    ...cut(/ed$/),
    ...cut(/d$/),
    ...cut(/ing$/),
    ...cut(/ing$/, 'e'),
    ...cut(/(.)\1(?:ed|ing)$/, '$1'),
  ].filter((stem) => stem === bare || stem.length > 3)
}
const isEnglish = (word: string): boolean => english.has(word) || stems(word).some((stem) => english.has(stem))

/** English words behind each other, as long as only blanks part them. */
const wordsAt = /[a-z]+(?:'[a-z]+)*|\p{Script=Han}|[\p{N}\p{L}]+/gu

/** A text cut into words, each with whether it is office chatter, which never says who is meant; phrases come before their words. */
export const chatterIn = (typed: string): Piece[] => {
  const text = typed.replaceAll('’', "'").toLowerCase()
  if (text.length !== typed.length) return []
  const words = [...text.matchAll(wordsAt)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const pieces: Piece[] = []
  for (let n = 0; n < words.length; ) {
    const { word, start, end } = words[n] as (typeof words)[number]
    const isHan = /\p{Script=Han}/u.test(word)
    let taken = 0
    for (let size = Math.min(isHan ? mostLetters : mostWords, words.length - n); size > 1 && taken === 0; size -= 1) {
      const last = words[n + size - 1] as (typeof words)[number]
      const said = text.slice(start, last.end)
      if (isHan ? chinese.has(said) : english.has(said)) taken = size
    }
    const last = words[n + Math.max(taken, 1) - 1] as (typeof words)[number]
    const chatter = taken > 0 || (isHan ? chinese.has(word) : isEnglish(word))
    pieces.push({ start, end: taken > 0 ? last.end : end, chatter })
    n += Math.max(taken, 1)
  }
  return pieces
}

/** Whether a text is chatter from its first word to its last; false where it has no word. */
export const isChatter = (text: string): boolean => {
  const pieces = chatterIn(text)
  return pieces.length > 0 && pieces.every(({ chatter }) => chatter)
}
