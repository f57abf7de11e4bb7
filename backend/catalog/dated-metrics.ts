import type { Catalog } from './catalog.ts'
import type { Metric } from './metric.ts'
import { makeMetric } from './metric-parts.ts'

/** `dated:open_date`: how many customers have their date in the time asked for, and so how many came, joined or opened an account in it. */
export const ofDate = (catalog: Catalog, wanted: string): Metric | undefined => {
  const [, name] = /^dated:(.+)$/.exec(wanted) ?? []
  const attribute = catalog.attributes.find((one) => one.name === name)
  if (!attribute || (attribute.type !== 'date' && attribute.type !== 'timestamp')) return undefined
  if (attribute.sensitivity === 'pii' || attribute.sensitivity === 'leak') return undefined
  const { zh, en } = attribute.labels
  return makeMetric(wanted, [`${zh}在其间的客户数`, `customers by ${en}`], {
    numerator: { of: 'dated', field: attribute.name },
    unit: 'customers',
  })
}
