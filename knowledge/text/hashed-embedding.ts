import { namesOf, type TextWords } from './words.ts'

/** Numbers in a vector of the built-in embedding. */
export const hashedDimensions = 256

/** How much each kind of feature counts: what a text is about, its words, and pieces of words that survive another wording. */
const weights = { concept: 3, word: 1, pair: 0.8, gram: 0.1 }
/** Of a word that names a concept of the text, which counts already: else what is said in the other language would count for less. */
const againShare = 0.3

/** FNV-1a over UTF-16 code units, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  // FNV leaves its low bits alike for alike endings
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}

/** Pairs of Chinese characters, and four letters in a row of Latin words. */
const gramsOf = (run: string): string[] => {
  const length = /\p{Script=Han}/u.test(run) ? 2 : 4
  const grams: string[] = []
  for (let at = 0; at + length <= run.length; at += 1) grams.push(run.slice(at, at + length))
  return grams
}

const add = (counts: Map<string, number>, feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1)

/**
 * A vector of length one from hashed features: concepts, words and character n-grams, each with weight · (1 + ln tf) at a place and a sign
 * given by its hash (feature hashing; Weinberger et al. 2009). `rarity` of a word (1 where unknown) raises what few records hold; it is
 * given for questions only, so that records need not be embedded anew when others come.
 */
export const hashedEmbedding = (
  { words, pairs, concepts, runs }: TextWords,
  rarity?: (word: string) => number,
): number[] => {
  const vector = new Array<number>(hashedDimensions).fill(0)
  const grams = new Map<string, number>()
  for (const run of runs) for (const gram of gramsOf(run)) add(grams, gram)
  const named = new Map<string, number>()
  for (const word of [...words, ...concepts]) add(named, word)
  const place = (feature: string, value: number) => {
    const hashed = hash(feature)
    const at = hashed % hashedDimensions
    vector[at] = (vector[at] as number) + ((hashed >>> 31) & 1 ? -value : value)
  }
  const naming = namesOf(concepts)
  const share = (word: string) => (naming.has(word) ? againShare : 1) * (rarity?.(word) ?? 1)
  for (const [word, count] of named)
    place(`w${word}`, (word.startsWith('#') ? weights.concept : weights.word) * (1 + Math.log(count)) * share(word))
  for (const pair of new Set(pairs)) place(`p${pair}`, weights.pair * share(pair))
  for (const [gram, count] of grams) place(`g${gram}`, weights.gram * (1 + Math.log(count)))
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
