import { join } from 'node:path'
import { loadCatalog } from '../../backend/catalog/update-catalog.ts'
import { draw, lost, oneOf, withEdges } from './draw.ts'
import type { World } from './world.ts'

const customers = 240
/** The clock of the bank, in UTC. */
export const bankClock = `timestamp '2026-06-30 02:00:00'`
const today = `date '2026-06-30'`
const places = [
  ['上海', '上海'],
  ['北京', '北京'],
  ['广东', '深圳'],
  ['广东', '广州'],
  ['浙江', '杭州'],
  ['四川', '成都'],
] as const

const yes = (seed: number, key: string, percent: number) => `${draw(seed, key, 100)} < ${percent}`
const money = (seed: number, key: string, edges: (number | null)[], most: number) =>
  `(${withEdges(seed, key, edges, `${draw(seed, key, most * 100)} / 100.0`)})::decimal(14,2)`

/** Ages and birthdays belong together: the birthday of the age's year lies 0 to 364 days back. */
const people = (seed: number, count: number): string => {
  const age = lost(
    seed,
    'age',
    5,
    withEdges(seed, 'age', [18, 29, 30, 31, 45, 59, 60, 61], `18 + ${draw(seed, 'age', 60)}`),
  )
  const place = (index: 0 | 1) => oneOf(seed, 'place', [...places.map((each) => each[index]), null])
  return `with ages as (select i, (${age})::bigint as age from generate_series(1, ${count}) as numbers(i))
    select i as customer_id, '客户' || i as name, 13800000000 + i as mobile,
      case when ${yes(seed, 'email', 60)} then 'c' || i || '@example.com' end as email,
      ${oneOf(seed, 'gender', ['female', 'male', 'female', 'male', null])} as gender, age,
      (${today} - to_years(age::int) - to_days(${draw(seed, 'birthday', 365)}::int))::date as birthday,
      ${place(0)} as province, ${place(1)} as city,
      ${oneOf(seed, 'job', ['employee', 'employee', 'technician', 'self-employed', 'retired', 'management', 'student', 'teacher', null])} as occupation,
      ${oneOf(seed, 'education', ['senior high', 'junior college', 'bachelor', 'bachelor', 'master', 'phd', null])} as education,
      ${oneOf(seed, 'marital', ['married', 'married', 'single', 'divorced', 'widowed', null])} as marital_status,
      (${lost(seed, 'income', 10, withEdges(seed, 'income', [9999, 10000, 10001, 20000], `1000 * ${draw(seed, 'income', 40)}`))})::bigint as monthly_income,
      ${yes(seed, 'salary', 40)} as salary_account,
      ${oneOf(seed, 'tier', ['regular', 'regular', 'silver', 'gold', 'gold', 'platinum', 'diamond'])} as tier,
      (${withEdges(seed, 'points', [0, 999, 1000, 1001, 5000], draw(seed, 'points', 9000))})::bigint as points,
      ${money(seed, 'aum', [0, 199999.99, 200000, 200000.01, 1000000], 1_500_000)} as aum,
      ${money(seed, 'deposit', [0, 49999.99, 50000, 50000.01, 100000], 160_000)} as deposit_balance,
      (${withEdges(seed, 'time', [0, 50000], `1000 * ${draw(seed, 'time', 90)}`)})::bigint as time_deposit,
      ${money(seed, 'wealth', [0, 0, 99999.99, 100000, null], 200_000)} as wealth_holdings,
      ${money(seed, 'fund', [0, 0, 20000], 60_000)} as fund_holdings,
      case when ${draw(seed, 'mortgage/lost', 100)} >= 6 then ${yes(seed, 'mortgage', 35)} end as has_mortgage,
      (${withEdges(seed, 'loan', [0, 0, 300000], `1000 * ${draw(seed, 'loan', 500)}`)})::bigint as loan_balance,
      ${yes(seed, 'card', 55)} as has_credit_card,
      (case when ${yes(seed, 'card', 55)} then ${withEdges(seed, 'limit', [49999, 50000, 50001], `1000 * ${draw(seed, 'limit', 120)}`)} end)::bigint as credit_limit,
      (case when ${yes(seed, 'card', 55)} then ${withEdges(seed, 'used', [0, 80, 80.1, 100], `${draw(seed, 'used', 1000)} / 10.0`)} end)::decimal(5,1) as utilisation,
      ${yes(seed, 'overdue', 12)} as overdue,
      (${lost(seed, 'score', 15, withEdges(seed, 'score', [649, 650, 651, 700], `350 + ${draw(seed, 'score', 600)}`))})::bigint as credit_score,
      ${oneOf(seed, 'risk', ['C1', 'C2', 'C3', 'C3', 'C4', 'C5', null])} as risk_grade,
      ${oneOf(seed, 'prefers', ['app', 'app', 'wechat', 'branch', 'phone', null])} as preferred_channel,
      case when ${draw(seed, 'sms/lost', 100)} >= 5 then ${yes(seed, 'sms', 75)} end as consent_sms,
      ${yes(seed, 'push', 60)} as consent_push, ${yes(seed, 'mail', 40)} as consent_email, ${yes(seed, 'wechat', 60)} as consent_wechat,
      ${yes(seed, 'quiet', 10)} as do_not_disturb, ${yes(seed, 'complained', 8)} as complained,
      (${today} - to_days((${withEdges(seed, 'open', [0, 29, 30, 31, 89, 90, 91], draw(seed, 'open', 2500))})::int))::date as open_date,
      case when ${draw(seed, 'note', 10)} = 0 then '电话回访过' end as note
    from ages`
}

