import { nameWords } from './glossary/name.ts'

const chinese = /\p{Script=Han}+/gu
const singular = (word: string) =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/** What a text is found by: English words in the singular; Chinese characters, and their pairs, which weigh more. */
export const searchTerms = (text: string): string[] => {
  const words = nameWords(text.replace(chinese, ' ')).map(singular)
  const runs = text.match(chinese) ?? []
  const pairs = runs.flatMap((run) => [...run].slice(1).map((character, index) => `${[...run][index]}${character}`))
  return [...words, ...runs.flatMap((run) => [...run]), ...pairs]
}

/** A single Chinese character says little. */
export const termWeight = (term: string): number => (/^\p{Script=Han}$/u.test(term) ? 0.25 : 1)
