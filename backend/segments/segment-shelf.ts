import type { ListRows } from '../store/lists.ts'
import type { SegmentRows } from '../store/segments.ts'
import { canonicalJson } from './canonical.ts'
import { kindOf } from './kinds/index.ts'
import { type Rule, rule as ruleSchema } from './rule.ts'
import type { ListLookup, Scope, SegmentLookup, SegmentRule, StaticList } from './scope.ts'
import { once, walk } from './walk.ts'

interface Reference {
  id: string
  version?: number | undefined
}

const keyOf = ({ id, version }: Reference): string => `${id}@${version ?? 'current'}`

const referencesOf = (rule: Rule, scope: Scope): Reference[] =>
  [...walk(rule, scope, once())].flatMap(({ rule: part }) => kindOf(part).refers?.(part) ?? [])

const listsIn = (rule: Rule, scope: Scope): string[] => [
  ...new Set([...walk(rule, scope, once())].flatMap(({ rule: part }) => kindOf(part).lists?.(part) ?? [])),
]

/**
 * The saved segments and static lists that rules refer to, read from the store before a rule is used and held for synchronous checks
 * and words.
 */
export const segmentShelf = (rows: SegmentRows, lists: ListRows) => {
  const held = new Map<string, SegmentRule>()
  const listed = new Map<string, StaticList & { hash: string }>()
  const find: SegmentLookup = (id, version) => held.get(keyOf({ id, version }))

  const list: ListLookup = (id) => listed.get(id)

  const fetchList = async (id: string): Promise<void> => {
    // a list never changes, but it may be removed
    if (listed.has(id) && (await lists.has(id))) return
    listed.delete(id)
    const found = await lists.find(id)
    if (found) listed.set(id, found)
  }

  const fetch = async (reference: Reference): Promise<void> => {
    const found = await rows.find(reference.id, reference.version)
    if (!found) {
      held.delete(keyOf(reference))
      return
    }
    const rule = ruleSchema.parse(found.rule)
    const known = held.get(keyOf(reference))?.rule
    // thresholds are found by the rule that needs them: one that is in use must not be replaced by its equal
    held.set(keyOf(reference), {
      name: found.name,
      rule: known && canonicalJson(known) === canonicalJson(rule) ? known : rule,
    })
  }

  return {
    find,
    list,

    /** Reads every segment that a rule reaches, afresh, and the lists, which never change. */
    async load(rule: Rule, scope: Scope): Promise<void> {
      const read = new Set<string>()
      for (;;) {
        const next = referencesOf(rule, scope).filter((reference) => !read.has(keyOf(reference)))
        if (next.length === 0) break
        for (const reference of next) {
          read.add(keyOf(reference))
          await fetch(reference)
        }
      }
      for (const id of listsIn(rule, scope)) await fetchList(id)
    },

    /** The rules of the segments and the lists that a rule reaches, for cache keys. */
    reached: (rule: Rule, scope: Scope): unknown[] => [
      ...referencesOf(rule, scope).map((reference) => [keyOf(reference), held.get(keyOf(reference))?.rule]),
      ...listsIn(rule, scope).map((id) => [id, listed.get(id)?.hash]),
    ],
  }
}
