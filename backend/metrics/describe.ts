import type { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { campaignNamed } from '../catalog/campaigns.ts'
import type { CampaignMeasure, Metric, MetricPart } from '../catalog/metric.ts'
import { explainClause } from '../segments/explain.ts'
import type { Measure } from '../segments/measure.ts'
import type { Scope } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'
import { differenceMethod } from './difference.ts'
import type { Dimension } from './dimension.ts'
import { explainEvents } from './narrow-metric.ts'
import { daysOf } from './period.ts'
import type { Grain, MetricQuery, MetricTable, metricInfo } from './query.ts'
import { isRate } from './values.ts'

const facts: Record<CampaignMeasure, Bilingual> = {
  assigned: { zh: '被分配的客户', en: 'assigned customers' },
  sent: { zh: '已发送的客户', en: 'customers sent to' },
  delivered: { zh: '已送达的客户', en: 'customers delivered to' },
  opened: { zh: '打开的客户', en: 'customers who opened' },
  clicked: { zh: '点击的客户', en: 'customers who clicked' },
  converted: { zh: '转化的客户', en: 'customers who converted' },
  unsubscribed: { zh: '退订的客户', en: 'customers who unsubscribed' },
  complained: { zh: '投诉的客户', en: 'customers who complained' },
  revenue: { zh: '收入合计', en: 'total revenue' },
  cost: { zh: '成本合计', en: 'total cost' },
}

const measured = (measure: Measure, property: Bilingual | undefined): Bilingual => {
  if (measure.type === 'orders') return { zh: '订单数', en: 'orders' }
  if (measure.type === 'sum') return { zh: `${property?.zh ?? ''}合计`, en: `total ${property?.en ?? ''}` }
  return { zh: '次数', en: 'number of events' }
}

const levels: Record<number, Bilingual> = {
  0: { zh: '最低', en: 'lowest' },
  0.5: { zh: '中位数', en: 'median' },
  1: { zh: '最高', en: 'highest' },
}

/** "median deposit balance of the customers who have one"; a quantile is interpolated linearly (semantics, §6). */
const describeQuantile = ({ at, value }: Extract<MetricPart, { of: 'quantile' }>, scope: Scope): Bilingual => {
  const level = levels[at] ?? { zh: `${at * 100}% 分位数`, en: `${at * 100} % quantile` }
  if (value.of === 'orders') return { zh: `单笔金额的${level.zh}`, en: `${level.en} amount of one order` }
  const { zh, en } = describePart(value, scope)
  return value.of === 'attribute'
    ? {
        zh: `有记录的客户中${zh.replace(/合计$/, '')}的${level.zh}`,
        en: `${level.en} ${en.replace(/^total /, '')} of the customers whose value is known`,
      }
    : {
        zh: `每位客户的${zh}的${level.zh}，没有的按 0 计`,
        en: `${level.en} over all customers of their ${en}, 0 without any`,
      }
}

/** One half of a metric in words. */
export const describePart = (part: MetricPart, scope: Scope): Bilingual => {
  const { catalog } = scope
  const field = (name: string) =>
    catalog.attributes.find((attribute) => attribute.name === name)?.labels ?? { zh: name, en: name }
  const event = (name: string) => catalog.events.find((one) => one.name === name)
  switch (part.of) {
    case 'customers': {
      if (!part.where) return { zh: '全部客户', en: 'all customers' }
      const { zh, en } = explainClause(part.where, scope)
      return { zh: `${zh}的客户`, en: `customers with ${en}` }
    }
    case 'known':
      return { zh: `有${field(part.field).zh}的客户`, en: `customers with a known ${field(part.field).en}` }
    case 'dated':
      return {
        zh: `${field(part.field).zh}在这段时间里的客户`,
        en: `customers whose ${field(part.field).en} lies in the time`,
      }
    case 'attribute':
      return { zh: `${field(part.field).zh}合计`, en: `total ${field(part.field).en}` }
    case 'campaign':
      return facts[part.fact]
    case 'quantile':
      return describeQuantile(part, scope)
    case 'orders': {
      const limit = part.limit && explainEvents({ event: part.event, where: part.limit }, scope)
      const [zh, en] = part.measure === 'sum' ? ['订单金额合计', 'total amount of orders'] : ['订单数', 'orders']
      return limit ? { zh: `整单${limit.zh}的${zh}`, en: `${en} with a whole ${limit.en}` } : { zh, en }
    }
    default: {
      const type = event(part.event)
      const labels = type?.labels ?? { zh: part.event, en: part.event }
      if (part.of === 'actors') return { zh: `有${labels.zh}的客户`, en: `customers with ${labels.en} events` }
      const { measure } = part
      const property =
        'property' in measure ? type?.properties.find(({ name }) => name === measure.property)?.labels : undefined
      const { zh, en } = measured(measure, property)
      return { zh: `${labels.zh}${zh}`, en: `${en} of ${labels.en} events` }
    }
  }
}

/** A metric with its definition in words. */
export const describeMetric = (metric: Metric, scope: Scope): z.infer<typeof metricInfo> => {
  const { name, labels, numerator, denominator, unit, owner, description } = metric
  const top = describePart(numerator, scope)
  const bottom = denominator && describePart(denominator, scope)
  const more = (lang: 'zh' | 'en') => (description ? ` ${description[lang]}` : '')
  return {
    name,
    label: labels,
    definition: {
      zh: `${top.zh}${bottom ? ` ÷ ${bottom.zh}` : ''}。${more('zh')}`.trim(),
      en: `${top.en}${bottom ? ` ÷ ${bottom.en}` : ''}.${more('en')}`.trim(),
    },
    unit,
    owner,
  }
}

const grains: Record<Grain, Bilingual> = {
  day: { zh: '每日', en: 'by day' },
  week: { zh: '每周', en: 'by week' },
  month: { zh: '每月', en: 'by month' },
  quarter: { zh: '每季', en: 'by quarter' },
  year: { zh: '每年', en: 'by year' },
}

const join = (parts: string[], by: string) => parts.filter((part) => part !== '').join(by)

/** A range as its first and last local day. */
export const rangeWords = (range: Window, scope: Scope): Bilingual => {
  const { from, to } = daysOf(range, scope)
  if (from && to) return from === to ? { zh: from, en: from } : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }
  if (from) return { zh: `${from} 起`, en: `from ${from}` }
  return { zh: `截至 ${to ?? ''}`, en: `until ${to ?? ''}` }
}

