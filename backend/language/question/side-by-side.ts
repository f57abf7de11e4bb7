import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Found } from './found.ts'

const asked = ['compared', 'each-of', 'best', 'which', 'differs']

/**
 * The property whose values are put side by side: 线上和门店的客单价分别是多少, "revenue in store against online". Of a mean or a rate each is asked
 * for anyway, and so is each where the values are all that there are.
 */
export const sideBySide = (
  { values, said, dimensions }: Found,
  metrics: readonly string[],
  { events, ...catalog }: Catalog,
): string | undefined => {
  const fields = new Set(values.map(({ event, property }) => `${event}.${property}`))
  const several = [...fields].filter(
    (field) =>
      new Set(values.filter((one) => `${one.event}.${one.property}` === field).map(({ value }) => value)).size > 1,
  )
  const [field] = several
  const [first] = values.filter((one) => `${one.event}.${one.property}` === field)
  if (!first || several.length > 1 || dimensions.length > 0) return undefined
  const stored = events.find(({ name }) => name === first.event)?.properties.find(({ name }) => name === first.property)
  const all = (stored?.values ?? []).filter(({ unknown }) => !unknown)
  const named = new Set(values.filter((one) => one.property === first.property).map(({ value }) => value))
  const ratio = metricsOf({ events, ...catalog }).some(
    ({ name, denominator }) => metrics.includes(name) && denominator !== undefined,
  )
  return ratio || named.size === all.length || asked.some((cue) => said.has(cue)) ? field : undefined
}
