/** English words for 0 to 10. */
export const countWords = 'zero one two three four five six seven eight nine ten'.split(' ')
const chinese = [...'零一二三四五六七八九十']

/** Small counts in words; "both" and "twice" are two. */
const numbers: Record<string, number> = {
  ...Object.fromEntries([...countWords, ...chinese].map((word, n) => [word, n % countWords.length])),
  ...{ both: 2, twice: 2, 两: 2 },
}

/** How many a word or digit says: "three", 两, "both"; NaN for others. */
export const countOf = (said: string): number => numbers[said.toLowerCase()] ?? Number(said)
