import { glossary } from '../text/glossary.ts'
import { textWords } from '../text/words.ts'

/** Records that the search by words may score: each costs a read of its row. */
const scored = 500
/** Rarest words of which pairs are made. */
const paired = 8

/** Words that name each concept: where they stand the concept does too, so that both together say no more than one. */
const namesOf = new Map(
  glossary.map(({ id, zh, en }) => [
    `#${id}`,
    new Set(
      [...zh, ...en].flatMap((name) => {
        const { words, pairs } = textWords(name)
        return [...words, ...pairs]
      }),
    ),
  ]),
)

const parts = (word: string): string[] => (word.startsWith('#') ? [word] : word.split('_'))
const names = (concept: string, word: string): boolean => parts(word).some((part) => namesOf.get(concept)?.has(part))
/** Whether one of two words comes with the other. */
const goTogether = (a: string, b: string): boolean =>
  parts(a).some((part) => parts(b).includes(part)) || names(a, b) || names(b, a)

/** How many records hold both: as chance has it, or as often as two neighbours of the question stand together. */
const together = (a: string, b: string, records: (word: string) => number, all: number): number => {
  const joined = parts(a).flatMap((one) => parts(b).flatMap((other) => [`${one}_${other}`, `${other}_${one}`]))
  const neighbours = Math.min(records(a), records(b), Math.max(...joined.map(records)))
  return Math.max((records(a) * records(b)) / Math.max(all, 1), neighbours)
}

/**
 * Which records to score: those that hold all words of one of these sets. A set is a word, or two that do not come with each other, with the
 * records that are expected to hold both; the rarest sets first, as many as the budget of records allows.
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
  const sets = [...sorted.map((word) => ({ set: [word], expected: records(word) })), ...pairs].sort(
    (a, b) => a.expected - b.expected || a.set.length - b.set.length,
  )
  const chosen: string[][] = []
  let sum = 0
  for (const { set, expected } of sets) {
    sum += expected
    if (sum > scored) break
    chosen.push(set)
  }
  // a set that holds a chosen word finds nothing more than it
  const least = chosen.filter((set) => !chosen.some((one) => one.length < set.length && set.includes(one[0] as string)))
  return least.length > 0 ? least : [sorted.slice(0, 3)]
}
