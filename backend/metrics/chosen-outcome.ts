import type { Bilingual } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Metric } from '../catalog/metric.ts'
import { makeMetric } from '../catalog/metric-parts.ts'
import { metricNamed, metricsOf } from '../catalog/metrics.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { FairleadError } from '../errors.ts'
import type { Scope } from '../segments/scope.ts'
import { isRate } from './values.ts'

/** The outcome that a campaign is judged by where none is named; undefined where the data hold none. */
export const primaryOutcome = (campaign: PastCampaign, catalog: Catalog): Metric | undefined => {
  const [first] = campaign.outcomes
  if (first !== undefined) return metricNamed(catalog, first)
  const metrics = metricsOf(catalog)
  return (
    metrics.find(({ name }) => name === 'conversion_rate') ??
    metrics.find((metric) => isRate(metric) && metric.numerator.of === 'customers')
  )
}

/** Who was assigned, by which a split is checked where a campaign has no outcome. */
export const assignedMetric: Metric = makeMetric('assigned_customers', ['被分配的客户', 'assigned customers'], {
  numerator: { of: 'customers' },
  denominator: { of: 'customers' },
  unit: 'share',
})

/** Some of the metrics that arms can be compared by, in words. */
export const comparableMetrics = (catalog: Catalog): Bilingual => {
  const labels = metricsOf(catalog)
    .filter(({ denominator, numerator }) => denominator && numerator.of !== 'campaign')
    .slice(0, 4)
    .map(({ labels }) => labels)
  return { zh: labels.map(({ zh }) => `“${zh}”`).join('、'), en: labels.map(({ en }) => `"${en}"`).join(', ') }
}

/** Refuses a plain total, naming what can be compared instead. Throws `metric_without_denominator`. */
export const checkComparable = (metric: Metric, catalog: Catalog): void => {
  if (metric.denominator) return
  const rates = metricsOf(catalog).filter(
    ({ denominator, numerator }) => denominator && numerator.of === metric.numerator.of,
  )
  throw new FairleadError('metric_without_denominator', {
    ...metric.labels,
    ratesZh: rates.slice(0, 4).map(({ labels }) => labels.zh),
    ratesEn: rates.slice(0, 4).map(({ labels }) => labels.en),
  })
}

/** Refuses a campaign that is not over. Throws `campaign_running`. */
export const checkOver = ({ start, end, labels }: PastCampaign, { asOf }: Scope): void => {
  const today = asOf.slice(0, 10)
  const last = end ?? start
  if (last !== undefined && last > today)
    throw new FairleadError('campaign_running', { ...labels, end: last, now: today })
}
