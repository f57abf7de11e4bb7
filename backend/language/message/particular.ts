import type { Token } from '../normalise.ts'
import type { Brief } from '../reading.ts'

/** A stretch of tokens that tells of the campaign and not of the audience. */
export interface Particular {
  length: number
  brief: Partial<Brief>
  /** Only counts where something else makes the message a campaign: "email" alone may be a wish about the data. */
  weak?: boolean
  /** Its last tokens are what the campaign is for ("for term deposits"), unless they name customers. */
  of?: number
  /** The product that is offered stands behind it. */
  product?: boolean
}

/** Reads one kind of particular at a token. */
export type ParticularReader = (tokens: Token[], at: number) => Particular | undefined

/** Length of the first phrase of a list that stands at a token, longest first; words are parted by spaces, Chinese ones cut into characters. */
export const phraseLength = (tokens: Token[], at: number, phrases: readonly string[][]): number => {
  const first = tokens[at]?.text
  if (first === undefined) return 0
  for (const words of byFirstWord(phrases).get(first) ?? [])
    if (words.every((word, n) => tokens[at + n]?.text === word)) return words.length
  return 0
}

const indexes = new WeakMap<readonly string[][], Map<string, string[][]>>()
const byFirstWord = (phrases: readonly string[][]): Map<string, string[][]> => {
  const known = indexes.get(phrases)
  if (known) return known
  const index = Map.groupBy(phrases, ([first = '']) => first)
  indexes.set(phrases, index)
  return index
}

/** Phrases parted by bars, as token lists, longest first. */
export const phrases = (list: string): string[][] =>
  list
    .split('|')
    .map((phrase) => phrase.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [])
    .sort((a, b) => b.length - a.length)

/** Words between the name of a particular and its new value: 预算改成10万, "the budget to 100k". */
export const changedTo = phrases(
  'to|is now|should be|down to|up to|改成|改为|改到|换成|换为|变成|调成|调为|调到|调整为|调整到|提到|提高到|提升到|加到|增加到|追加到|降到|降低到|减到|减少到|压到|缩到|控制到',
)

/** The folded words of a stretch of tokens, with the spaces that stood between them. */
export const wordsOf = (tokens: Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, glued }, n) => (glued || n === 0 ? text : ` ${text}`))
    .join('')
