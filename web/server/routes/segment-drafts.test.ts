import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../testing/workspace.ts'

const people = Array.from({ length: 40 }, (_, at) => ({
  id: at + 1,
  tier: at % 2 ? 'gold' : 'silver',
  balance: at * 10,
}))
const rich = { kind: 'compare', field: 'balance', op: 'gte', value: 200 } as const

let world: TestWorkspace
beforeAll(async () => {
  world = await testWorkspace({ customers: people, id: 'id' })
})
afterAll(() => world.close())

const ask = async (method: string, path: string, body?: unknown) => {
  const response = await world.call(method, `/api/workspaces/test/${path}`, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

it('checks what is no rule yet, and counts what is one', async () => {
  const draft = { kind: 'all', of: [rich, { kind: 'compare', field: 'balance' }] }
  const { status, body } = await ask('POST', 'segments/check', { rule: draft })
  expect([status, (body.problems as { path: unknown }[]).map(({ path }) => path)]).toEqual([
    200,
    [
      ['of', 1, 'op'],
      ['of', 1, 'value'],
    ],
  ])
  expect((await ask('POST', 'segments/count', { rule: rich })).body).toEqual({ count: 20, total: 40 })
  expect((await ask('POST', 'segments/estimate', { rule: rich })).body).toEqual({})
  expect((await ask('GET', 'segments/histogram/balance')).body).toMatchObject({ looked: 40, missing: 0, oneIn: 1 })
  expect((await ask('GET', 'segments/histogram/tier')).body).toMatchObject({ code: 'wrong_type' })
})

it('refuses a rule that nests too deep, wherever it is sent, and what is no JSON, and says so in a draft', async () => {
  // as text: what writes JSON does not nest as deep as what reads it
  const deep = `${'{"kind":"not","of":'.repeat(5000)}{"kind":"everyone"}${'}'.repeat(5000)}`
  const send = async (path: string, body: string) => {
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const url = `http://localhost/api/workspaces/test/${path}`
    const response = await world.fairlead.app.fetch(new Request(url, { method: 'POST', headers, body }))
    return { status: response.status, body: await response.json() }
  }
  for (const [path, body] of [
    ['segments/preview', `{"rule":${deep}}`],
    ['segments', `{"rule":${deep}}`],
    ['segments/diff', `{"before":{"kind":"everyone"},"after":${deep}}`],
  ] as const)
    expect(await send(path, body)).toMatchObject({ status: 422, body: { code: 'rule_too_deep' } })
  expect(await send('segments/preview', '{"rule":')).toMatchObject({ status: 400, body: { code: 'json_malformed' } })
  const problems = [{ code: 'rule_too_deep', path: [] }]
  expect(await send('segments/check', `{"rule":${deep}}`)).toMatchObject({ status: 200, body: { problems } })
})

it('saves a new segment, then its next version, and says in words what a rule changes', async () => {
  const { status, body } = await ask('POST', 'segments', { rule: rich, name: ' Rich ' })
  expect([status, body.name, body.version]).toEqual([201, 'Rich', 1])
  const richer = { ...rich, value: 300 }
  const { body: diff } = await ask('POST', 'segments/diff', { before: rich, after: richer })
  expect(diff.changes).toMatchObject([{ change: 'changed', to: { en: expect.stringContaining('300') } }])
  expect((await ask('POST', 'segments', { rule: richer, id: body.id })).body).toMatchObject({ id: body.id, version: 2 })
  expect((await ask('POST', 'segments', { rule: rich, id: 'seg_none' })).status).toBe(404)
})

it('refuses a second segment of the same name or rule, names the first, and keeps another where that is asked for', async () => {
  const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
  const { body: first } = await ask('POST', 'segments', { rule: gold, name: 'Gold' })
  const silver = { ...gold, value: 'silver' }
  const [byName, byRule] = [
    await ask('POST', 'segments', { rule: silver, name: 'gold ' }),
    await ask('POST', 'segments', { rule: gold, name: 'Precious' }),
  ]
  expect([byName.status, byName.body]).toMatchObject([409, { code: 'segment_name_taken', details: { id: first.id } }])
  expect([byRule.status, byRule.body]).toMatchObject([409, { code: 'segment_exists', details: { id: first.id } }])
  expect((await ask('POST', 'segments', { rule: gold, name: 'Precious', another: true })).status).toBe(201)
})

it('changes the audience of a conversation, and refuses a conversation that is not there', async () => {
  const { body: thread } = await ask('POST', 'threads', { lang: 'en' })
  const { body } = await ask('POST', `threads/${thread.id}/audience`, { rule: rich })
  expect(body).toEqual({ changes: [], count: 20, total: 40 })
  expect((await ask('POST', 'threads/none/audience', { rule: rich })).status).toBe(404)
})
