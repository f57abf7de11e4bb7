/** The most recently used results, at most `most` of them. */
export const recent = <T>(most: number) => {
  const held = new Map<string, T>()
  return {
    get(key: string): T | undefined {
      const found = held.get(key)
      if (found === undefined) return undefined
      held.delete(key)
      held.set(key, found)
      return found
    },

    keep(key: string, value: T): T {
      held.set(key, value)
      const oldest = held.keys().next()
      if (held.size > most && !oldest.done) held.delete(oldest.value)
      return value
    },
  }
}
