import type { Attribute } from '../../catalog/catalog.ts'
import { tokenise } from '../normalise.ts'
import { readDuration } from '../time/duration.ts'

export type Value = NonNullable<Attribute['values']>[number]

/** Everything that a value is called. */
export const namesOf = ({ value, labels, synonyms }: Value): string[] => [
  String(value),
  labels.en,
  labels.zh,
  ...(synonyms?.en ?? []),
  ...(synonyms?.zh ?? []),
]

const units: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 90, year: 360 }
/** The length of time that a value names, in days of thirty to the month. */
const lengthOf = (one: Value): number | undefined => {
  for (const name of namesOf(one)) {
    const read = readDuration(tokenise(name), 0)
    const days = read && units[read.unit]
    if (days) return read.n * days
  }
  return undefined
}

const lengths = new WeakMap<Attribute, Map<number, string | undefined>>()
/** The values of an attribute by their length; undefined where two have the same. */
const lengthsOf = (attribute: Attribute): Map<number, string | undefined> => {
  const known = lengths.get(attribute)
  if (known) return known
  const found = new Map<number, string | undefined>()
  for (const one of attribute.type === 'enum' ? (attribute.values ?? []) : []) {
    const days = one.unknown ? undefined : lengthOf(one)
    if (days !== undefined) found.set(days, found.has(days) ? undefined : String(one.value))
  }
  lengths.set(attribute, found)
  return found
}

/** The value that a length of time names: "a 1-yr contract", 24个月的合约. */
export const valueOfLength = (attribute: Attribute, n: number, unit: string): string | undefined =>
  lengthsOf(attribute).get(n * (units[unit] ?? Number.NaN))
