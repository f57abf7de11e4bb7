const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  grand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
}

const units = new Map<string, number>([
  ...ones.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

/** Factor of an English scale word or of a letter written after digits (5k, 2m, 3w). */
export const scaleWord = (word: string): number | undefined => scales[word.replace(/s$/, '')]
export const scaleLetter: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, w: 1e4, mm: 1e6, bn: 1e9, mn: 1e6 }

const ordinalWords: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
/** English words for the first to the tenth. */
export const ordinalNames = Object.keys(ordinalWords)
/** Position named by an English ordinal word. */
export const ordinalWord = (word: string): number | undefined => ordinalWords[word]

/** Reads "two thousand five hundred", "half a million", "a dozen", "twenty-five" from words; `length` counts words used. */
export const englishNumber = (words: string[]): { value: number; length: number } | undefined => {
  const [first, second, third] = words
  if (first === 'half' && second === 'a' && third && scaleWord(third))
    return { value: scaleWord(third)! / 2, length: 3 }
  if (first === 'a' && second === 'quarter' && third === 'of' && words[3] === 'a' && scaleWord(words[4] ?? ''))
    return { value: scaleWord(words[4] as string)! / 4, length: 5 }
  if (first === 'a' && second === 'quarter' && (third === 'million' || third === 'billion'))
    return { value: scaleWord(third)! / 4, length: 3 }
  if (first === 'a' && (second === 'dozen' || second === 'couple'))
    return { value: second === 'dozen' ? 12 : 2, length: second === 'couple' && third === 'of' ? 3 : 2 }
  let total = 0
  let section: number | undefined
  let length = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string
    if (word === '-' && section !== undefined && units.has(words[at + 1] ?? '')) continue
    if (word === 'and' && section !== undefined && section % 100 === 0 && section > 0 && units.has(words[at + 1] ?? ''))
      continue
    const unit = units.get(word)
    if (unit !== undefined) {
      const open = section === undefined || (section >= 20 && section % 10 === 0 && unit < 10) || section % 100 === 0
      if (!open || section === 0) break
      section = (section ?? 0) + unit
    } else if (word === 'dozen' && section !== undefined) section *= 12
    else if (scaleWord(word) !== undefined) {
      const article = section === undefined && total === 0 && at > 0 && words[at - 1] === 'a'
      if (section === undefined && !article) break
      const factor = scaleWord(word) as number
      if (factor === 100) section = (section ?? 1) * 100
      else {
        total += (section ?? 1) * factor
        section = undefined
      }
    } else if (at === 0 && word === 'a' && scaleWord(words[1] ?? '')) continue
    else break
    length = at + 1
  }
  if (length === 0) return undefined
  return { value: total + (section ?? 0), length }
}
