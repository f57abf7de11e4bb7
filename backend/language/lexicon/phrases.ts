import { tokenise } from '../normalise.ts'
import { stem } from './inflect.ts'

const joiner = /^[-_/.'&]$/

/** Keys of a phrase in the catalog's trie: stems without the marks inside words. */
export const keysOf = (phrase: string): string[] => {
  const tokens = tokenise(phrase)
  return tokens
    .filter((token, n) => token.kind !== 'mark' || (!joiner.test(token.text) && n > 0))
    .filter((token, n, all) => !(token.text === 's' && n > 0 && all.length > 1))
    .map((token) => stem(token.text))
}

/** MonthlyCharges, month_of_birth → words. */
export const wordsOfName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()

/** Labels and synonyms of a thing in both languages. */
export const phrasesOf = (thing: { labels: { zh: string; en: string }; synonyms: { zh: string[]; en: string[] } }) => [
  thing.labels.zh,
  thing.labels.en,
  ...thing.synonyms.zh,
  ...thing.synonyms.en,
]

/** Longer Chinese labels are also said without 是否, and English ones without a leading verb. */
export const spoken = (phrase: string): string[] => {
  const bare = phrase
    .replace(/^(是否有|是否|有无|有没有)/u, '')
    .replace(/^(has|have|is|had|did|whether|having)\s+/i, '')
  return bare !== phrase && bare.length > 1 ? [phrase, bare] : [phrase]
}