/** Title, notes and method of a table. */
export const describeTable = ({
  query,
  metrics,
  dimensions,
  scope,
  intervals,
  differs,
  complete,
  range,
  partial,
}: {
  query: MetricQuery
  metrics: Metric[]
  dimensions: Dimension[]
  scope: Scope
  intervals: boolean
  /** Whether two groups are told apart, with an interval. */
  differs: boolean
  complete: boolean
  range: { before: Window; called: Bilingual } | undefined
  /** Periods that are not whole. */
  partial: readonly Bilingual[]
}): Pick<MetricTable, 'title' | 'notes' | 'method'> => {
  const campaign = query.campaign === undefined ? undefined : campaignNamed(scope.catalog, query.campaign).labels
  const channel = scope.catalog.channels.find(({ name }) => name === query.channel)?.labels
  const filter = query.filter && explainClause(query.filter, scope)
  const events = query.events && explainEvents(query.events, scope)
  const time = query.range && rangeWords(query.range, scope)
  const title = {
    zh: join(
      [
        campaign ? `“${campaign.zh}”` : '',
        channel ? `${channel.zh}活动的` : '',
        query.grain ? grains[query.grain].zh : '',
        metrics.map(({ labels }) => labels.zh).join('、'),
        dimensions.length > 0 ? `按${dimensions.map(({ label }) => label.zh).join('和')}` : '',
        events ? `（${events.zh}）` : '',
        filter ? `（${filter.zh}）` : '',
        time ? `，${time.zh}` : '',
      ],
      '',
    ),
    en: join(
      [
        metrics.map(({ labels }) => labels.en).join(', '),
        query.grain ? grains[query.grain].en : '',
        dimensions.length > 0 ? `by ${dimensions.map(({ label }) => label.en).join(' and ')}` : '',
        campaign ? `of "${campaign.en}"` : '',
        channel ? `of ${channel.en} campaigns` : '',
        events ? `with ${events.en}` : '',
        filter ? `where ${filter.en}` : '',
        time ? `(${time.en})` : '',
      ],
      ' ',
    ),
  }
  const before = range && rangeWords(range.before, scope)
  const notes: Bilingual[] = [
    ...(range && before
      ? [{ zh: `${range.called.zh}为 ${before.zh}。`, en: `The ${range.called.en} is ${before.en}.` }]
      : []),
    ...(complete
      ? []
      : [
          {
            zh: `结果已截断：只显示前 ${query.limit} 行。`,
            en: `The table is cut: only the first ${query.limit} rows are shown.`,
          },
        ]),
    ...partial,
  ]
  const rates = metrics.some(isRate)
  const ratios = metrics.some((metric) => metric.denominator && !isRate(metric))
  const apart = differs ? differenceMethod(metrics) : { zh: '', en: '' }
  const method = {
    zh: join(
      [rates ? '比率为 Wilson 95% 区间' : '', ratios ? '均值与比值以客户为单位，delta 法 95% 区间' : '', apart.zh],
      '；',
    ),
    en: join(
      [
        rates ? 'Wilson 95% intervals for rates' : '',
        ratios ? 'delta-method 95% intervals with the customer as unit for means and ratios' : '',
        apart.en,
      ],
      '; ',
    ),
  }
  return { title, notes, ...(intervals && method.zh !== '' && { method }) }
}
