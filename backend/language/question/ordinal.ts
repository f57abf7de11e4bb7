import { countOf, countWords } from '../numbers/count-of.ts'
import { ordinalNames, ordinalWord } from '../numbers/english.ts'

/** An ordinal as a number, from 1: 二, 12, "third", "2nd", "two"; undefined where it is none. */
export const ordinalOf = (word: string): number | undefined => {
  const said = word.toLowerCase().replace(/^(\d{1,3})(?:st|nd|rd|th)$/, '$1')
  if (/^runner-?up$/.test(said)) return 2
  return ordinalWord(said) ?? (countOf(said) || undefined)
}

/** What an ordinal may be written as. */
export const ordinalWords = `(?:\\d{1,3}(?:st|nd|rd|th)?|[一二三四五六七八九十]|${[...ordinalNames, ...countWords.slice(1)].join('|')}|runner-?up)`
