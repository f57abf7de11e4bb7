/** Damps the first ranks, so that no single list decides (Cormack, Clarke, Büttcher 2009). */
const damping = 60

/** Reciprocal rank fusion: Σ 1/(60 + rank) over the lists that hold an id, best first; equal scores by id. */
export const fuseRanks = (lists: readonly (readonly string[])[]): { id: string; score: number }[] => {
  const scores = new Map<string, number>()
  for (const list of lists)
    for (const [at, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (damping + at + 1))
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
