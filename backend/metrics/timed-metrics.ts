import { campaignEvents } from '../catalog/campaign-facts.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Metric } from '../catalog/metric.ts'
import { metricsOf } from '../catalog/metrics.ts'

/** The event whose rows a metric spreads over time; undefined where it has no time or its denominator is all customers. */
const eventOfMetric = ({ numerator, denominator }: Metric): string | undefined => {
  if (numerator.of !== 'events' && numerator.of !== 'actors') return undefined
  if (denominator === undefined) return numerator.event
  return (denominator.of === 'events' || denominator.of === 'actors') && denominator.event === numerator.event
    ? numerator.event
    : undefined
}

/** Metrics that can be followed day by day, by the event that they count; events of campaigns come when campaigns do. */
export const timedMetrics = (catalog: Catalog): Map<string, Metric[]> => {
  const ofCampaigns = campaignEvents(catalog).map(({ name }) => name)
  const found = new Map<string, Metric[]>()
  for (const metric of metricsOf(catalog)) {
    const event = eventOfMetric(metric)
    if (event === undefined || ofCampaigns.includes(event)) continue
    found.set(event, [...(found.get(event) ?? []), metric])
  }
  return found
}
