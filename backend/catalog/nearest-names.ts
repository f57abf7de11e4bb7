/** Edits (insertions, deletions, replacements, swapped neighbours) between two words, cut off above `limit`. */
export const editDistance = (a: string, b: string, limit = Number.POSITIVE_INFINITY): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/** The names most like a misspelt one, best first. */
export const nearestNames = (names: string[], wanted: string, count: number): string[] => {
  const word = wanted.split('.').at(-1)?.toLowerCase() ?? ''
  const distance = (name: string) => {
    const other = name.toLowerCase()
    return other.includes(word) || word.includes(other)
      ? 0.5
      : editDistance(word, other) / Math.max(word.length, other.length)
  }
  return names.toSorted((a, b) => distance(a) - distance(b)).slice(0, count)
}
