import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { campaignEvents, roleOf } from '../catalog/campaign-facts.ts'
import type { Catalog, EventType } from '../catalog/catalog.ts'
import { shopOf } from '../catalog/event-metrics.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { FairleadError } from '../errors.ts'
import { toQuery } from '../segments/compile.ts'
import { explainClause } from '../segments/explain.ts'
import { asReceipt } from '../segments/preview.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'
import { logMeanDecomposition } from '../stats/log-mean-decomposition.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { checkCurrencies } from './currencies.ts'
import { rangeWords } from './describe.ts'
import type { GrowthFormula } from './growth-formula.ts'
import { partsOf, rulesIn } from './part.ts'
import { partialPeriod, previousRange } from './period.ts'
import { readyScope } from './scope.ts'
import { customerSums } from './statement.ts'

export interface GrowthQuestion {
  /** Default 0.1. */
  target?: number | undefined
  /** Default the last whole month. */
  range?: Window | undefined
  filter?: Rule | undefined
}

const lastMonth: Window = { type: 'calendar', unit: 'month', offset: -1 }
const usualTarget = 0.1
const visiting = /visit|session|login|log.?in|browse|page|view|open|访问|浏览|登录|到店|进店|启动/i

/** Event types that say that somebody came, whether or not they bought. */
const visits = (catalog: Catalog, shop: EventType): EventType[] =>
  catalog.events.filter(
    (event) =>
      event !== shop &&
      !campaignEvents(catalog).includes(event) &&
      visiting.test(`${event.name} ${event.labels.zh} ${event.labels.en}`),
  )

const performed = (event: string, window: Window): Rule => ({
  kind: 'event',
  event,
  measure: { type: 'count' },
  op: 'gte',
  value: 1,
  window,
})

const counted = (name: string, numerator: MetricPart, unit = 'customers'): Metric => ({
  name,
  labels: { zh: name, en: name },
  synonyms: { zh: [], en: [] },
  direction: 'up',
  owner: 'fairlead',
  numerator,
  unit,
})

const noShop: Bilingual = {
  zh: '需要带金额的购买或订单事件',
  en: 'an event of purchases or orders with an amount is needed',
}
const noVisits: Bilingual = {
  zh: '数据里没有访问、登录或到店事件，因此以全部客户为流量；要测流量，请导入每次访问（客户、时间）。',
  en: 'The data hold no visits, logins or walk-ins, so all customers stand for the traffic; to measure it import each visit (customer, time).',
}
const noOrders: Bilingual = {
  zh: '购买事件没有订单号，因此每条记录算一单；要准确，请导入订单号。',
  en: 'Purchases carry no order number, so each record counts as an order; import the order number to be exact.',
}

interface Sums {
  traffic: number
  buyers: number
  orders: number
  revenue: number
  again: number
  earlier: number
}

/**
 * Revenue = traffic × conversion × retention × average order value over a period and the one before: customers who came, buyers among them,
 * orders per buyer (who comes back within the period), revenue per order. The change is split by logarithmic means, which leave no rest.
 * Throws `growth_not_measurable` where nothing is sold in the data, or nothing was in both periods.
 */
