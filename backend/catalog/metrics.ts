import type { Bilingual, Synonyms } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import { campaignEvents, factSources, roleOf } from './campaign-facts.ts'
import type { Attribute, Catalog, EventType } from './catalog.ts'
import type { CampaignMeasure, Metric, MetricPart } from './metric.ts'
import { nearestNames } from './nearest-names.ts'
import { yesOf } from './yes-no.ts'

const everyone: MetricPart = { of: 'customers' }

const make = (
  name: string,
  [zh, en]: [string, string],
  parts: Pick<Metric, 'numerator' | 'denominator' | 'unit'>,
  more: Partial<Metric> = {},
): Metric => ({
  name,
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
  direction: 'up',
  owner: 'fairlead',
  ...parts,
  ...more,
})

const words = (zh: string, en: string): Synonyms => ({ zh: zh.split('|'), en: en.split('|') })

const isNumber = ({ type }: Attribute) => type === 'integer' || type === 'decimal'
const tail = (said: Bilingual & Partial<Record<'words', Synonyms>>, zh: string, en: string) => ({
  zh: said.zh.endsWith(zh) ? said.zh : `${said.zh}${zh}`,
  en: said.en.endsWith(en) ? said.en : `${said.en}${en}`,
})

/** Share of customers whose answer is yes. */
const rateOf = (attribute: Attribute, yes: string | number | boolean): Metric => {
  const said = tail(attribute.labels, '率', ' rate')
  return make(
    `${attribute.name}_rate`,
    [said.zh, said.en],
    {
      numerator: { of: 'customers', where: { kind: 'compare', field: attribute.name, op: 'eq', value: yes } },
      denominator: everyone,
      unit: 'share',
    },
    {
      synonyms: {
        zh: attribute.synonyms.zh.flatMap((word) => [`${word}率`, word]).concat(attribute.labels.zh),
        en: attribute.synonyms.en.flatMap((word) => [`${word} rate`, word]).concat(attribute.labels.en),
      },
      ...(attribute.description && { description: attribute.description }),
    },
  )
}

/** Sum over all customers of the group, by customer: the mean that a test compares. */
const meanOf = (attribute: Attribute): Metric => {
  const { zh, en } = attribute.labels
  return make(
    `${attribute.name}_per_customer`,
    [`人均${zh}`, `${en} per customer`],
    { numerator: { of: 'attribute', field: attribute.name }, denominator: everyone, unit: attribute.unit ?? 'number' },
    {
      synonyms: {
        zh: [zh, ...attribute.synonyms.zh.flatMap((word) => [word, `人均${word}`])],
        en: [en, ...attribute.synonyms.en.flatMap((word) => [word, `${word} per customer`, `average ${word}`])],
      },
    },
  )
}

/** What customers did after a campaign, as columns of their own table. */
const outcomes = ({ attributes }: Catalog): Metric[] =>
  attributes
    .filter(({ sensitivity }) => sensitivity === 'leak')
    .flatMap((attribute) => {
      const yes = yesOf(attribute)
      if (yes !== undefined) return [rateOf(attribute, yes)]
      return isNumber(attribute) ? [meanOf(attribute)] : []
    })

