import { describe, expect, it } from 'vitest'
import { catalog as catalogSchema } from '../../backend/catalog/catalog.ts'
import { membersOf, referenceQuery } from './reference.ts'

const label = (text: string) => ({ zh: text, en: text })
const shop = catalogSchema.parse({
  version: 1,
  workspace: 'shop',
  title: label('shop'),
  timeZone: 'Asia/Shanghai',
  clock: '2026-06-30T20:00:00Z',
  customers: { labels: label('customer'), idType: 'integer', rows: 3 },
  attributes: [],
  events: [{ name: 'order', table: 'event_order', labels: label('order'), properties: [] }],
})

describe('references', () => {
  it('tell sets apart by their members, whatever the order', () => {
    expect(membersOf(['2', '10', '1'])).toEqual(membersOf(['1', '2', '10']))
    expect(membersOf(['1', '2'])).not.toEqual(membersOf(['1', '3']))
    expect(membersOf(['1', '1']).count).toBe(1)
  })

  it('read the tables of one population, up to the clock, and know the local date', () => {
    const { sql: query } = referenceQuery('select customer_id from "order" where local >= $today', shop, 'shop-p2', 8)
    expect(query).toContain('"ws_shop-p2".customers')
    expect(query).toContain(`from "ws_shop-p2"."event_order" where ts <= timestamp '2026-06-30T20:00:00'`)
    expect(query).toContain(`local >= date '2026-07-01'`)
  })
})
