import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../testing/workspace.ts'

const base = '/api/workspaces/test/knowledge'
let world: TestWorkspace
beforeAll(async () => {
  world = await testWorkspace({ customers: [{ id: 'a' }], id: 'id', now: '2026-06-30T00:00:00Z' })
}, 60_000)
afterAll(() => world.close())

const ask = async (method: string, path: string, body?: unknown) => {
  const response = await world.call(method, `${base}/${path}`, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

it('changes a note, tells who did, and removes it', async () => {
  const { body: note } = await ask('POST', 'notes', { title: 'Lunch', text: 'Push at lunch.' })
  const one = `records/${note.id}`
  const changed = await ask('PATCH', one, { title: 'Dinner', text: 'Push at dinner.', channels: ['push'] })
  expect([changed.status, changed.body]).toMatchObject([200, { id: note.id, title: { en: 'Dinner' } }])
  expect((await ask('GET', `${one}/history`)).body).toMatchObject({ corrections: [{ action: 'knowledge.change' }] })
  expect((await ask('PATCH', one, { title: '', text: 'x' })).body).toMatchObject({ code: 'invalid_input' })
  expect((await ask('DELETE', one)).body).toEqual({ done: true })
  expect((await ask('GET', one)).status).toBe(404)
})

it('takes an import back as a whole, unless a plan rests on it, and says what may be changed', async () => {
  const row = (name: string) => JSON.stringify({ name, audience: 'gold', design: 'none', start: '2026-03-01' })
  await ask('POST', 'outcomes', { text: `${row('One')}\n${row('Two')}`, format: 'jsonl' })
  const { body } = await ask('GET', '../knowledge?kind=outcome')
  const [first] = (body.records ?? []) as { id: string }[]
  const one = `records/${first?.id}`
  expect((await ask('DELETE', one)).body).toMatchObject({ code: 'record_fixed' })
  expect((await ask('GET', `${one}/import`)).body).toMatchObject({ records: 2 })
  const plan = { name: 'Summer', forecast: { prediction: { trials: [{ id: first?.id, estimate: 0.02 }] } } }
  const { db } = world.fairlead.store
  await db
    .insertInto('plans')
    .values({ id: 'pl_1', workspace: 'test', thread: 't', plan: JSON.stringify(plan) })
    .execute()
  const refused = await ask('DELETE', `${one}/import`)
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'record_in_use', details: { names: ['Summer'] } }])
  await db.deleteFrom('plans').where('id', '=', 'pl_1').execute()
  expect((await ask('DELETE', `${one}/import`)).body).toEqual({ records: 2 })
})
