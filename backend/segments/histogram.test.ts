import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'

let world: TestWorkspace
beforeAll(async () => {
  const customers = Array.from({ length: 1000 }, (_, at) => ({
    id: at + 1,
    age: 20 + (at % 5),
    // a tenth has none, one is a thousand times as rich as the rest
    balance: at % 10 === 0 ? '' : at === 1 ? 1_000_000.5 : at + 0.5,
    tier: 'gold',
  }))
  world = await testWorkspace({ customers, id: 'id' })
})
afterAll(() => world.close())

it('gives one bin a value where the values are few whole numbers', async () => {
  const { bins, missing, looked, below, above, oneIn } = await world.segments.histogram('age')
  expect(bins).toEqual([20, 21, 22, 23, 24].map((from) => ({ from, to: from + 1, count: 200 })))
  expect({ missing, looked, below, above, oneIn }).toEqual({
    missing: 0,
    looked: 1000,
    below: false,
    above: false,
    oneIn: 1,
  })
})

it('keeps a far value from flattening the rest, counts it in the last bin, and says so', async () => {
  const { bins, missing, above, below } = await world.segments.histogram('balance')
  expect(bins.length).toBe(24)
  expect(bins.at(-1)?.to).toBeLessThan(1000)
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(900)
  expect(Math.max(...bins.map(({ count }) => count))).toBeLessThan(60)
  expect({ missing, above, below }).toEqual({ missing: 100, above: true, below: true })
})

it('refuses what is no number, and what is not there', async () => {
  await expect(world.segments.histogram('tier')).rejects.toMatchObject({ code: 'wrong_type' })
  await expect(world.segments.histogram('nothing')).rejects.toMatchObject({ code: 'unknown_field' })
})
