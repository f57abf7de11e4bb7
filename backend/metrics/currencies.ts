import { campaignEvents, factSources } from '../catalog/campaign-facts.ts'
import type { Attribute, Catalog, EventType } from '../catalog/catalog.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { FairleadError } from '../errors.ts'
import type { FieldRule } from '../segments/rule.ts'
import type { Dimension } from './dimension.ts'
import { partsOf } from './part.ts'
import { isShare } from './values.ts'

const isCurrencyName = /^(currency|ccy|币种|货币)/i

const propertyOf = (event: EventType): Attribute | undefined =>
  event.properties.find(({ name }) => isCurrencyName.test(name))

/** The one value that a condition on events leaves a field; undefined where there may be several. */
const onlyValue = (where: FieldRule | undefined, field: string): string | undefined => {
  if (where?.kind === 'all') return where.of.map((one) => onlyValue(one, field)).find((value) => value !== undefined)
  if (where?.kind === 'compare' && where.field === field && where.op === 'eq') return String(where.value)
  return where?.kind === 'in' && where.field === field && where.values.length === 1
    ? String(where.values[0])
    : undefined
}

interface Amounts {
  event: EventType
  amount: Attribute
  where?: FieldRule | undefined
}

/** The currencies of amounts: those of the events' currency property, as far as a condition leaves them, else the amount's unit. */
const currenciesOf = ({ event, amount, where }: Amounts): string[] => {
  const said = propertyOf(event)
  const chosen = said && onlyValue(where, said.name)
  if (chosen !== undefined) return [chosen]
  const values = said?.values?.filter(({ unknown }) => !unknown).map(({ value }) => value) ?? []
  return values.length > 0 ? values : amount.unit ? [amount.unit] : []
}

const ordersOf = (
  value: { of: string; event?: string; where?: FieldRule | undefined },
  catalog: Catalog,
): Amounts[] => {
  const event = value.of === 'orders' ? catalog.events.find(({ name }) => name === value.event) : undefined
  const amount = event?.properties.find(({ role }) => role === 'amount')
  return value.of === 'orders' && event && amount ? [{ event, amount, where: value.where }] : []
}

const amountsIn = (part: MetricPart, catalog: Catalog): Amounts[] => {
  if (part.of === 'campaign' && part.fact === 'revenue')
    return factSources(catalog, 'revenue').flatMap(({ event, property }) =>
      property ? [{ event, amount: property }] : [],
    )
  if (part.of === 'quantile')
    return part.value.of === 'events' ? amountsIn(part.value, catalog) : ordersOf(part.value, catalog)
  if (part.of === 'orders') return ordersOf(part, catalog)
  if (part.of !== 'events' || part.measure.type !== 'sum') return []
  const { event: name, measure } = part
  const event = [...catalog.events, ...campaignEvents(catalog)].find((one) => one.name === name)
  const amount = event?.properties.find((property) => property.name === measure.property && property.role === 'amount')
  return event && amount ? [{ event, amount, where: part.where }] : []
}

const foundIn = (metric: Metric, catalog: Catalog) => {
  const amounts = partsOf(metric).flatMap((part) => amountsIn(part, catalog))
  return { amounts, currencies: [...new Set(amounts.flatMap(currenciesOf))] }
}

const refuse = (amounts: readonly Amounts[], currencies: readonly string[]): never => {
  const said = amounts.flatMap(({ event }) => propertyOf(event)?.labels ?? [])[0]
  throw new FairleadError('mixed_currencies', { currencies, ...(said && { fieldZh: said.zh, fieldEn: said.en }) })
}

/** Refuses to add amounts of several currencies. Throws `mixed_currencies`. */
export const checkCurrencies = (metrics: readonly Metric[], catalog: Catalog): void => {
  for (const metric of metrics) {
    const { amounts, currencies } = foundIn(metric, catalog)
    if (currencies.length > 1) refuse(amounts, currencies)
  }
}

/** The unit of amounts of which each group has its own currency. */
export const ownCurrency = 'own currency'

/**
 * Metrics in the currency that a condition on their events leaves, or each group in its own where they are parted by it. Throws
 * `mixed_currencies` where amounts of several would be added.
 */
export const inOneCurrency = (
  metrics: readonly Metric[],
  dimensions: readonly Dimension[],
  catalog: Catalog,
): Metric[] =>
  metrics.map((metric) => {
    const { amounts, currencies } = foundIn(metric, catalog)
    if (currencies.length > 1) {
      const parted = amounts.every(({ event }) =>
        dimensions.some((one) => one.event === event.name && one.attribute?.name === propertyOf(event)?.name),
      )
      return parted ? { ...metric, unit: ownCurrency } : refuse(amounts, currencies)
    }
    const [only] = currencies
    return only !== undefined && !isShare(metric) && /^[A-Z]{3}$/.test(only) ? { ...metric, unit: only } : metric
  })
