import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordAbout, ShownRecord } from '../../../knowledge/knowledge.ts'
import { type TestWorkspace, testWorkspace } from '../../../testing/workspace.ts'
import type { TagEffectList } from '../contract/knowledge.ts'

const outcomes = `id,name,audience,design,objective,product_kind,channel,start,treatment_customers,treatment_converted,control_customers,control_converted,control_share
A1,Spring wealth win-back,quiet for 90 days,randomised,reactivate,wealth,sms,2026-03-01,8000,320,2000,40,0.2
A2,Autumn wealth win-back,quiet for 90 days,randomised,reactivate,wealth,push,2025-09-01,8000,160,2000,41,0.2
A3,Card upgrade,gold customers,none,upsell,card,sms,2026-02-01,4000,200,,,
`

let world: TestWorkspace
beforeAll(async () => {
  world = await testWorkspace({ customers: [{ id: 'a' }], id: 'id', now: '2026-06-30T00:00:00Z' })
  const imported = await world.call('POST', '/api/workspaces/test/knowledge/outcomes', {
    text: outcomes,
    format: 'csv',
  })
  expect(imported.status).toBe(201)
}, 60_000)
afterAll(() => world.close())

const list = async (query: string) => {
  const response = await world.call('GET', `/api/workspaces/test/knowledge?${query}`)
  expect([query, response.status]).toEqual([query, 200])
  return ((await response.json()) as { records: ShownRecord[] }).records
}
const titles = async (query: string) => (await list(query)).map(({ title }) => title.en)
const idOf = async (name: string) => (await list('kind=outcome')).find(({ title }) => title.en === name)?.id ?? ''
const about = async (id: string) =>
  (await (await world.call('GET', `/api/workspaces/test/knowledge/records/${id}/about`)).json()) as RecordAbout

describe('the records of a workspace', () => {
  it('are narrowed by kind, goal, product, channel, date and grade, the newest first', async () => {
    expect(await titles('kind=outcome')).toEqual(['Spring wealth win-back', 'Card upgrade', 'Autumn wealth win-back'])
    expect(await titles('kind=outcome&objective=reactivate&channel=push')).toEqual(['Autumn wealth win-back'])
    expect(await titles('productKind=card')).toEqual(['Card upgrade'])
    expect(await titles('kind=outcome&from=2026-02-15')).toEqual(['Spring wealth win-back'])
    expect(await titles('kind=outcome&to=2025-12-31')).toEqual(['Autumn wealth win-back'])
    expect(await titles('grade=D')).toEqual(['Card upgrade'])
    expect((await list('grade=ungraded&kind=playbook')).length).toBeGreaterThan(5)
    expect(await titles('kind=outcome&limit=1')).toEqual(['Spring wealth win-back'])
  })

  it('refuse a filter that is none, and name what would do', async () => {
    const response = await world.call('GET', '/api/workspaces/test/knowledge?grade=Z')
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ code: 'invalid_input' })])
  })

  it('show what speaks against one, and which plans and records rest on it', async () => {
    const [shown, against] = [await idOf('Spring wealth win-back'), await idOf('Autumn wealth win-back')]
    expect((await about(shown)).counter.map(({ id }) => id)).toEqual([against])
    expect((await about(against)).counter.map(({ id }) => id)).toEqual([shown])
    expect(await about(shown)).toMatchObject({ plans: [], records: [] })
    const plan = { name: 'Summer win-back', forecast: { prediction: { trials: [{ id: shown, estimate: 0.02 }] } } }
    await world.fairlead.store.db
      .insertInto('plans')
      .values({ id: 'pl_1', workspace: 'test', thread: 'th_1', plan: JSON.stringify(plan) })
      .execute()
    expect((await about(shown)).plans).toEqual([{ id: 'pl_1', name: 'Summer win-back', thread: 'th_1' }])
    expect((await about(against)).plans).toEqual([])
    expect((await world.call('GET', '/api/workspaces/test/knowledge/records/out_none/about')).status).toBe(404)
  })

  it('are put together by tag, each effect in the row of its receipt', async () => {
    const response = await world.call('GET', '/api/workspaces/test/knowledge/tag-effects')
    const { metrics, leftOut, resultId } = (await response.json()) as TagEffectList
    const tags = metrics.flatMap(({ dimensions }) => dimensions.flatMap((one) => one.tags))
    expect(tags.map(({ tag, trials }) => [tag, trials.length])).toEqual([
      ['reactivate', 2],
      ['push', 1],
      ['sms', 1],
      ['wealth', 2],
      ['dormant', 2],
    ])
    expect(leftOut).toMatchObject([{ reason: 'no_control', records: [await idOf('Card upgrade')] }])
    const receipt = (await (await world.call('GET', `/api/workspaces/test/receipts/${resultId}`)).json()) as {
      rows: { effect: number; held: number; trials: number }[]
    }
    expect(receipt.rows.map(({ effect, held, trials }) => [effect, held, trials])).toEqual(
      tags.map(({ pooled, held, trials }) => [pooled.mean, held.mean, trials.length]),
    )
  })

  it('take a note by hand, and refuse a file with the faulty row named', async () => {
    const note = { title: '周末更好', text: '周末发送的点击更高。', objective: 'retain', channels: ['sms'] }
    expect((await world.call('POST', '/api/workspaces/test/knowledge/notes', note)).status).toBe(201)
    expect((await list('kind=note')).map(({ title, grade }) => [title.zh, grade])).toEqual([['周末更好', 'ungraded']])
    const bad = await world.call('POST', '/api/workspaces/test/knowledge/outcomes', {
      text: 'name,audience,design\nX,all,maybe\n',
      format: 'csv',
    })
    expect(bad.status).toBe(422)
    expect(((await bad.json()) as { message: { en: string } }).message.en).toContain('line 2, design')
  })
})
