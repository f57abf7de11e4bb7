/** What a run may spend, and who may begin. */
export interface Purse {
  /** US dollars so far. */
  readonly spent: number
  /** Whether another trial may begin; waits while those that go on could still leave room. */
  begin(): Promise<boolean>
  /** A trial that began has ended and cost so much. */
  end(usd: number): void
}

/**
 * A budget in US dollars that several lanes share. The first trial goes alone, to show what one costs; then one begins only where it and those
 * that go on fit in, each as dear as the dearest so far. So it is passed only by a trial that costs more than any before it. Without a
 * limit everyone begins at once. `costs` are those of trials that were run before.
 */
export const openPurse = (limit: number | undefined, costs: readonly number[] = []): Purse => {
  let spent = costs.reduce((sum, one) => sum + one, 0)
  let dearest = Math.max(0, ...costs)
  let known = costs.length > 0
  let going = 0
  let changed = Promise.withResolvers<void>()
  const fits = (most: number) => {
    if (going > 0 && !known) return false
    return spent < most && spent + (going + 1) * dearest <= most
  }
  return {
    get spent() {
      return spent
    },
    async begin() {
      while (limit !== undefined && !fits(limit)) {
        if (going === 0) return false
        await changed.promise
      }
      going += 1
      return true
    },
    end(usd) {
      spent += usd
      dearest = Math.max(dearest, usd)
      known = true
      going -= 1
      changed.resolve()
      changed = Promise.withResolvers<void>()
    },
  }
}
