import { campaignEvents, factSources } from '../catalog/campaign-facts.ts'
import type { Attribute, Catalog, EventType } from '../catalog/catalog.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { FairleadError } from '../errors.ts'
import { partsOf } from './part.ts'

const isCurrencyName = /^(currency|ccy|币种|货币)/i

/** The currencies that the amounts of an event type are in: those of its currency property, else the amount's unit. */
const currenciesOf = (event: EventType, amount: Attribute): string[] => {
  const said = event.properties.find(({ name }) => isCurrencyName.test(name))
  const values = said?.values?.filter(({ unknown }) => !unknown).map(({ value }) => value) ?? []
  return values.length > 0 ? values : amount.unit ? [amount.unit] : []
}

const ordersOf = (value: Extract<MetricPart, { of: 'quantile' }>['value'], catalog: Catalog) => {
  const event = value.of === 'orders' ? catalog.events.find(({ name }) => name === value.event) : undefined
  const amount = event?.properties.find(({ role }) => role === 'amount')
  return event && amount ? [{ event, amount }] : []
}

const amountsIn = (part: MetricPart, catalog: Catalog): { event: EventType; amount: Attribute }[] => {
  if (part.of === 'campaign' && part.fact === 'revenue')
    return factSources(catalog, 'revenue').flatMap(({ event, property }) =>
      property ? [{ event, amount: property }] : [],
    )
  if (part.of === 'quantile')
    return part.value.of === 'events' ? amountsIn(part.value, catalog) : ordersOf(part.value, catalog)
  if (part.of !== 'events' || part.measure.type !== 'sum') return []
  const { event: name, measure } = part
  const event = [...catalog.events, ...campaignEvents(catalog)].find((one) => one.name === name)
  const amount = event?.properties.find((property) => property.name === measure.property && property.role === 'amount')
  return event && amount ? [{ event, amount }] : []
}

/** Refuses to add amounts of several currencies. Throws `mixed_currencies`. */
export const checkCurrencies = (metrics: readonly Metric[], catalog: Catalog): void => {
  for (const metric of metrics) {
    const amounts = partsOf(metric).flatMap((part) => amountsIn(part, catalog))
    const currencies = [...new Set(amounts.flatMap(({ event, amount }) => currenciesOf(event, amount)))]
    if (currencies.length > 1) throw new FairleadError('mixed_currencies', { currencies })
  }
}
