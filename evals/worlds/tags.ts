import type { Attribute } from '../../backend/catalog/catalog.ts'
import { manyTags } from '../reader/many-tags.ts'
import { draw } from './draw.ts'
import type { World } from './world.ts'

const tags = 5000
const customers = 60
const catalog = manyTags(tags)
const quote = (name: string) => `"${name}"`

/** Tags with values; the others are empty for everybody, which keeps the table quick to make. */
const isFilled = (index: number) => index < firstRound && (index > measures || index % 4 === 0)
const firstRound = 1601
const measures = 1280

/** Few values, by arithmetic: thousands of hashed formulas take the engine seconds to plan. */
const cellOf = (seed: number, index: number, { type, values = [] }: Attribute): string => {
  const drawn = (n: number) =>
    `((i * ${(index % 89) + 7 * (seed % 50) + 3} + i * i * ${(index % 13) + 1} + ${index + seed}) % ${n})`
  const lostSome = (formula: string) => `case when ${drawn(21)} > 0 then ${formula} end`
  if (type === 'integer') return lostSome(`18 + ${drawn(60)}`)
  if (type === 'boolean') return lostSome(`${drawn(97)} % 2 = 0`)
  if (type === 'date') return lostSome(`(date '2026-06-30' - to_days(${drawn(900)}::int))::date`)
  if (type === 'enum')
    return `list_value(${values.map(({ value }) => `'${value}'`).join(', ')})[1 + ${drawn(values.length + 1)}]`
  return lostSome(`(1000 * ${drawn(101)})::decimal(12,2)`)
}
const empty: Partial<Record<Attribute['type'], string>> = {
  integer: 'bigint',
  boolean: 'boolean',
  date: 'date',
  decimal: 'decimal(12,2)',
}

/** A bank with 5,000 tags, as large banks have them, and few customers. */
export const tagsWorld: World = {
  name: 'tags',
  version: 1,
  zoneHours: 8,
  populations: 3,
  catalog: async () => ({ ...catalog, workspace: 'tags', customers: { ...catalog.customers, rows: customers } }),
  tables: (seed) => [
    [
      'customers',
      `select i as customer_id, ${catalog.attributes.map((tag, index) => `${isFilled(index) ? cellOf(seed, index, tag) : `null::${empty[tag.type] ?? 'varchar'}`} as ${quote(tag.column)}`).join(', ')} from generate_series(1, ${customers}) as numbers(i)`,
    ],
    [
      'event_transaction',
      `select i as customer_id, timestamp '2026-06-30 02:00:00' - to_days(${draw(seed, 'at', 200)}::int) as ts, 100::decimal(12,2) as tag_0 from generate_series(1, ${customers}) as numbers(i) where i % 4 > 0`,
    ],
  ],
}
