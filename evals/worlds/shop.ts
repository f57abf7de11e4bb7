import { join } from 'node:path'
import { loadCatalog } from '../../backend/catalog/update-catalog.ts'
import { draw, lost, oneOf, withEdges } from './draw.ts'
import type { World } from './world.ts'

const customers = 220
const clock = `timestamp '2026-03-31 19:00:00'`
const row = `i || '-' || n`

const people = (seed: number): string => `select i as customer_id, 'Person ' || i as name,
    case when ${draw(seed, 'email', 100)} < 80 then 'p' || i || '@example.com' end as email,
    ${oneOf(seed, 'country', ['US', 'US', 'Canada', 'Mexico', 'Germany', null])} as country,
    ${oneOf(seed, 'segment', ['new', 'loyal', 'vip', 'at_risk', null])} as segment,
    (${lost(seed, 'points', 8, withEdges(seed, 'points', [0, 499, 500, 501, 1000], draw(seed, 'points', 3000)))})::bigint as points,
    case when ${draw(seed, 'news/lost', 100)} >= 6 then ${draw(seed, 'news', 100)} < 55 end as newsletter,
    (date '2026-03-31' - to_days((${withEdges(seed, 'joined', [0, 30, 90, 91, 365], draw(seed, 'joined', 1500))})::int))::date as sign_up_date,
    (${lost(seed, 'credit', 5, withEdges(seed, 'credit', [0, 24.99, 25, 25.01], `${draw(seed, 'credit', 12000)} / 100.0`))})::decimal(10,2) as store_credit,
    (${oneOf(seed, 'home', [1, 2, 2, 3, 4, 6, null])})::bigint as household_size
  from generate_series(1, ${customers}) as numbers(i)`

const edgeTimes = [
  ...[30, 60, 90].flatMap((days) => [
    `${clock} - interval ${days} day`,
    `${clock} - interval ${days} day - interval 1 second`,
  ]),
  // midnight in Phoenix at the start of February and March
  `timestamp '2026-02-01 06:59:59'`,
  `timestamp '2026-02-01 07:00:00'`,
  `timestamp '2026-03-01 06:59:59'`,
  `timestamp '2026-03-01 07:00:00'`,
]
const happened = (seed: number, key: string, most: number, days: number): string => `
  select i, n, case when ${draw(seed, `${key}/edge`, 6, row)} = 0
      then (case ${draw(seed, `${key}/which`, edgeTimes.length, row)} ${edgeTimes.map((time, index) => `when ${index} then ${time}`).join(' ')} end)
      else ${clock} - to_seconds(${draw(seed, `${key}/at`, days * 86_400, row)}) end as ts
  from generate_series(1, ${customers}) as numbers(i), generate_series(1, ${most}) as times(n)
  where n <= ${draw(seed, `${key}/count`, most + 1)} and ${draw(seed, `${key}/idle`, 5)} > 0`

/** A shop in Phoenix, behind UTC: orders of several lines, lines without an amount, visits. */
export const shop: World = {
  name: 'shop',
  version: 1,
  zoneHours: -7,
  async catalog() {
    const found = await loadCatalog(join(import.meta.dirname, 'shop'))
    if (!found) throw new Error('worlds/shop/catalog.yaml is missing')
    return found
  },
  tables: (seed) => [
    ['customers', people(seed)],
    [
      'event_purchase',
      `select i as customer_id, ts, 'O' || i || '-' || (n // 2) as order_no, split_part(item, '|', 1) as product_code, split_part(item, '|', 2) as product_name,
        (1 + ${draw(seed, 'quantity', 5, row)})::bigint as quantity,
        (${oneOf(seed, 'paid', [9.99, 20, 49.99, 50, 50.01, 120, null], row)})::decimal(10,2) as amount, ${oneOf(seed, 'at', ['web', 'store'], row)} as channel
        from (select i, n, ts, ${oneOf(seed, 'item', ['CUP|Ceramic Mug', 'LMP|Desk Lamp', 'BAG|Canvas Bag', 'TEA|Green Tea'], row)} as item from (${happened(seed, 'purchase', 6, 300)}))`,
    ],
    [
      'event_visit',
      `select i as customer_id, ts, ${oneOf(seed, 'page', ['home', 'sale', 'help'], row)} as page from (${happened(seed, 'visit', 4, 200)})`,
    ],
  ],
}
