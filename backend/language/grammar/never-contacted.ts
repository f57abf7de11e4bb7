import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

/** What counts what came before this campaign: 以往联系次数. */
export const earlier = /^(?:以往|此前|历史|之前|过往|以前|过去|曾经)/

const earlierCounts = new WeakMap<Catalog, Attribute | null>()
/** The field that counts the contacts of earlier campaigns; told once a catalog, which may have thousands of fields. */
export const earlierCountOf = (catalog: Catalog): Attribute | undefined => {
  const known = earlierCounts.get(catalog)
  if (known !== undefined) return known ?? undefined
  const field = catalog.attributes.find(
    ({ type, labels }) => type === 'integer' && earlier.test(labels.zh) && /(?:联系|接触)次数$/.test(labels.zh),
  )
  earlierCounts.set(catalog, field ?? null)
  return field
}

const done =
  /(?:(?:been|were|was|yet|ever|once) )*(?:contacted|reached|called|approached|phoned|rung|dialled)|(?:被|被我们|跟他们|和他们)?(?:联系|接触|联络|打)过(?:电话)?/

/** "people never contacted", 从没联系过的: no contact of any earlier campaign, whatever was done in this one. */
export const neverContacted = (state: State, at: number): Part | undefined => {
  const not = senseOf(state.lexemes[at], 'not')
  const verb = not && wordsAt(state, at + 1, done)
  if (!verb || verb.at !== at + 1) return undefined
  // 没联系过: 过 is of the whole history, as "never" is
  if (!not.never && !/过/.test(verb.value)) return undefined
  const field = earlierCountOf(state.index.catalog)
  if (!field) return undefined
  const rule = { kind: 'compare' as const, field: field.name, op: 'eq' as const, value: 0 }
  return { start: at, end: verb.next, about: field.name, field, rule, polar: true }
}
