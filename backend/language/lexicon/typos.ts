import { editDistance } from '../../catalog/nearest-names.ts'

/** The one word of a vocabulary that a word of five letters or more is a misspelling of; undefined where none or several fit. */
export const mendTypo = (word: string, vocabulary: readonly string[]): string | undefined => {
  if (word.length < 5) return undefined
  const limit = word.length >= 9 ? 2 : 1
  let best: string | undefined
  let distance = limit + 1
  let tied = false
  for (const candidate of vocabulary) {
    if (candidate[0] !== word[0]) continue
    const edits = editDistance(word, candidate, Math.min(limit, distance))
    if (edits < distance) {
      best = candidate
      distance = edits
      tied = false
    } else if (edits === distance && edits <= limit && candidate !== best) tied = true
  }
  return tied ? undefined : best
}
