import { sql } from 'kysely'
import { z } from 'zod'
import { type Bilingual, bilingual } from '../bilingual.ts'
import { campaignEvents, roleOf } from '../catalog/campaign-facts.ts'
import { shopOf } from '../catalog/event-metrics.ts'
import { toQuery } from '../segments/compile.ts'
import { tableOf } from '../segments/event-rows.ts'
import { knownValue } from '../segments/field.ts'
import { instantValue } from '../segments/field-types.ts'
import { asReceipt } from '../segments/preview.ts'
import { eventRow, type Scope } from '../segments/scope.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { readyScope } from './scope.ts'

const line = z.strictObject({
  /** Kind of product that a customer bought first. */
  kind: z.string(),
  customers: z.int(),
  /** Margin per such customer over the horizon: of the line itself, and of all others. */
  own: z.number(),
  others: z.number(),
  /** own + others. */
  value: z.number(),
})

/** What customers are worth by the line that they came through, over all lines that they bought afterwards. */
export const lineValues = z.strictObject({
  lines: z.array(line),
  horizonDays: z.int(),
  unit: z.string(),
  /** What is needed, where it cannot be computed. */
  lacking: bilingual.optional(),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }).optional(),
  ms: z.number(),
})
export type LineValues = z.infer<typeof lineValues>

const horizonDays = 365

const lackingOf = (products: boolean, margins: boolean): Bilingual | undefined => {
  if (!products)
    return {
      zh: '需要带产品编码的购买事件，才能按产品线计算客户价值。',
      en: 'Purchases with product codes are needed to value customers by line.',
    }
  if (margins) return undefined
  return {
    zh: '需要在数据目录里为产品写明每笔贡献（margin），才能计算客户价值。',
    en: 'The catalog must state the margin of one purchase of each product to value customers.',
  }
}

/**
 * Observed value of customers by the line of their first purchase in the data: margins of everything that they bought within 365 days of it,
 * that purchase included, the line's own and the others' apart. Only customers whose 365 days have passed are counted; margins are those of
 * the catalog, without discounting.
 */
export const readLineValues = async (scope: Scope, engine: Engine, options: RunOptions = {}): Promise<LineValues> => {
  const started = performance.now()
  const { catalog, asOf } = scope
  const ofCampaigns = campaignEvents(catalog)
  const shop = shopOf(catalog.events.filter((event) => !ofCampaigns.includes(event)))
  const code = shop && roleOf(shop, 'product_code')
  const products = catalog.products.flatMap(({ code: name, kind, margin }) =>
    kind !== undefined && margin !== undefined ? [{ name, kind, margin }] : [],
  )
  const none = { lines: [], horizonDays, unit: catalog.currency ?? 'number', asOf }
  const lacking = lackingOf(code !== undefined, products.length > 0)
  if (lacking || !shop || !code) return { ...none, ...(lacking && { lacking }), ms: performance.now() - started }
  const ready = await readyScope(engine, scope, { inner: [] }, options)
  const to = ready.open()
  const known = sql.join(
    products.map(
      ({ name, kind, margin }) =>
        sql`(cast(${name} as varchar), cast(${kind} as varchar), cast(${margin} as double precision))`,
    ),
  )
  const days = sql.raw(`interval '${horizonDays} days'`)
  const query = toQuery(sql`with m (code, kind, margin) as (values ${known}),
    bought as (select e.customer_id, e.ts, m.kind, m.margin from ${tableOf(to, shop.table)} as e
      join m on m.code = ${knownValue(eventRow(shop), code)} where e.ts <= ${instantValue(asOf)}),
    placed as (select customer_id, ts, kind, row_number() over (partition by customer_id order by ts, kind) as n from bought),
    firsts as (select customer_id, ts, kind from placed where n = 1 and ts + ${days} <= ${instantValue(asOf)}),
    counted as (select kind, count(*) as customers from firsts group by kind)
    select c.kind, max(c.customers) as customers,
      coalesce(sum(case when b.kind = f.kind then b.margin else 0 end), 0) as own,
      coalesce(sum(case when b.kind = f.kind then 0 else b.margin end), 0) as others
    from counted c join firsts f on f.kind = c.kind
      join bought b on b.customer_id = f.customer_id and b.ts >= f.ts and b.ts < f.ts + ${days}
    group by c.kind order by 1`)
  const rows = await engine.rows<Record<string, unknown>>(query, options)
  const lines = rows.map((row) => {
    const customers = Number(row.customers ?? 0)
    const [own, others] = [Number(row.own ?? 0) / customers, Number(row.others ?? 0) / customers]
    return { kind: String(row.kind), customers, own, others, value: own + others }
  })
  return {
    ...none,
    lines: lines.sort((a, b) => b.value - a.value),
    ...(lines.length === 0 && {
      lacking: {
        zh: `还没有首次购买已满 ${horizonDays} 天的客户。`,
        en: `No customer's first purchase lies ${horizonDays} days back yet.`,
      },
    }),
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