export const readGrowth = async (
  question: GrowthQuestion,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<GrowthFormula> => {
  const started = performance.now()
  const { catalog } = scope
  const { target = usualTarget, range = lastMonth, filter } = question
  const ofCampaigns = campaignEvents(catalog)
  const shop = shopOf(catalog.events.filter((event) => !ofCampaigns.includes(event)))
  const amount = shop && roleOf(shop, 'amount')
  if (!shop || !amount) throw new FairleadError('growth_not_measurable', { ...noShop })
  const came = visits(catalog, shop)
  const ordered = roleOf(shop, 'order') !== undefined
  const { before } = previousRange(range, scope)

  const metricsIn = (window: Window, earlier: Window): Metric[] => {
    const bought = performed(shop.name, window)
    const visited: Rule =
      came.length === 0
        ? { kind: 'everyone' }
        : { kind: 'any', of: [bought, ...came.map(({ name }) => performed(name, window))] }
    const who = (where: Rule): MetricPart => ({ of: 'customers', where })
    return [
      counted('traffic', who(visited)),
      counted('buyers', who(bought)),
      counted('orders', { of: 'events', event: shop.name, measure: { type: ordered ? 'orders' : 'count' } }, 'times'),
      counted(
        'revenue',
        { of: 'events', event: shop.name, measure: { type: 'sum', property: amount.name } },
        amount.unit ?? 'number',
      ),
      counted('again', who({ kind: 'all', of: [bought, performed(shop.name, earlier)] })),
      counted('earlier', who(performed(shop.name, earlier))),
    ]
  }
  const now = metricsIn(range, before)
  checkCurrencies(now, catalog)
  // how many bought again before is not asked: it would need a third period
  const past = metricsIn(before, before)
  const inner = [
    ...now.flatMap((metric) => partsOf(metric).flatMap((part) => rulesIn(part, range))),
    ...past.flatMap((metric) => partsOf(metric).flatMap((part) => rulesIn(part, before))),
  ]
  const ready = await readyScope(engine, scope, { filter, inner }, options)
  const sums = (metrics: Metric[], window: Window, period: string) =>
    sql`select ${sql.lit(period)} as period, q.* from (${customerSums({ metrics, dimensions: [], range: window }, ready)}) as q`
  const query = toQuery(sql`${sums(past, before, 'before')} union all ${sums(now, range, 'after')}`)
  const rows = await engine.rows<Record<string, unknown>>(query, options)
  const read = (period: string): Sums => {
    const row = rows.find((one) => one.period === period) ?? {}
    const at = (n: number) => Number(row[`x${n}`] ?? 0)
    return { traffic: at(0), buyers: at(1), orders: at(2), revenue: at(3), again: at(4), earlier: at(5) }
  }
  const [a, b] = [read('before'), read('after')]
  if (!(a.revenue > 0 && b.revenue > 0))
    throw new FairleadError('growth_not_measurable', {
      zh: `两个时期都要有购买（${rangeWords(before, scope).zh}；${rangeWords(range, scope).zh}）`,
      en: `both periods need purchases (${rangeWords(before, scope).en}; ${rangeWords(range, scope).en})`,
    })

  const levels = ({ traffic, buyers, orders, revenue }: Sums) => [
    traffic,
    buyers / traffic,
    orders / buyers,
    revenue / orders,
  ]
  const [f0, f1] = [levels(a), levels(b)]
  const parts = logMeanDecomposition(f0, f1)
  const ratio = 1 + target
  const base = came.length === 0
  const names = (lang: 'zh' | 'en') => came.map(({ labels }) => labels[lang]).join(lang === 'zh' ? '、' : ', ')
  const said: Pick<GrowthFormula['factors'][number], 'key' | 'label' | 'definition' | 'type' | 'lacking'>[] = [
    {
      key: 'traffic',
      label: base ? { zh: '流量（全部客户）', en: 'traffic (all customers)' } : { zh: '流量', en: 'traffic' },
      definition: base
        ? { zh: '全部客户数', en: 'all customers' }
        : { zh: `期间有${names('zh')}或购买的客户数`, en: `customers with ${names('en')} or a purchase in the period` },
      type: 'integer',
      ...(base && { lacking: noVisits }),
    },
    {
      key: 'conversion',
      label: { zh: '转化', en: 'conversion' },
      definition: { zh: '购买客户 ÷ 流量', en: 'buyers ÷ traffic' },
      type: 'share',
    },
    {
      key: 'retention',
      label: { zh: '留存（复购）', en: 'retention (coming back)' },
      definition: { zh: '期间每位购买客户的订单数', en: 'orders per buyer in the period' },
      type: 'decimal',
      ...(!ordered && { lacking: noOrders }),
    },
    {
      key: 'order_value',
      label: { zh: '客单价', en: 'average order value' },
      definition: { zh: `${amount.labels.zh}合计 ÷ 订单数`, en: `total ${amount.labels.en} ÷ orders` },
      type: 'money',
    },
  ]
  const words = filter && explainClause(filter, scope)
  const partial = partialPeriod(range, scope)
  return {
    target,
    range: rangeWords(range, scope),
    before: rangeWords(before, scope),
    unit: amount.unit ?? catalog.currency ?? 'number',
    ...(words && { filter: words }),
    revenue: {
      label: { zh: `${shop.labels.zh}${amount.labels.zh}`, en: `${shop.labels.en} ${amount.labels.en}` },
      before: a.revenue,
      after: b.revenue,
      change: b.revenue - a.revenue,
      goal: b.revenue * ratio,
    },
    factors: said.map((one, at) => ({
      ...one,
      before: f0[at] as number,
      after: f1[at] as number,
      contribution: parts[at] as number,
      // a share of customers cannot pass one
      alone: one.key === 'conversion' && (f1[at] as number) * ratio > 1 ? null : (f1[at] as number) * ratio,
      together: (f1[at] as number) * ratio ** (1 / said.length),
    })),
    buyers: {
      before: b.earlier,
      again: b.again,
      others: b.buyers - b.again,
      rate: b.earlier > 0 ? b.again / b.earlier : null,
    },
    notes: partial ? [partial] : [],
    asOf: scope.asOf,
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
