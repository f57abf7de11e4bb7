const hanDigits = '一二三四五六七八九十'
const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const cardinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** An ordinal as a number, from 1: 二, 12, "third", "2nd", "two"; undefined where it is none. */
export const ordinalOf = (word: string): number | undefined => {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)?$/i.exec(word)?.[1]
  if (digits !== undefined) return Number(digits) || undefined
  if (/^runner-?up$/i.test(word)) return 2
  const at = [[...hanDigits], words, cardinals].map((list) => list.indexOf(word.toLowerCase())).find((n) => n >= 0)
  return at === undefined ? undefined : at + 1
}

/** What an ordinal may be written as. */
export const ordinalWords = `(?:\\d{1,3}(?:st|nd|rd|th)?|[${hanDigits}]|${[...words, ...cardinals].join('|')}|runner-?up)`
