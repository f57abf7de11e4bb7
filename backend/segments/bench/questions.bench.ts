import type { Rule } from '../rule.ts'

/** A typical rule and the same question as an analyst would write it by hand. */
export interface Question {
  name: string
  rule: Rule
  sql: string
  /** The same for PostgreSQL, where it has other words for it. */
  postgres?: string
}

const customers = 'select count(*) as count from ws_bench.customers where'
const recent = `ts >= timestamp '2025-10-03' and ts <= timestamp '2026-01-01'`
const last90 = { type: 'last', n: 90, unit: 'day' } as const
const spend = { type: 'sum', property: 'amount' } as const

const byChannel = (channel: string) => ({ kind: 'compare', field: 'channel', op: 'eq', value: channel }) as const
const fifth = (metric: string) =>
  `greatest(1, ceil(5.0 * (rank() over (order by ${metric}) - 1) / (count(*) over () - 1)))`

const bestFifths = (days: string) => `select count(*) as count
  from (select 6 - ${fifth('r')} as r, ${fifth('f')} as f, ${fifth('m')} as m
    from (select ${days} as r, count(distinct order_no) as f, sum(amount) as m
      from ws_bench.event_purchase where ${recent} group by customer_id)) where r = 5 and f >= 4 and m = 5`

export const questions: Question[] = [
  {
    name: 'one comparison',
    rule: { kind: 'compare', field: 'balance', op: 'gte', value: 50_000 },
    sql: `${customers} balance >= 50000`,
  },
  {
    name: 'four attributes',
    rule: {
      kind: 'all',
      of: [
        { kind: 'between', field: 'age', min: 25, max: 35 },
        { kind: 'in', field: 'city', values: ['Shanghai', 'Suzhou'] },
        { kind: 'not', of: { kind: 'compare', field: 'has_loan', op: 'eq', value: true } },
        { kind: 'compare', field: 'opened', op: 'gte', value: '2020-01-01' },
      ],
    },
    sql: `${customers} age between 25 and 35 and city in ('Shanghai', 'Suzhou') and has_loan is not true and opened >= date '2020-01-01'`,
  },
  {
    name: 'either of two',
    rule: {
      kind: 'any',
      of: [
        { kind: 'compare', field: 'tier', op: 'eq', value: 'platinum' },
        { kind: 'compare', field: 'balance', op: 'gt', value: 100_000 },
      ],
    },
    sql: `${customers} tier = 'platinum' or balance > 100000`,
  },
  {
    name: 'text contains',
    rule: { kind: 'text', field: 'name', op: 'contains', value: '999' },
    sql: `${customers} name ilike '%999%'`,
  },
  {
    name: 'bought in 90 days',
    rule: { kind: 'event', event: 'purchase', measure: { type: 'count' }, op: 'gte', value: 1, window: last90 },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase where ${recent})`,
  },
  {
    name: 'not bought in 90 days, rich',
    rule: {
      kind: 'all',
      of: [
        { kind: 'compare', field: 'balance', op: 'gte', value: 50_000 },
        { kind: 'event', event: 'purchase', measure: { type: 'count' }, op: 'eq', value: 0, window: last90 },
      ],
    },
    sql: `select count(*) as count from ws_bench.customers c where balance >= 50000
      and not exists (select 1 from ws_bench.event_purchase e where e.customer_id = c.customer_id and ${recent})`,
  },
  {
    name: 'spend over the whole history',
    rule: { kind: 'event', event: 'purchase', measure: spend, op: 'gt', value: 10_000 },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase where ts <= timestamp '2026-01-01'
      group by customer_id having sum(amount) > 10000)`,
  },
  {
    name: 'at least 5 purchases by app in 90 days',
    rule: {
      kind: 'event',
      event: 'purchase',
      measure: { type: 'count' },
      where: { kind: 'compare', field: 'channel', op: 'eq', value: 'app' },
      op: 'gte',
      value: 5,
      window: last90,
    },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase where ${recent} and channel = 'app'
      group by customer_id having count(*) >= 5)`,
  },
  {
    name: 'rich, and at least 3 purchases in 90 days',
    rule: {
      kind: 'all',
      of: [
        { kind: 'compare', field: 'balance', op: 'gte', value: 50_000 },
        { kind: 'event', event: 'purchase', measure: { type: 'count' }, op: 'gte', value: 3, window: last90 },
      ],
    },
    sql: `${customers} balance >= 50000 and customer_id in (select customer_id from ws_bench.event_purchase where ${recent}
      group by customer_id having count(*) >= 3)`,
  },
  {
    name: 'orders in a quarter',
    rule: {
      kind: 'event',
      event: 'purchase',
      measure: { type: 'orders' },
      op: 'gte',
      value: 3,
      window: { type: 'range', from: '2025-07-01', to: '2025-09-30' },
    },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase
      where ts >= timestamp '2025-07-01' and ts < timestamp '2025-10-01' group by customer_id having count(distinct order_no) >= 3)`,
  },
  {
    name: 'count and spend of one window',
    rule: {
      kind: 'all',
      of: [
        { kind: 'event', event: 'purchase', measure: { type: 'count' }, op: 'gte', value: 5, window: last90 },
        { kind: 'event', event: 'purchase', measure: spend, op: 'gte', value: 2000, window: last90 },
        {
          kind: 'event',
          event: 'purchase',
          measure: { type: 'avg', property: 'amount' },
          op: 'gt',
          value: 250,
          window: last90,
        },
      ],
    },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase where ${recent}
      group by customer_id having count(*) >= 5 and sum(amount) >= 2000 and avg(amount) > 250)`,
  },
  {
    name: 'bought before, not lately',
    rule: {
      kind: 'all',
      of: [
        { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' },
        { kind: 'occurrence', which: 'last', event: 'purchase', window: { type: 'ago', min: 180, unit: 'day' } },
      ],
    },
    sql: `${customers} tier = 'gold' and customer_id in (select customer_id from ws_bench.event_purchase where ts <= timestamp '2026-01-01'
      group by customer_id having max(ts) <= timestamp '2025-07-05')`,
  },
  {
    name: 'balance above the average',
    rule: { kind: 'average', of: { of: 'attribute', field: 'balance' }, direction: 'above' },
    sql: `${customers} balance > (select avg(balance) from ws_bench.customers)`,
  },
  {
    name: 'top 10 % by balance',
    rule: { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', percent: 10 },
    sql: `${customers} balance >= (select quantile_cont(balance::double, 0.9) from ws_bench.customers)`,
    postgres: `${customers} balance >= (select percentile_cont(0.9) within group (order by balance) from ws_bench.customers)`,
  },
  {
    name: 'top 1000 by spend in 90 days',
    rule: {
      kind: 'rank',
      by: { of: 'event', event: 'purchase', measure: spend, window: last90 },
      direction: 'top',
      count: 1000,
    },
    sql: `select count(*) as count from (select customer_id from ws_bench.event_purchase where ${recent}
      group by customer_id order by sum(amount) desc, customer_id limit 1000)`,
  },
  {
    name: 'bought again within 30 days of a large purchase',
    rule: {
      kind: 'sequence',
      first: { event: 'purchase', where: { kind: 'compare', field: 'amount', op: 'gt', value: 495 }, window: last90 },
      next: { event: 'purchase', where: { kind: 'compare', field: 'amount', op: 'gt', value: 495 } },
      within: { n: 30, unit: 'day' },
    },
    sql: `${customers} customer_id in (select a.customer_id from ws_bench.event_purchase a join ws_bench.event_purchase b using (customer_id)
      where a.amount > 495 and b.amount > 495 and a.ts >= timestamp '2025-10-03' and a.ts <= timestamp '2026-01-01'
        and b.ts <= timestamp '2026-01-01' and b.ts > a.ts and b.ts <= a.ts + interval '30 day' and a.order_no <> b.order_no)`,
  },
  {
    name: 'pattern',
    rule: { kind: 'regex', field: 'name', pattern: '9{3}|88' },
    sql: `${customers} regexp_matches(name, '9{3}|88')`,
    postgres: `${customers} name ~ '9{3}|88'`,
  },
  {
    name: 'stopped buying',
    rule: { kind: 'stopped', event: 'purchase', n: 90, unit: 'day' },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase
      where ts >= timestamp '2025-07-05' and ts <= timestamp '2026-01-01' group by customer_id having max(ts) < timestamp '2025-10-03')`,
  },
  {
    name: 'started buying again',
    rule: { kind: 'restarted', event: 'purchase', n: 30, unit: 'day', pause: 60 },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase where ts <= timestamp '2026-01-01' group by customer_id
      having max(ts) >= timestamp '2025-12-02' and min(ts) < timestamp '2025-10-03'
        and count(*) filter (where ts >= timestamp '2025-10-03' and ts < timestamp '2025-12-02') = 0)`,
  },
  {
    name: 'last bought by app',
    rule: { kind: 'edge', which: 'last', event: 'purchase', is: byChannel('app') },
    sql: `${customers} customer_id in (select customer_id from ws_bench.event_purchase where ts <= timestamp '2026-01-01'
      group by customer_id having max(ts) filter (where channel = 'app') = max(ts))`,
  },
  {
    name: 'prefers the app in 90 days',
    rule: { kind: 'preference', event: 'purchase', window: last90, property: 'channel', values: ['app'] },
    sql: `${customers} customer_id in (select customer_id from (select customer_id, channel, count(*) as n,
        max(count(*)) over (partition by customer_id) as most from ws_bench.event_purchase where ${recent} group by customer_id, channel)
      where n = most and channel = 'app')`,
  },
  {
    name: 'web, branch, app within a week',
    rule: {
      kind: 'funnel',
      steps: ['web', 'branch', 'app'].map((channel) => ({ event: 'purchase', where: byChannel(channel) })),
      window: last90,
      within: { n: 7, unit: 'day' },
    },
    sql: `${customers} customer_id in (select a.customer_id from ws_bench.event_purchase a
      join ws_bench.event_purchase b on b.customer_id = a.customer_id and b.channel = 'branch' and b.ts > a.ts
      join ws_bench.event_purchase c on c.customer_id = a.customer_id and c.channel = 'app' and c.ts > b.ts
        and c.ts <= a.ts + interval '7 day' and c.ts <= timestamp '2026-01-01'
      where a.channel = 'web' and a.ts >= timestamp '2025-10-03' and a.ts <= timestamp '2026-01-01')`,
  },
  {
    name: 'a random tenth',
    rule: { kind: 'sample', percent: 10, seed: 'x' },
    sql: `${customers} substr(md5('x:' || customer_id), 1, 8) < '1999999a'`,
  },
  {
    name: 'balance between percent ranks 80 and 90',
    rule: { kind: 'percent_rank', by: { of: 'attribute', field: 'balance' }, min: 80, max: 90 },
    sql: `select count(*) as count from (select percent_rank() over (order by balance) as r from ws_bench.customers
      where balance is not null) where r between 0.8 and 0.9`,
  },
  {
    name: 'best in recency, frequency and value in 90 days',
    rule: {
      kind: 'rfm',
      event: 'purchase',
      window: last90,
      r: [5],
      f: [4, 5],
      m: [5],
      method: 'independent',
      ties: { r: 'low', f: 'low', m: 'low' },
    },
    sql: bestFifths(`date_diff('second', max(ts), timestamp '2026-01-01') // 86400`),
    postgres: bestFifths(`floor(extract(epoch from (timestamp '2026-01-01' - max(ts))) / 86400)`),
  },
]
