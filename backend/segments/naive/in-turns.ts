/** Queries that run at once: as many as a test engine has connections. */
const atOnce = 4

/** Works through items, some at once; tells the first failure when all that had begun are done. */
export const inTurns = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const left = items.values()
  const next = async () => {
    for (const item of left) await work(item)
  }
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, next))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
