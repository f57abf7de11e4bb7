import { broaderOf, namesOf } from '../text/words.ts'

/** Records that the search by words may score: each costs a read of its row. */
const scored = 500
/** Rarest words of which pairs are made. */
const paired = 8

const parts = (word: string): string[] => (word.startsWith('#') ? [word] : word.split('_'))
const names = (concept: string, word: string): boolean =>
  broaderOf(word) === concept || parts(word).some((part) => namesOf([concept]).has(part))
/** Whether one of two words comes with the other. */
const goTogether = (a: string, b: string): boolean =>
  parts(a).some((part) => parts(b).includes(part)) || names(a, b) || names(b, a)

/** How many records hold both: as chance has it, or as often as two neighbours of the question stand together. */
const together = (a: string, b: string, records: (word: string) => number, all: number): number => {
  const joined = parts(a).flatMap((one) => parts(b).flatMap((other) => [`${one}_${other}`, `${other}_${one}`]))
  const neighbours = Math.min(records(a), records(b), Math.max(...joined.map(records)))
  return Math.max((records(a) * records(b)) / Math.max(all, 1), neighbours)
}

/** Concepts of which sets are made; each is in both languages, so that one alone is common. */
const joined = 6

/**
 * All concepts together, and all but one: what says the same in the other language holds them and no word of the question. With three or more
 * they are rare; two are a pair like any other.
 */
const conceptSets = (words: readonly string[], records: (word: string) => number, all: number) => {
  const named = words.filter((word) => word.startsWith('#'))
  const narrow = named.filter((one) => !named.some((other) => broaderOf(other) === one)).slice(0, joined)
  const sets = [narrow, ...narrow.map((left) => narrow.filter((one) => one !== left))]
  return sets
    .filter((set) => set.length > 2)
    .map((set) => ({
      set,
      expected: set.reduce((share, word) => (share * records(word)) / Math.max(all, 1), Math.max(all, 1)),
    }))
}

/**
 * Which records to score: those that hold all words of one of these sets. A set is a word, or two that do not come with each other, with the
 * records that are expected to hold both, or most concepts; the rarest sets first, as many as the budget of records allows.
 */
export const chooseWords = (words: readonly string[], records: (word: string) => number, all: number): string[][] => {
  const sorted = [...words].sort((a, b) => records(a) - records(b))
  const rare = sorted.slice(0, paired)
  const pairs = rare.flatMap((a, at) =>
    rare
      .slice(at + 1)
      .filter((b) => !goTogether(a, b))
      .map((b) => ({ set: [a, b], expected: together(a, b, records, all) })),
  )
  const singles = sorted.map((word) => ({ set: [word], expected: records(word) }))
  const sets = [...singles, ...pairs, ...conceptSets(sorted, records, all)].sort(
    (a, b) => a.expected - b.expected || a.set.length - b.set.length,
  )
  const chosen: string[][] = []
  let sum = 0
  for (const { set, expected } of sets) {
    sum += expected
    if (sum > scored) break
    chosen.push(set)
  }
  // a set that holds a smaller one finds nothing more than it
  const least = chosen.filter(
    (set) => !chosen.some((one) => one.length < set.length && one.every((word) => set.includes(word))),
  )
  return least.length > 0 ? least : [sorted.slice(0, 3)]
}