const ofEvent = (event: EventType, isShop: boolean): Metric[] => {
  const { name } = event
  const { zh, en } = event.labels
  const amount = roleOf(event, 'amount')
  const count: MetricPart = { of: 'events', event: name, measure: { type: 'count' } }
  const actors: MetricPart = { of: 'actors', event: name }
  const orders: MetricPart = { of: 'events', event: name, measure: { type: 'orders' } }
  const found = [
    make(
      `${name}_count`,
      [`${zh}次数`, `${en} events`],
      { numerator: count, unit: 'times' },
      {
        synonyms: words(`${zh}笔数|${zh}量`, `number of ${en} events|${en} count|number of ${en}s|${en}s`),
      },
    ),
    make(
      `${name}_customers`,
      [`${zh}客户数`, `customers with ${en} events`],
      { numerator: actors, unit: 'customers' },
      { synonyms: words(`有${zh}的客户数|活跃客户数`, `active customers|buyers|number of buyers`) },
    ),
    make(
      `${name}_share`,
      [`${zh}客户占比`, `share of customers with ${en} events`],
      { numerator: actors, denominator: everyone, unit: 'share' },
      { synonyms: words(`${zh}率|${zh}渗透率`, `${en} rate|${en} penetration`) },
    ),
  ]
  if (roleOf(event, 'order'))
    found.push(
      make(
        `${name}_orders`,
        [`${zh}订单数`, `${en} orders`],
        { numerator: orders, unit: 'times' },
        isShop ? { synonyms: words('订单数|订单量|单量', 'orders|number of orders|order count|order volume') } : {},
      ),
    )
  if (!amount) return found
  const sum: MetricPart = { of: 'events', event: name, measure: { type: 'sum', property: amount.name } }
  const unit = amount.unit ?? 'number'
  return [
    ...found,
    make(
      `${name}_amount`,
      [`${zh}金额`, `${en} amount`],
      { numerator: sum, unit },
      {
        synonyms: isShop
          ? words(
              `销售额|营收|收入|成交额|成交金额|GMV|总金额|${zh}总额`,
              `revenue|sales|turnover|total sales|total revenue|total spend|gmv|${en} volume`,
            )
          : words(`${zh}总额|${zh}总金额`, `total ${en} amount|${en} volume|${en} value`),
      },
    ),
    make(
      `${name}_order_value`,
      [`${zh}客单价`, `average ${en} value`],
      { numerator: sum, denominator: roleOf(event, 'order') ? orders : count, unit },
      isShop
        ? {
            synonyms: words(
              '客单价|平均订单金额|笔单价|单均金额',
              'average order value|aov|average basket|basket size',
            ),
          }
        : { synonyms: words(`${zh}笔均金额|平均${zh}金额`, `average ${en} amount`) },
    ),
    make(
      `${name}_amount_per_customer`,
      [`人均${zh}金额`, `${en} amount per customer`],
      { numerator: sum, denominator: everyone, unit },
      isShop
        ? {
            synonyms: words(
              '人均消费|人均消费额|人均销售额|客均消费',
              'spend per customer|revenue per customer|average spend|average spend per customer|arpu',
            ),
          }
        : {},
    ),
  ]
}

/** The event type that sells: with products, else with orders, else with amounts. */
export const shopOf = (events: EventType[]): EventType | undefined => {
  const selling = events.filter((event) => roleOf(event, 'amount'))
  return (
    selling.find((event) => roleOf(event, 'product_code') || roleOf(event, 'product_name')) ??
    selling.find((event) => roleOf(event, 'order')) ??
    selling[0]
  )
}

const fact = (name: CampaignMeasure): MetricPart => ({ of: 'campaign', fact: name })

