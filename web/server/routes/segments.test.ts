import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../../../backend/actor.ts'
import { type TestWorkspace, testWorkspace } from '../../../testing/workspace.ts'

const visits = [
  { id: 1, at: '2026-03-04T10:00:00Z' },
  { id: 1, at: '2026-03-11T10:00:00Z' },
  { id: 2, at: '2026-03-11T11:00:00Z' },
]

let world: TestWorkspace
beforeAll(async () => {
  world = await testWorkspace({
    customers: [
      { id: 1, balance: 10, age: 30 },
      { id: 2, balance: 20, age: 40 },
    ],
    id: 'id',
    events: [{ type: 'visit', customer: 'id', time: 'at', rows: visits }],
  })
})
afterAll(() => world.close())

const ask = async (method: string, path: string, body?: unknown) => {
  const response = await world.call(method, `/api/workspaces/test/segments/${path}`, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const members = (id: string) => world.call('GET', `/api/workspaces/test/segments/${id}/members`)

describe('as of a past instant', () => {
  const lately = {
    kind: 'event',
    event: 'visit',
    op: 'gte',
    value: 1,
    window: { type: 'last', n: 7, unit: 'day' },
    measure: { type: 'count' },
  } as const
  const counted = { 'the end of a day': ['2026-03-05', 1], 'an instant': ['2026-03-12T00:00:00Z', 2] } as const

  it.each(Object.entries(counted))(
    '%s: previews, proves and counts a rule, and lists a segment',
    async (_, [asOf, n]) => {
      for (const path of ['preview', 'proof', 'count']) {
        const { status, body } = await ask('POST', path, { rule: lately, asOf })
        expect([path, status, body.count]).toEqual([path, 200, n])
      }
      const { id } = await world.segments.save({ rule: lately, name: asOf, actor: localActor })
      const members = await world.call('GET', `/api/workspaces/test/segments/${id}/members?asOf=${asOf}`)
      expect((await members.text()).split('\n').filter(Boolean)).toEqual(['1', '2'].slice(0, n))
    },
  )

  it('refuses what lies ahead, and what is no date', async () => {
    const { id } = await world.segments.save({ rule: { kind: 'everyone' }, actor: localActor })
    for (const asOf of ['2999-01-01', 'soon']) {
      expect(await ask('POST', 'count', { rule: { kind: 'everyone' }, asOf })).toMatchObject({
        status: 422,
        body: { code: 'invalid_input' },
      })
      expect((await ask('GET', `${id}/members?asOf=${asOf}`)).body.code).toBe('invalid_input')
    }
  })
})

it('lists the ids of a segment, and refuses before the answer begins where an attribute is gone', async () => {
  const rule = { kind: 'compare', field: 'balance', op: 'gte', value: 20 } as const
  const { id } = await world.segments.save({ rule, actor: localActor })
  expect(await (await members(id)).text()).toBe('2\n')

  const folder = await mkdtemp(join(tmpdir(), 'fairlead-fewer-'))
  const file = join(folder, 'fewer.csv')
  await writeFile(file, 'id,age\n1,30\n2,40\n')
  const watch = { onProgress: () => {}, signal: new AbortController().signal }
  await world.fairlead.importing({ workspace: 'test', file, id: 'id' }, watch)
  await rm(folder, { recursive: true })
  const refused = await members(id)
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { code: 'unknown_field', details: { field: 'balance' } },
  ])
})
