import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../testing/workspace.ts'
import { searchCatalogTool } from './search-catalog.ts'
import type { ToolContext } from './tool.ts'

let shop: TestWorkspace
beforeAll(async () => {
  shop = await testWorkspace({
    customers: [{ id: 'a', city: 'X' }],
    id: 'id',
    events: [
      {
        type: 'purchase',
        customer: 'id',
        time: 'at',
        rows: [{ id: 'a', at: '2026-01-01T00:00:00Z', order_no: 'o1', amount: 5 }],
      },
    ],
    now: '2026-02-01T00:00:00Z',
  })
}, 60_000)
afterAll(() => shop.close())

it.each([
  ['revenue', 'purchase_amount'],
  ['客单价', 'purchase_order_value'],
  ['average order value', 'purchase_order_value'],
  ['订单量', 'purchase_orders'],
])('lists the metric that is called "%s" behind the fields', async (query, name) => {
  const context = { workspace: shop.workspace } as ToolContext
  const { matches } = await searchCatalogTool.run({ query, limit: 10 }, context)
  const metrics = matches.filter(({ kind }) => kind === 'metric')
  expect(metrics[0]).toMatchObject({ name })
  expect(matches.indexOf(metrics[0] as (typeof matches)[number])).toBe(matches.length - metrics.length)
  expect(searchCatalogTool.summarise({ matches })).toContain(`metric ${name}`)
})