/** Metrics of campaigns: their facts and the rates between them. */
const campaignMetrics = (catalog: Catalog): Metric[] => [
  make('assigned_customers', ['入组客户数', 'assigned customers'], { numerator: fact('assigned'), unit: 'customers' }),
  make(
    'sent_customers',
    ['发送客户数', 'customers sent to'],
    { numerator: fact('sent'), unit: 'customers' },
    { synonyms: words('触达客户数|触达人数|发送人数|触达量', 'reach|customers reached|sends|number of sends') },
  ),
  make(
    'delivery_rate',
    ['送达率', 'delivery rate'],
    { numerator: fact('delivered'), denominator: fact('assigned'), unit: 'share' },
    { synonyms: words('触达率', 'reach rate') },
  ),
  make(
    'open_rate',
    ['打开率', 'open rate'],
    { numerator: fact('opened'), denominator: fact('delivered'), unit: 'share' },
    { synonyms: words('阅读率', 'opens|opening rate') },
  ),
  make(
    'click_rate',
    ['点击率', 'click rate'],
    { numerator: fact('clicked'), denominator: fact('delivered'), unit: 'share' },
    { synonyms: words('CTR', 'ctr|click through rate|click-through rate|clicks') },
  ),
  make(
    'conversion_rate',
    ['转化率', 'conversion rate'],
    { numerator: fact('converted'), denominator: fact('assigned'), unit: 'share' },
    { synonyms: words('转化|响应率|核销率', 'conversion|conversions|response rate|redemption rate') },
  ),
  make(
    'converted_customers',
    ['转化客户数', 'converted customers'],
    { numerator: fact('converted'), unit: 'customers' },
    { synonyms: words('转化人数|转化数', 'number of conversions') },
  ),
  make(
    'unsubscribe_rate',
    ['退订率', 'unsubscribe rate'],
    { numerator: fact('unsubscribed'), denominator: fact('delivered'), unit: 'share' },
    { direction: 'down', synonyms: words('退订', 'unsubscribes|opt-out rate') },
  ),
  make(
    'complaint_rate',
    ['投诉率', 'complaint rate'],
    { numerator: fact('complained'), denominator: fact('delivered'), unit: 'share' },
    { direction: 'down' },
  ),
  make(
    'revenue_per_customer',
    ['人均活动收入', 'campaign revenue per customer'],
    { numerator: fact('revenue'), denominator: fact('assigned'), unit: catalog.currency ?? 'number' },
    { synonyms: words('人均收入|人均产出', 'revenue per assigned customer') },
  ),
  make(
    'campaign_revenue',
    ['活动收入', 'campaign revenue'],
    { numerator: fact('revenue'), unit: catalog.currency ?? 'number' },
    { synonyms: words('活动产出|活动销售额', 'revenue of the campaign') },
  ),
  make(
    'campaign_cost',
    ['活动成本', 'campaign cost'],
    { numerator: fact('cost'), unit: catalog.currency ?? 'number' },
    {
      direction: 'down',
      synonyms: words('活动花费|触达成本|活动费用', 'cost of the campaign|message cost|spend on the campaign'),
    },
  ),
  make(
    'cost_per_conversion',
    ['单个转化成本', 'cost per conversion'],
    { numerator: fact('cost'), denominator: fact('converted'), unit: catalog.currency ?? 'number' },
    { direction: 'down', synonyms: words('转化成本|获客成本', 'cpa|cost per acquisition') },
  ),
]

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
    make(
      'customers',
      ['客户数', 'number of customers'],
      { numerator: everyone, unit: 'customers' },
      { synonyms: words('客户量|人数|客户人数|户数', 'customers|customer count|headcount') },
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

/** `average:balance`, `total:balance` and `share:has_loan` are metrics of any field without being declared. */
const ofField = (catalog: Catalog, wanted: string): Metric | undefined => {
  const [, how, field] = /^(average|total|share):(.+)$/.exec(wanted) ?? []
  const attribute = catalog.attributes.find(({ name }) => name === field)
  if (!attribute) return undefined
  const { zh, en } = attribute.labels
  if (how === 'share') {
    const yes = yesOf(attribute)
    if (yes === undefined) return undefined
    return { ...rateOf(attribute, yes), name: wanted, labels: { zh: `${zh}占比`, en: `share with ${en}` } }
  }
  if (!isNumber(attribute)) return undefined
  const unit = attribute.unit ?? 'number'
  const sum: MetricPart = { of: 'attribute', field: attribute.name }
  return how === 'total'
    ? make(wanted, [`${zh}合计`, `total ${en}`], { numerator: sum, unit })
    : make(wanted, [`平均${zh}`, `average ${en}`], {
        numerator: sum,
        denominator: { of: 'known', field: attribute.name },
        unit,
      })
}

/** The metric of this name. Throws `unknown_metric` with the nearest. */
export const metricNamed = (catalog: Catalog, name: string): Metric => {
  const found = metricsOf(catalog).find((metric) => metric.name === name) ?? ofField(catalog, name)
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
