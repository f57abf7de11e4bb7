/** Damps the first ranks; small, because of two like records the one that both lists put first must win over one that both put tenth. */
const damping = 10

/** Weighted reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): Σ weight/(10 + rank) over the lists that hold an id, best first; equal scores by id. */
export const fuseRanks = (
  lists: readonly (readonly string[])[],
  weights: readonly number[],
): { id: string; score: number }[] => {
  const scores = new Map<string, number>()
  for (const [n, list] of lists.entries())
    for (const [at, id] of list.entries())
      scores.set(id, (scores.get(id) ?? 0) + (weights[n] ?? 1) / (damping + at + 1))
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
