import { FairleadError } from '../errors.ts'
import { campaignEvents, factSources } from './campaign-facts.ts'
import { campaignMetrics } from './campaign-metrics.ts'
import type { Catalog } from './catalog.ts'
import { ofDate } from './dated-metrics.ts'
import { ofEvent, shopOf } from './event-metrics.ts'
import { ofField, outcomes } from './field-metrics.ts'
import type { Metric, MetricPart } from './metric.ts'
import { everyone, makeMetric, saidAs } from './metric-parts.ts'
import { nearestNames } from './nearest-names.ts'
import { ofQuantile } from './quantile-metrics.ts'
import { ofReach } from './reach-metrics.ts'

const parts = ({ numerator, denominator }: Metric): MetricPart[] =>
  denominator ? [numerator, denominator] : [numerator]
const isSaid = (catalog: Catalog) => (metric: Metric) =>
  parts(metric).every((part) => part.of !== 'campaign' || factSources(catalog, part.fact).length > 0)

const known = new WeakMap<Catalog, Metric[]>()

/** Every metric that has a name: those declared, then those that the data suggest. */
export const metricsOf = (catalog: Catalog): Metric[] => {
  const made = known.get(catalog)
  if (made) return made
  const events = catalog.events.filter((event) => !campaignEvents(catalog).includes(event))
  const shop = shopOf(events)
  const suggested = [
    makeMetric(
      'customers',
      ['客户数', 'number of customers'],
      { numerator: everyone, unit: 'customers' },
      { synonyms: saidAs('客户量|人数|客户人数|户数', 'customers|customer count|headcount') },
    ),
    ...outcomes(catalog),
    ...events.flatMap((event) => ofEvent(event, event === shop)),
    ...(campaignEvents(catalog).length > 0 ? campaignMetrics(catalog).filter(isSaid(catalog)) : []),
  ]
  const metrics: Metric[] = [...(catalog.metrics ?? [])]
  for (const metric of suggested) if (!metrics.some(({ name }) => name === metric.name)) metrics.push(metric)
  known.set(catalog, metrics)
  return metrics
}

/** The metric of this name. Throws `unknown_metric` with the nearest. */
export const metricNamed = (catalog: Catalog, name: string): Metric => {
  const found =
    metricsOf(catalog).find((metric) => metric.name === name) ??
    ofField(catalog, name) ??
    ofQuantile(catalog, name, metricsOf(catalog)) ??
    ofReach(catalog, name) ??
    ofDate(catalog, name)
  if (found) return found
  const all = metricsOf(catalog)
  const near = nearestNames(
    all.map((metric) => metric.name),
    name,
    5,
  )
  const said = (lang: 'zh' | 'en') =>
    near.map((one) => `${one} (${all.find((metric) => metric.name === one)?.labels[lang]})`)
  throw new FairleadError('unknown_metric', { metric: name, zh: said('zh'), en: said('en') })
}
