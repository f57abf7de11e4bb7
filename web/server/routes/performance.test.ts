import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../../../backend/actor.ts'
import { ensureDemo } from '../../../demo/ensure-demo.ts'
import { testWorld } from '../../../testing/workspace.ts'
import type { CampaignRanking, GrowthFormula } from '../contract/performance.ts'
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
const daysOf = {
  month: { from: '2026-05-01', to: '2026-05-31' },
  quarter: { from: '2026-01-01', to: '2026-03-31' },
  days: { from: '2026-05-31', to: '2026-06-30' },
  year: { from: '2025-06-30', to: '2026-06-30' },
}
const receiptOf = (id: string) => get<{ rows: Record<string, unknown>[] }>(`receipts/${id}`)

describe('performance', () => {
  it('gives each metric with its period before, its series and a receipt that holds the same figures', async () => {
    for (const period of ['month', 'quarter', 'days', 'year'] as const) {
      const { cards, refused, days } = await get<Board>(`performance/board?period=${period}`)
      expect(days).toEqual(daysOf[period])
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

describe('the growth formula of the demo bank', () => {
  it('adds up, files each level, ties aims and playbooks to factors, and values customers over all lines', async () => {
    const found = await get<GrowthFormula>('performance/growth?target=0.1&period=year')
    const parts = found.factors.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)
    expect(parts).toBeCloseTo(found.revenue.change, 4)
    const { rows } = await receiptOf(found.levelsId)
    expect(found.factors.map(({ key }) => rows[1]?.[key])).toEqual(found.factors.map(({ after }) => after))
    const product = found.factors.reduce((all, { together }) => all * (together ?? 0), 1)
    expect(product).toBeCloseTo(1.1 * found.revenue.after, 2)
    expect(found.levers.map(({ factor, objectives }) => [factor, objectives])).toContainEqual([
      'order_value',
      ['upsell'],
    ])
    expect(found.levers.find(({ factor }) => factor === 'conversion')?.playbooks.length).toBeGreaterThan(0)
    expect(found.lines.length).toBeGreaterThan(1)
    for (const { own, others, value, cost, net } of found.lines) {
      expect(value).toBeCloseTo(own + others)
      if (cost !== null) expect(net).toBeCloseTo(value - cost)
    }
  })

  it.each(['how can we grow revenue by 10%?', '怎么让销售额增长10%？', '流量×转化×留存×客单价，目标增长10%'])(
    'answers %s from receipts alone',
    async (text) => {
      const { answer = '', receipts } = await world.fairlead.conversation.ask({
        workspace: 'demo',
        turns: [text],
        actor: localActor,
      })
      expect(answer).toMatch(/traffic|流量/)
      expect(answer).toMatch(/\+10\.0%/)
      expect(receipts.map(({ tool }) => tool)).toContain('explain_growth')
    },
  )

  it('names what it cannot read instead of dropping it', async () => {
    const { answer = '' } = await world.fairlead.conversation.ask({
      workspace: 'demo',
      turns: ['show the growth formula for left-handed pilots'],
      actor: localActor,
    })
    expect(answer).toMatch(/left|handed|pilots/)
  })
})
