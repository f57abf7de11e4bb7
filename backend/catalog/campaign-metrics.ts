import type { Synonyms } from '../bilingual.ts'
import { campaignEvents } from './campaign-facts.ts'
import type { Catalog, EventType } from './catalog.ts'
import type { CampaignMeasure, Metric, MetricPart } from './metric.ts'
import { makeMetric, saidAs } from './metric-parts.ts'

const fact = (name: CampaignMeasure): MetricPart => ({ of: 'campaign', fact: name })

/** What people do where they convert, in the words of the events that say so: 兑换率, "redemptions". The first purchase of a shop is its own figure. */
const convertedAs = (catalog: Catalog): { rate: Synonyms; count: Synonyms } => {
  const isShop = ({ properties }: EventType) =>
    properties.some(({ role }) => role === 'amount') && properties.some(({ role }) => role === 'order')
  const words = campaignEvents(catalog).filter((event) => event.fact === 'converted' && !isShop(event))
  const zh = words
    .flatMap(({ labels, synonyms }) => [labels.zh, ...(synonyms?.zh ?? [])])
    .filter((one) => /\p{Script=Han}/u.test(one))
  const en = words
    .flatMap(({ labels, synonyms }) => [labels.en, ...(synonyms?.en ?? [])])
    .filter((one) => one !== 'conversion')
  return {
    rate: { zh: zh.map((one) => `${one}率`), en: en.map((one) => `${one} rate`) },
    count: {
      zh: zh.flatMap((one) => [`${one}人数`, `${one}客户数`, `${one}户数`, `${one}量`, `${one}数`]),
      en: en.flatMap((one) => [`${one}s`, `number of ${one}s`, `customers with ${one}s`]),
    },
  }
}
const joined = (one: Synonyms, other: Synonyms): Synonyms => ({
  zh: [...new Set([...one.zh, ...other.zh])],
  en: [...new Set([...one.en, ...other.en])],
})

/** Metrics of campaigns: their facts and the rates between them. */
export const campaignMetrics = (catalog: Catalog): Metric[] => {
  const converts = convertedAs(catalog)
  return [
    makeMetric('assigned_customers', ['入组客户数', 'assigned customers'], {
      numerator: fact('assigned'),
      unit: 'customers',
    }),
    makeMetric(
      'sent_customers',
      ['发送客户数', 'customers sent to'],
      { numerator: fact('sent'), unit: 'customers' },
      { synonyms: saidAs('触达客户数|触达人数|发送人数|触达量', 'reach|customers reached|sends|number of sends') },
    ),
    makeMetric(
      'delivery_rate',
      ['送达率', 'delivery rate'],
      { numerator: fact('delivered'), denominator: fact('assigned'), unit: 'share' },
      { synonyms: saidAs('触达率', 'reach rate') },
    ),
    makeMetric(
      'open_rate',
      ['打开率', 'open rate'],
      { numerator: fact('opened'), denominator: fact('delivered'), unit: 'share' },
      { synonyms: saidAs('阅读率', 'opens|opening rate') },
    ),
    makeMetric(
      'opened_customers',
      ['打开客户数', 'customers who opened'],
      { numerator: fact('opened'), unit: 'customers' },
      { synonyms: saidAs('打开人数|打开数', 'number of opens') },
    ),
    makeMetric(
      'clicked_customers',
      ['点击客户数', 'customers who clicked'],
      { numerator: fact('clicked'), unit: 'customers' },
      { synonyms: saidAs('点击人数|点击数', 'number of clicks') },
    ),
    makeMetric(
      'click_rate',
      ['点击率', 'click rate'],
      { numerator: fact('clicked'), denominator: fact('delivered'), unit: 'share' },
      { synonyms: saidAs('CTR', 'ctr|click through rate|click-through rate|clicks') },
    ),
    makeMetric(
      'conversion_rate',
      ['转化率', 'conversion rate'],
      { numerator: fact('converted'), denominator: fact('assigned'), unit: 'share' },
      {
        synonyms: joined(
          saidAs('转化|响应率|核销率', 'conversion|conversions|response rate|redemption rate'),
          converts.rate,
        ),
      },
    ),
    makeMetric(
      'converted_customers',
      ['转化客户数', 'converted customers'],
      { numerator: fact('converted'), unit: 'customers' },
      { synonyms: joined(saidAs('转化人数|转化数', 'number of conversions'), converts.count) },
    ),
    makeMetric(
      'unsubscribe_rate',
      ['退订率', 'unsubscribe rate'],
      { numerator: fact('unsubscribed'), denominator: fact('delivered'), unit: 'share' },
      { direction: 'down', synonyms: saidAs('退订', 'unsubscribes|opt-out rate') },
    ),
    makeMetric(
      'complaint_rate',
      ['投诉率', 'complaint rate'],
      { numerator: fact('complained'), denominator: fact('delivered'), unit: 'share' },
      { direction: 'down' },
    ),
    makeMetric(
      'revenue_per_customer',
      ['人均活动收入', 'campaign revenue per customer'],
      { numerator: fact('revenue'), denominator: fact('assigned'), unit: catalog.currency ?? 'number' },
      { synonyms: saidAs('人均收入|人均产出', 'revenue per assigned customer') },
    ),
    makeMetric(
      'campaign_revenue',
      ['活动收入', 'campaign revenue'],
      { numerator: fact('revenue'), unit: catalog.currency ?? 'number' },
      { synonyms: saidAs('活动产出|活动销售额', 'revenue of the campaign') },
    ),
    makeMetric(
      'campaign_cost',
      ['活动成本', 'campaign cost'],
      { numerator: fact('cost'), unit: catalog.currency ?? 'number' },
      {
        direction: 'down',
        synonyms: saidAs('活动花费|触达成本|活动费用', 'cost of the campaign|message cost|spend on the campaign'),
      },
    ),
    makeMetric(
      'cost_per_conversion',
      ['单个转化成本', 'cost per conversion'],
      { numerator: fact('cost'), denominator: fact('converted'), unit: catalog.currency ?? 'number' },
      { direction: 'down', synonyms: saidAs('转化成本|获客成本', 'cpa|cost per acquisition') },
    ),
    makeMetric(
      'click_to_open_rate',
      ['打开后点击率', 'click-to-open rate'],
      { numerator: fact('clicked'), denominator: fact('opened'), unit: 'share' },
      {
        synonyms: saidAs(
          '打开者的点击率|打开者点击率|打开的人的点击率|打开的客户的点击率|打开的人里点击率|打开的人中点击率|打开的客户中点击率|打开客户的点击率|打开的人里的点击率|打开的人中的点击率|打开人群的点击率',
          'click to open rate|ctor|clicks per open|click rate of those who opened|click rate of the people who opened|click rate of people who opened|click rate of customers who opened|click rate of the customers who opened|click rate among those who opened|click rate among openers|click rate of openers|click rate among customers who opened|click rate among people who opened',
        ),
      },
    ),
  ]
}
