import { afterAll, beforeAll, expect, it } from 'vitest'
import { localActor } from '../../../backend/actor.ts'
import type { SavedSegment } from '../../../backend/segments/segment.ts'
import { type TestWorkspace, testWorkspace } from '../../../testing/workspace.ts'

const people = Array.from({ length: 40 }, (_, at) => ({
  id: at + 1,
  tier: at % 2 ? 'gold' : 'silver',
  balance: at * 10,
}))
const rich = { kind: 'compare', field: 'balance', op: 'gte', value: 200 } as const
const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const

let world: TestWorkspace
let saved: SavedSegment
beforeAll(async () => {
  world = await testWorkspace({ customers: people, id: 'id' })
  saved = await world.segments.save({ rule: rich, name: 'Rich', actor: localActor })
  await world.segments.save({ rule: { kind: 'all', of: [rich, gold] }, id: saved.id, actor: localActor })
  await world.segments.save({ rule: { kind: 'segment', id: saved.id }, name: 'Nested', actor: localActor })
})
afterAll(() => world.close())

const ask = async (method: string, path: string, body?: unknown) => {
  const response = await world.call(method, `/api/workspaces/test/segments/${path}`, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

it('gives the proof card of a rule', async () => {
  const { status, body } = await ask('POST', 'proof', { rule: { kind: 'all', of: [rich, gold] } })
  expect(status).toBe(200)
  expect(body).toMatchObject({ count: 10, failOnly: [10, 10], reverse: [{ kept: 20 }, { kept: 10 }] })
  expect(body.nearMisses).toMatchObject([{ id: '2', failing: 0 }, { id: '21', failing: 1 }, {}, {}, {}])
})

it('refuses a query that it does not know', async () => {
  for (const path of [`${saved.id}/members?as_of=2026-03-01`, `${saved.id}/versions?page=2`]) {
    const { status, body } = await ask('GET', path)
    expect([status, body.code]).toEqual([422, 'invalid_input'])
  }
})

it('lists versions with their changes, and compares them', async () => {
  const { body } = await ask('GET', `${saved.id}/versions`)
  expect(body.versions).toMatchObject([
    { version: 2, changes: [{ change: 'added' }] },
    { version: 1, changes: [] },
  ])
  const compared = await ask('GET', `${saved.id}/compare?from=1&to=2`)
  expect(compared.body).toMatchObject({
    members: { before: 20, after: 10, left: { count: 10 }, entered: { count: 0 } },
  })
  expect((await ask('GET', `${saved.id}/compare?from=9`)).status).toBe(404)
  expect((await ask('GET', `${saved.id}/compare?from=none`)).status).toBe(422)
})

it('counts over a stretch of dates, and refuses half of one', async () => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const { body } = await ask('POST', `${saved.id}/count`, { from: day(9), to: day(2), every: 'week' })
  expect(body.counted).toMatchObject([{ count: 10 }, { count: 10 }])
  expect((await ask('POST', `${saved.id}/count`, { from: day(9) })).body).toMatchObject({ code: 'invalid_input' })
})

it('counts every saved segment at once, and adds to their histories', async () => {
  const { body } = await ask('POST', 'refresh')
  expect(body).toMatchObject({ total: 40, skipped: [] })
  expect(body.segments).toMatchObject([
    { name: 'Nested', version: 1, count: 10 },
    { id: saved.id, version: 2, count: 10 },
  ])
  const { body: history } = await ask('GET', `${saved.id}/history`)
  expect((history.points as unknown[]).length).toBeGreaterThan(1)
})

it('refuses to remove what is used, naming the user, and removes the user', async () => {
  const refused = await ask('DELETE', saved.id)
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'segment_in_use', message: { en: expect.stringContaining('"Nested"') } },
  })
  const { body } = await ask('GET', `${saved.id}/uses`)
  const [user] = body.segments as { id: string }[]
  expect((await ask('DELETE', user?.id ?? '')).status).toBe(200)
  expect((await ask('DELETE', saved.id)).status).toBe(200)
  expect((await ask('GET', saved.id)).status).toBe(404)
})
