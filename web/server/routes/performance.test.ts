import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDemo } from '../../../demo/ensure-demo.ts'
import { testWorld } from '../../../testing/workspace.ts'
import type { CampaignRanking } from '../contract/performance.ts'
import type { Board } from '../performance/board.ts'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
  const { engine, settings } = world.fairlead
  await ensureDemo({ engine, folder: settings.data, customers: 300 })
}, 120_000)
afterAll(() => world.close())

const get = async <T>(path: string): Promise<T> => {
  const url = `http://localhost/api/workspaces/demo/${path}`
  const response = await world.fairlead.app.fetch(new Request(url, { headers: { host: 'localhost' } }))
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json()) as T
}
const receiptOf = (id: string) => get<{ rows: Record<string, unknown>[] }>(`receipts/${id}`)

describe('performance', () => {
  it('gives each metric with its period before, its series and a receipt that holds the same figures', async () => {
    for (const period of ['month', 'quarter', 'days', 'year']) {
      const { cards, refused } = await get<Board>(`performance/board?period=${period}`)
      expect([period, cards.length > 5, refused]).toEqual([period, true, []])
      for (const { metric, value, before, change, resultId, series, seriesId } of cards) {
        const [row = {}] = (await receiptOf(resultId)).rows
        expect([row[metric.name], row[`${metric.name}_before`]]).toEqual([value, before])
        if (value !== null && before !== null) expect(change).toBeCloseTo(value - before)
        expect((await receiptOf(seriesId)).rows.map((one) => one[metric.name])).toEqual(series.map((one) => one.value))
      }
    }
  })

  it('keeps one receipt for the same figures looked at twice', async () => {
    const [one, two] = [await get<Board>('performance/board'), await get<Board>('performance/board')]
    expect(one.cards.map(({ resultId }) => resultId)).toEqual(two.cards.map(({ resultId }) => resultId))
  })

  it('ranks past campaigns by effect, each row of the receipt being its campaign, and leaves out what began earlier', async () => {
    const all = await get<CampaignRanking>('performance/campaigns?lang=en')
    expect(all.left).toBe(0)
    const { rows } = await receiptOf(all.found?.resultId ?? '')
    all.found?.campaigns.forEach(({ label, effect, assigned, causal }, row) => {
      expect([rows[row]?.campaign, rows[row]?.assigned]).toEqual([label.en, assigned])
      expect(rows[row]?.effect).toBe(effect?.estimate ?? null)
      expect(causal).toBe(effect !== null)
    })
    const recent = await get<CampaignRanking>('performance/campaigns?months=6')
    expect(recent.found?.campaigns.map(({ campaign }) => campaign).sort()).toEqual(['C2026-01', 'C2026-03'])
    expect(recent.left).toBe(10)
    expect((await get<CampaignRanking>('performance/campaigns?months=1')).found).toBeNull()
  })
})
