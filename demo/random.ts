/** Numbers that depend on nothing but the seed and the key they were drawn for. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  /** Standard normal. */
  normal(): number
  /** Waiting time with the given mean. */
  exponential(mean: number): number
  /** One of the values, with the given weights. */
  pick<T>(weighted: readonly (readonly [value: T, weight: number])[]): T
  of<T>(values: readonly T[]): T
}

const mix = (state: number, value: number): number => {
  let hash = Math.imul(state ^ value, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A stream of its own for a seed and a key (mulberry32, Tommy Ettinger 2017, public domain). */
export const randomFor = (seed: number, ...key: number[]): Random => {
  let state = key.reduce(mix, mix(0x9e3779b9, seed))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    exponential: (mean) => -mean * Math.log(1 - next()),
    pick(weighted) {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of weighted) {
        left -= weight
        if (left < 0) return value
      }
      return (weighted.at(-1) as (typeof weighted)[number])[0]
    },
    of: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
  }
}
