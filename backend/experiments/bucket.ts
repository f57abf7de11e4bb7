/** 32-bit FNV-1a of a text's UTF-16 code units. Fowler, Noll, Vo 1991. */
const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193) >>> 0
  return hash
}

/**
 * Where a customer falls on [0, 1) for an experiment's salt, in steps of 1/10 000: the same for ever, independent between salts.
 * Hash version 2 of the GrowthBook SDKs: fnv1a(fnv1a(salt + id) + "") mod 10 000.
 */
export const bucketOf = (salt: string, id: string): number => (fnv1a(String(fnv1a(salt + id))) % 10_000) / 10_000

/** A half-open stretch [from, to) of the buckets that belongs to an arm. */
export interface BucketRange {
  arm: string
  from: number
  to: number
}

/**
 * Ranges of arms at a coverage 0–1: each arm starts where it would at full coverage and takes its part of it, so that raising the
 * coverage later moves nobody from one arm to another.
 */
export const bucketRanges = (arms: readonly { id: string; share: number }[], coverage = 1): BucketRange[] => {
  const all = arms.reduce((sum, { share }) => sum + share, 0)
  let start = 0
  return arms.map(({ id, share }) => {
    const range = { arm: id, from: start, to: start + (coverage * share) / all }
    start += share / all
    return range
  })
}

/** The arm of a customer, or null outside the coverage. */
export const armOf = (salt: string, id: string, ranges: readonly BucketRange[]): string | null => {
  const bucket = bucketOf(salt, id)
  return ranges.find(({ from, to }) => bucket >= from && bucket < to)?.arm ?? null
}
