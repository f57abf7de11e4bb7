import type { Bilingual } from '../bilingual.ts'
import type { Details } from '../errors.ts'
import { both, entityOf, eventOf, type Scope } from './scope.ts'

const kinds: Readonly<Record<string, Bilingual>> = {
  bucket: both('分桶', 'hash bucket'),
  percent_rank: both('百分位', 'percent rank'),
}

/** Details of a problem in which customers' fields, events and things are called as the catalog words them; what it does not know stays. */
export const worded = (details: Details, { catalog, row }: Scope, lang: keyof Bilingual): Details => {
  const around = typeof details.of === 'string' ? details.of : ''
  const fields = (eventOf(catalog, around) ?? entityOf(catalog, around))?.properties ?? row.attributes
  const named = [...catalog.events, ...(catalog.entities ?? [])]
  const label = (key: string, name: string): string | undefined => {
    const known = key === 'field' ? [...fields, ...named, ...named.flatMap(({ properties }) => properties)] : named
    const labels = known.find((each) => each.name === name)?.labels ?? (key === 'field' ? kinds[name] : undefined)
    return labels?.[lang]
  }
  const words = ['field', 'of', 'event', 'entity'].flatMap((key) => {
    const name = details[key]
    const found = typeof name === 'string' ? label(key, name) : undefined
    return found === undefined ? [] : [[key, found] as const]
  })
  return { ...details, ...Object.fromEntries(words) }
}
