/** Edits (insert, delete, replace, swap neighbours) between two words, or Infinity above `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY
    before = last
    last = row
  }
  return last[b.length]!
}

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
