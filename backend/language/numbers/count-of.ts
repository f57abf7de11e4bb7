/** Counts of what is listed, in words. */
const numbers: Record<string, number> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 },
}

/** How many kinds or conditions a word or digit says: "three", 两; NaN for others. */
export const countOf = (said: string): number => numbers[said.toLowerCase()] ?? Number(said)
