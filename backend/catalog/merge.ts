import type { Catalog } from './catalog.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Measured facts: never edited by hand. */
const facts = new Set([
  'version',
  'workspace',
  'column',
  'table',
  'type',
  'idType',
  'rows',
  'min',
  'max',
  'distinct',
  'missing',
  'from',
  'to',
])
/** What an entry of a list is known by. */
const keyOf = (item: Json): string | undefined => {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined
  const key = item.name ?? item.value ?? item.code ?? (item.labels && JSON.stringify(item.labels))
  return typeof key === 'string' ? key : undefined
}
const same = (a: Json | undefined, b: Json | undefined) => JSON.stringify(a) === JSON.stringify(b)
const isRecord = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mergeRecord = (base: Json | undefined, mine: { [key: string]: Json }, next: { [key: string]: Json }) => {
  const merged: { [key: string]: Json } = {}
  for (const key of new Set([...Object.keys(next), ...Object.keys(mine)])) {
    const value = facts.has(key) ? next[key] : merge(isRecord(base) ? base[key] : undefined, mine[key], next[key])
    if (value !== undefined) merged[key] = value
  }
  return merged
}

/** Entries that hang on a column come and go with the data; others (products, channels, terms) may be added by hand. */
const mergeList = (base: Json[], mine: Json[], next: Json[]) => {
  const find = (list: Json[], key: string | undefined) => list.find((item) => keyOf(item) === key)
  const kept = next.flatMap((item) => {
    const key = keyOf(item)
    const value = merge(find(base, key), find(mine, key), item)
    return value === undefined ? [] : [value]
  })
  const own = mine.filter((item) => !find(next, keyOf(item)) && !find(base, keyOf(item)))
  return [...kept, ...own.filter((item) => !isRecord(item) || !('column' in item || 'table' in item))]
}

/** Three-way: what differs from `base` in `mine` was edited and stays; everything else is taken from `next`. */
const merge = (base: Json | undefined, mine: Json | undefined, next: Json | undefined): Json | undefined => {
  if (mine === undefined && base === undefined) return next
  if (isRecord(mine) && isRecord(next)) return mergeRecord(base, mine, next)
  if (Array.isArray(mine) && Array.isArray(next) && [...mine, ...next].every((item) => keyOf(item) !== undefined))
    return mergeList(Array.isArray(base) ? base : [], mine, next)
  return same(mine, base) ? next : mine
}

/**
 * Keeps edits by hand across an import. A value of the catalog on disk that differs from what the last import inferred is an
 * edit and stays; measured facts (types, ranges, counts) always follow the data; a column that is gone goes.
 */
export const keepEdits = (inferredBefore: Catalog, onDisk: Catalog, inferredNow: Catalog): Catalog =>
  merge(
    inferredBefore as unknown as Json,
    onDisk as unknown as Json,
    inferredNow as unknown as Json,
  ) as unknown as Catalog
