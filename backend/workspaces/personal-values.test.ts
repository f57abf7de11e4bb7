import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'

let world: TestWorkspace
beforeAll(async () => {
  world = await testWorkspace({
    id: 'customer_id',
    customers: [
      { customer_id: 1, name: '欧阳娜娜', email: 'nana@example.com', city: '上海' },
      { customer_id: 2, name: 'Ann Smith', email: 'ann@example.com', city: '北京' },
      { customer_id: 3, name: '%', email: '', city: '广州' },
      ...Array.from({ length: 40 }, (_, n) => ({
        customer_id: 10 + n,
        name: `Somebody ${n}`,
        email: `s${n}@example.com`,
        city: '上海',
      })),
    ],
  })
}, 120_000)
afterAll(() => world.close())

it('finds values of personal fields that stand in a text, and nothing of the others', async () => {
  const found = await world.personal(
    '欧阳娜娜 and Ann Smith (ann@example.com) live in 上海; 100 % sure',
    new AbortController().signal,
  )
  expect(found.sort()).toEqual(['Ann Smith', 'ann@example.com', '欧阳娜娜'].sort())
  expect(await world.personal("nobody'; drop table customers --", new AbortController().signal)).toEqual([])
})
