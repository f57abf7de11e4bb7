import type { Draft } from '../node.ts'
import type { Desk, Place } from '../place.ts'
import { editorOf } from './index.ts'

/** A condition of a kind, to be filled in. */
const freshOf = (kind: string, desk: Desk, place: Place): Draft => ({ kind, ...editorOf(kind)?.fresh(desk, place) })

/** The condition that a button adds. */
export const freshClause = (desk: Desk, place: Place): Draft =>
  freshOf(place.attributes.length > 0 ? 'compare' : 'event', desk, place)

/** Values that mean the same in every kind that has them. */
const carried = ['event', 'where', 'window', 'entity', 'within', 'by', 'unit', 'n', 'seed', 'measure'] as const

/** A condition as one of another kind: what both have stays, where it can. */
export const turnedInto = (kind: string, rule: Draft, desk: Desk, place: Place): Draft => {
  const fresh = freshOf(kind, desk, place)
  const keys = new Set(editorOf(kind)?.slots.map(({ key }) => key))
  const kept = carried.filter((key) => keys.has(key) && rule[key] !== undefined)
  const field = keys.has('field') && typeof rule.field === 'string' && rule.field !== '' ? { field: rule.field } : {}
  return { ...fresh, ...Object.fromEntries(kept.map((key) => [key, rule[key]])), ...field }
}