/** Times on the edges of the windows that cases ask for, and beside them. */
const edgeTimes = [
  ...[30, 60, 90].flatMap((days) => [
    `${bankClock} - interval ${days} day`,
    `${bankClock} - interval ${days} day - interval 1 second`,
    `${bankClock} - interval ${days} day + interval 1 second`,
  ]),
  // midnight in Shanghai at the start of May, June and this year
  `timestamp '2026-04-30 16:00:00'`,
  `timestamp '2026-05-31 15:59:59'`,
  `timestamp '2026-05-31 16:00:00'`,
  `timestamp '2025-12-31 16:00:00'`,
  bankClock,
]
/** One customer in five has no such events, and some have one beyond the clock, which does not exist yet. */
const happened = (seed: number, count: number, key: string, most: number, meanDays: number): string => `
  select i, n, case when ${draw(seed, `${key}/edge`, 6, `i || '-' || n`)} = 0
      then (case ${draw(seed, `${key}/which`, edgeTimes.length, `i || '-' || n`)} ${edgeTimes.map((time, index) => `when ${index} then ${time}`).join(' ')} end)
      else ${bankClock} - to_seconds(${draw(seed, `${key}/at`, meanDays * 2 * 86_400, `i || '-' || n`)}) end as ts
  from generate_series(1, ${count}) as numbers(i), generate_series(1, ${most}) as times(n)
  where n <= ${draw(seed, `${key}/count`, most + 1)} and ${draw(seed, `${key}/idle`, 5)} > 0
  union all select i, ${most + 1}, ${bankClock} + interval 1 day from generate_series(1, ${count}) as numbers(i) where i % 40 = 7`

const events = (seed: number, count: number): [string, string][] => {
  const row = `i || '-' || n`
  const id = (letter: string) => `'${letter}' || i || '-' || n`
  return [
    [
      'event_transaction',
      `select i as customer_id, ts, ${id('T')} as txn_id,
        (${oneOf(seed, 'amount', [100, 500, 999.99, 1000, 1000.01, null, 25.5, 60, 340], row)})::decimal(12,2) as amount,
        ${oneOf(seed, 'category', ['dining', 'grocery', 'online_shopping', 'travel', 'transfer', 'utilities'], row)} as category,
        ${oneOf(seed, 'way', ['app', 'wechat', 'card', 'branch'], row)} as channel from (${happened(seed, count, 'transaction', 7, 120)})`,
    ],
    [
      'event_login',
      `select i as customer_id, ts, ${oneOf(seed, 'device', ['android', 'android', 'ios'], row)} as device from (${happened(seed, count, 'login', 5, 80)})`,
    ],
    [
      'event_purchase',
      `select i as customer_id, ts, ${id('P')} as order_id, split_part(item, '|', 1) as product_code, split_part(item, '|', 2) as product_name, amount
        from (select i, n, ts, ${oneOf(seed, 'item', ['DP02|一年定期存款', 'WM01|日日盈', 'WM02|稳享90天', 'FD01|货币基金A', 'FD02|纯债基金B', 'LN01|信用快贷', 'IN01|百万医疗险'], row)} as item,
          (${oneOf(seed, 'paid', [1000, 5000, 10000, 10001, 50000], row)})::bigint as amount from (${happened(seed, count, 'purchase', 3, 250)}))`,
    ],
    [
      'event_touch',
      `select i as customer_id, ts, ${oneOf(seed, 'campaign', ['C2026-03', 'C2025-06', 'C2025-10'], row)} as campaign, ${oneOf(seed, 'by', ['sms', 'push', 'wechat'], row)} as channel,
        ${draw(seed, 'opened', 100, row)} < 40 as opened, ${draw(seed, 'clicked', 100, row)} < 15 as clicked from (${happened(seed, count, 'touch', 2, 150)})`,
    ],
    [
      'event_enrolment',
      `select i as customer_id, ts, ${oneOf(seed, 'trial', ['C2026-03', 'C2025-06', 'C2025-10'], row)} as campaign, ${oneOf(seed, 'arm', ['treatment', 'treatment', 'control'], row)} as arm,
        ${draw(seed, 'converted', 100, row)} < 20 as converted, (${oneOf(seed, 'revenue', [0, 0, 120, 400], row)})::bigint as revenue from (${happened(seed, count, 'enrolment', 1, 200)})`,
    ],
  ]
}

const lastDay = (table: string) =>
  `(select (max(ts) + interval 8 hour)::date from $space.${table} e where e.customer_id = c.customer_id and ts <= ${bankClock})`

/** The tables of a bank with so many customers. */
export const bankTables = (seed: number, count: number): [table: string, select: string][] => [
  ['people', people(seed, count)],
  ...events(seed, count),
  [
    'customers',
    `select c.*, ${lastDay('event_transaction')} as last_transaction, ${lastDay('event_login')} as last_login, ${lastDay('event_touch')} as last_contacted from $space.people c`,
  ],
]

/** A bank in Shanghai: nulls in most columns, values on the bounds that people name, events at the edges of windows. */
export const bank: World = {
  name: 'bank',
  version: 1,
  zoneHours: 8,
  async catalog() {
    const found = await loadCatalog(join(import.meta.dirname, 'bank'))
    if (!found) throw new Error('worlds/bank/catalog.yaml is missing')
    return found
  },
  tables: (seed) => bankTables(seed, customers),
}
