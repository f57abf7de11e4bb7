import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'

const at = (month: number, day: number) => `2026-0${month}-${String(day).padStart(2, '0')}T10:00:00Z`
const buy = (id: string, when: string, order: string, amount: number) => ({ id, at: when, order_no: order, amount })
const come = (id: string, when: string) => ({ id, at: when })

let shop: TestWorkspace
let bare: TestWorkspace
beforeAll(async () => {
  const customers = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, city: 'X' }))
  const purchases = {
    type: 'purchase',
    customer: 'id',
    time: 'at',
    rows: [
      // April: a and b buy, one order each
      buy('a', at(4, 3), 'o1', 100),
      buy('b', at(4, 9), 'o2', 60),
      // May: a twice, in two lines of one order and another; c once, without a visit
      buy('a', at(5, 2), 'o3', 30),
      buy('a', at(5, 2), 'o3', 30),
      buy('a', at(5, 20), 'o4', 90),
      buy('c', at(5, 7), 'o5', 90),
    ],
  }
  const visits = {
    type: 'visit',
    customer: 'id',
    time: 'at',
    rows: [
      come('a', at(4, 3)),
      come('b', at(4, 9)),
      come('d', at(4, 9)),
      come('e', at(4, 1)),
      come('a', at(5, 2)),
      come('d', at(5, 3)),
      come('e', at(5, 3)),
      come('f', at(5, 3)),
    ],
  }
  const now = '2026-06-10T00:00:00Z'
  shop = await testWorkspace({
    customers,
    id: 'id',
    events: [purchases, visits],
    now,
    timeZone: 'UTC',
    currency: 'EUR',
  })
  bare = await testWorkspace({ customers, id: 'id', events: [purchases], now, timeZone: 'UTC' })
}, 90_000)
afterAll(async () => {
  await shop.close()
  await bare.close()
})

describe('the growth formula', () => {
  it('multiplies to the revenue of both periods, and its parts add up to the change', async () => {
    const { revenue, factors, buyers } = await shop.metrics.growth({})
    expect(factors.map(({ before, after }) => [before, after])).toEqual([
      // a, b, d and e came in April; a, d, e and f in May, and c bought unseen
      [4, 5],
      [0.5, 0.4],
      [1, 1.5],
      [80, 80],
    ])
    expect([revenue.before, revenue.after, revenue.change]).toEqual([160, 240, 80])
    expect(factors.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(80, 9)
    expect(factors[3]?.contribution).toBeCloseTo(0, 12)
    expect(buyers).toEqual({ before: 2, again: 1, others: 1, rate: 0.5 })
  })

  it('says what a goal asks of each factor alone and together, and where one alone cannot reach it', async () => {
    const { revenue, factors } = await shop.metrics.growth({ target: 0.2 })
    expect(revenue.goal).toBeCloseTo(288)
    expect(factors[1]?.alone).toBeCloseTo(0.48)
    expect(factors.reduce((all, { together }) => all * (together ?? 0), 1)).toBeCloseTo(288)
    expect((await shop.metrics.growth({ target: 2 })).factors[1]?.alone).toBeNull()
  })

  it('takes all customers for the traffic where no visits are in the data, and says what is needed', async () => {
    const { factors, revenue } = await bare.metrics.growth({})
    expect(factors[0]).toMatchObject({ before: 6, after: 6, contribution: 0 })
    expect(factors[0]?.lacking?.en).toContain('import each visit')
    expect(factors.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(revenue.change, 9)
  })

  it('refuses a period without purchases, and says what customers are worth only where margins are known', async () => {
    const range = { type: 'range' as const, from: '2026-02-01', to: '2026-02-28' }
    await expect(shop.metrics.growth({ range })).rejects.toMatchObject({ code: 'growth_not_measurable' })
    expect((await shop.metrics.lineValues()).lacking?.en).toMatch(/product codes|margin/)
  })
})
