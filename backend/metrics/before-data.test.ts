import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'

let shop: TestWorkspace
beforeAll(async () => {
  shop = await testWorkspace({
    customers: [1, 2, 3].map((customer_id) => ({ customer_id, city: customer_id > 1 ? 'Bonn' : 'Ulm' })),
    events: [
      {
        type: 'purchase',
        customer: 'customer_id',
        time: 'ts',
        rows: [
          { customer_id: 1, ts: '2026-03-15T10:00:00Z', amount: 10 },
          { customer_id: 2, ts: '2026-04-02T10:00:00Z', amount: 20 },
          { customer_id: 3, ts: '2026-05-20T10:00:00Z', amount: 40 },
        ],
      },
    ],
    now: '2026-06-30T02:00:00Z',
    timeZone: 'UTC',
  })
}, 60_000)
afterAll(() => shop.close())

const month = (at: string, last: number) => ({ type: 'range' as const, from: `${at}-01`, to: `${at}-${last}` })
const compared = (range: object, before: object) =>
  shop.metrics.query({
    metrics: ['purchase_amount'],
    dimensions: [],
    range,
    comparison: { with: 'range', range: before },
    order: 'desc',
    limit: 10,
  } as never)
const told = ({ notes }: { notes: { en: string }[] }) => notes.map(({ en }) => en).join(' ')

it('takes a time before the data for no nothing', async () => {
  const table = await compared(month('2026-03', 31), month('2026-02', 28))
  expect(table.rows[0]).not.toHaveProperty('purchase_amount_change')
  expect(told(table)).toContain('is of 2026-03-15: there are none for the time compared with')
})

it('says that a time is covered in part', async () => {
  const table = await compared(month('2026-04', 30), month('2026-03', 31))
  expect(table.rows[0]?.purchase_amount_change).toBe(10)
  expect(told(table)).toContain('in part only')
})

it('says nothing of a time that is covered', async () =>
  expect(told(await compared(month('2026-05', 31), month('2026-04', 30)))).not.toContain('first event'))

it('takes no change apart against a time before the data', async () => {
  const { change, partial } = await shop.metrics.explain({
    metric: 'purchase_amount',
    range: month('2026-03', 31),
    before: month('2026-02', 28),
  })
  expect([change, partial?.zh.includes('不能比较')]).toEqual([null, true])
})
