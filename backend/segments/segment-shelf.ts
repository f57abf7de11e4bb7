import type { SegmentRows } from '../store/segments.ts'
import { kindOf } from './kinds/index.ts'
import { type Rule, rule as ruleSchema } from './rule.ts'
import type { Scope, SegmentLookup, SegmentRule } from './scope.ts'
import { walk } from './walk.ts'

interface Reference {
  id: string
  version?: number | undefined
}

const keyOf = ({ id, version }: Reference): string => `${id}@${version ?? 'current'}`

const referencesOf = (rule: Rule, scope: Scope): Reference[] =>
  [...walk(rule, scope)].flatMap(({ rule: part }) => kindOf(part).refers?.(part) ?? [])

/** The saved segments that rules refer to, read from the store before a rule is used and held for synchronous checks and words. */
export const segmentShelf = (rows: SegmentRows) => {
  const held = new Map<string, SegmentRule>()
  const find: SegmentLookup = (id, version) => held.get(keyOf({ id, version }))

  const fetch = async (reference: Reference): Promise<void> => {
    const found = await rows.find(reference.id, reference.version)
    if (found) held.set(keyOf(reference), { name: found.name, rule: ruleSchema.parse(found.rule) })
    else held.delete(keyOf(reference))
  }

  return {
    find,

    /** Reads every segment that a rule reaches, afresh. */
    async load(rule: Rule, scope: Scope): Promise<void> {
      const read = new Set<string>()
      for (;;) {
        const next = referencesOf(rule, scope).filter((reference) => !read.has(keyOf(reference)))
        if (next.length === 0) return
        for (const reference of next) {
          read.add(keyOf(reference))
          await fetch(reference)
        }
      }
    },

    /** The rules of the segments that a rule reaches, for cache keys. */
    reached: (rule: Rule, scope: Scope): unknown[] =>
      referencesOf(rule, scope).map((reference) => [keyOf(reference), held.get(keyOf(reference))?.rule]),
  }
}
