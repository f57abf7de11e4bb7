import { FairleadError } from '../errors.ts'
import { canonicalJson } from './canonical.ts'
import type { Rule } from './rule.ts'
import type { SavedSegment } from './segment.ts'

/** Names that people cannot tell apart. */
export const isSameName = (a: string, b: string): boolean => {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(a) === plain(b)
}

/**
 * Refuses a new segment that a person could not tell from one that is there: `segment_name_taken` for its name, `segment_exists` for
 * its rule. `another` keeps a second one of the same rule, under a name of its own.
 */
export const refuseTaken = (
  existing: readonly SavedSegment[],
  { name, rule, another = false }: { name?: string | undefined; rule: Rule; another?: boolean | undefined },
): void => {
  const named = name === undefined ? undefined : existing.find((one) => isSameName(one.name, name))
  const same = existing.find((one) => canonicalJson(one.rule) === canonicalJson(rule))
  const found = same && !(another && name !== undefined) ? same : named
  if (!found) return
  const { id, version } = found
  throw new FairleadError(found === same ? 'segment_exists' : 'segment_name_taken', { id, name: found.name, version })
}
