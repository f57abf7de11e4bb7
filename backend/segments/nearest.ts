import type { Attribute } from '../catalog/catalog.ts'

const pairs = (text: string): Set<string> => {
  const folded = ` ${text.toLowerCase()} `
  return new Set(Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2)))
}

/** Dice coefficient over letter pairs, 0 to 1 (Dice 1945). */
const likeness = (a: string, b: string): number => {
  const [one, two] = [pairs(a), pairs(b)]
  const shared = [...one].filter((pair) => two.has(pair)).length
  return (2 * shared) / (one.size + two.size)
}

interface Named {
  name: string
  words: string[]
}

/** Names that share less are another word. */
const alike = 0.35

/** Up to three names that look most like a text, best first; those with little in common are left out. */
export const nearest = (text: string, candidates: readonly Named[]): string[] =>
  candidates
    .map(({ name, words }) => ({ name, score: Math.max(...[name, ...words].map((word) => likeness(text, word))) }))
    .filter(({ score }) => score > alike)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ name }) => name)

/** Field names that look most like a text, by name, label or synonym. */
export const nearestFields = (text: string, attributes: readonly Attribute[]): string[] =>
  nearest(
    text,
    attributes.map(({ name, labels, synonyms }) => ({
      name,
      words: [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en],
    })),
  )

/** Stored values of a field that look most like a text, by value, label or synonym. */
export const nearestValues = (text: string, attribute: Attribute): string[] =>
  nearest(
    text,
    (attribute.values ?? []).map(({ value, labels, synonyms }) => ({
      name: value,
      words: [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en],
    })),
  )
