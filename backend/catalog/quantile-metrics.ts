import { roleOf } from './campaign-facts.ts'
import type { Catalog } from './catalog.ts'
import { isNumber } from './is-number.ts'
import type { Metric, MetricPart } from './metric.ts'
import { makeMetric } from './metric-parts.ts'

type Value = Extract<MetricPart, { of: 'quantile' }>['value']

/** `median`, `lowest`, `highest` and `p90` as the share of values that lie below, and in words before and behind what they are of. */
const levelOf = (said: string): { at: number; zh: [string, string]; en: string } | undefined => {
  if (said === 'median') return { at: 0.5, zh: ['', '中位数'], en: 'median' }
  if (said === 'lowest') return { at: 0, zh: ['最低', ''], en: 'lowest' }
  if (said === 'highest') return { at: 1, zh: ['最高', ''], en: 'highest' }
  const percent = Number(said.slice(1))
  return percent > 0 && percent < 100
    ? { at: percent / 100, zh: ['', `${percent}分位数`], en: `${said} of` }
    : undefined
}

/**
 * The quantile metrics of any number field (`median:balance`), of what each customer's events add up to (`highest:purchase_amount`,
 * over all customers, 0 without events) and of single orders (`p90:purchase.order`), without being declared.
 */
export const ofQuantile = (catalog: Catalog, wanted: string, sums: readonly Metric[]): Metric | undefined => {
  const [, said = '', of = ''] = /^(median|lowest|highest|p\d{1,2}):(.+)$/.exec(wanted) ?? []
  const level = levelOf(said)
  if (!level) return undefined
  const [before, behind] = level.zh
  const make = (labels: { zh: string; en: string }, unit: string, value: Value): Metric =>
    makeMetric(wanted, [`${before}${labels.zh}${behind}`, `${level.en} ${labels.en}`], {
      numerator: { of: 'quantile', at: level.at, value },
      unit,
    })
  const attribute = catalog.attributes.find(({ name }) => name === of)
  if (attribute)
    return isNumber(attribute) && !attribute.values
      ? make(attribute.labels, attribute.unit ?? 'number', { of: 'attribute', field: of })
      : undefined
  const event = catalog.events.find(({ name }) => of === `${name}.order`)
  const amount = event && roleOf(event, 'amount')
  if (event && amount)
    return make({ zh: `单笔${event.labels.zh}金额`, en: `amount of one ${event.labels.en}` }, amount.unit ?? 'number', {
      of: 'orders',
      event: event.name,
    })
  const sum = sums.find(({ name }) => name === of || name === `${of}_per_customer`)
  if (sum?.numerator.of !== 'events' || sum.numerator.where) return undefined
  if (sum.denominator && (sum.denominator.of !== 'customers' || sum.denominator.where)) return undefined
  const { event: name, measure } = sum.numerator
  const labels = {
    zh: `每位客户的${sum.labels.zh.replace(/^人均/, '')}`,
    en: `${sum.labels.en.replace(/ per customer$/, '')} per customer`,
  }
  return make(labels, sum.unit, { of: 'events', event: name, measure })
}
