import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptList, shownList } from '../../../backend/segments/lists.ts'
import { savedSegment } from '../../../backend/segments/segment.ts'
import { type TestWorkspace, testWorkspace } from '../../../testing/workspace.ts'
import { failure } from '../contract/failure.ts'

const base = '/api/workspaces/test/lists'
let world: TestWorkspace

beforeAll(async () => {
  world = await testWorkspace({
    id: 'code',
    customers: Array.from({ length: 30 }, (_, at) => ({ code: `C${String(at + 1).padStart(3, '0')}`, age: at + 20 })),
  })
}, 120_000)
afterAll(() => world.close())

const keep = (name: string, text: string) => world.call('POST', base, { name, text })
const refusal = async (response: Response) => {
  const { code, details, message } = failure.parse(await response.json())
  return { status: response.status, code, details, message }
}

it('keeps a pasted table, names the ids that nobody has, gives them back, and removes it', async () => {
  const response = await keep(' 嘉宾 ', 'cust_id,city\nC003,Bonn\nC007,"Köln, West"\nC007,Bonn\nX1,Ulm\n')
  const kept = keptList.parse(await response.json())
  expect([response.status, kept]).toMatchObject([
    201,
    { name: '嘉宾', count: 3, repeated: 1, heading: 'cust_id', unknown: { count: 1, first: ['X1'] } },
  ])
  const one = `${base}/${kept.id}`
  expect(await (await world.call('GET', base)).json()).toMatchObject({ lists: [{ id: kept.id, count: 3 }] })
  expect(await (await world.call('GET', `${one}/members`)).text()).toBe('C003\nC007\nX1\n')
  const rule = { kind: 'member', list: kept.id } as const
  const preview = await world.call('POST', '/api/workspaces/test/segments/preview', { rule })
  expect(await preview.json()).toMatchObject({ count: 2, examples: ['C003', 'C007'] })

  const made = await world.call('POST', `${one}/segment`, {})
  const segment = savedSegment.parse(await made.json())
  expect([made.status, segment]).toMatchObject([201, { name: '嘉宾', rule, count: 2 }])
  expect(shownList.parse(await (await world.call('GET', one)).json()).usedBy).toMatchObject([{ name: '嘉宾' }])
  expect(await refusal(await world.call('DELETE', one))).toMatchObject({
    status: 409,
    code: 'list_in_use',
    message: { en: expect.stringContaining('"嘉宾"'), zh: expect.stringContaining('“嘉宾”') },
  })
  await world.segments.remove(segment.id, { id: 'local', role: 'admin' })
  expect((await world.call('DELETE', one)).status).toBe(200)
  expect(await refusal(await world.call('GET', `${one}/members`))).toMatchObject({ status: 404, code: 'unknown_list' })
})

it.each([
  ['an empty text', '', 'bad_list'],
  ['a heading alone with nothing below', 'customer_id\n\n', 'list_of_strangers'],
  ['nobody of ours', 'X1\nX2', 'list_of_strangers'],
])('refuses %s with its reason', async (_, text, code) => {
  expect(await refusal(await keep('bad', text))).toMatchObject({ status: 422, code })
  expect(((await (await world.call('GET', base)).json()) as { lists: unknown[] }).lists).toEqual([])
})

it('refuses a second list of the same name, and names the first', async () => {
  const { id } = keptList.parse(await (await keep('Guests of spring', 'C001')).json())
  const again = await refusal(await keep('guests of  Spring', 'C002'))
  expect(again).toMatchObject({ status: 409, code: 'list_name_taken', details: { id, name: 'Guests of spring' } })
  expect(again.message.zh).toContain('“Guests of spring”')
  await world.call('DELETE', `${base}/${id}`)
})

it('refuses a list without a name', async () => {
  expect(await refusal(await keep('  ', 'C001'))).toMatchObject({ code: 'invalid_input', details: { place: 'name' } })
})

it('takes more than a megabyte, which nothing else may be', async () => {
  const text = Array.from({ length: 300_000 }, (_, at) => `C${String(at).padStart(3, '0')}`).join('\n')
  const size = { 'content-length': String(text.length + 300_000) }
  const response = await world.call('POST', base, { name: 'long', text }, size)
  expect(await response.json()).toMatchObject({ count: 300_000, unknown: { count: 299_970 } })
  const other = await world.call('POST', '/api/workspaces/test/threads', { title: text }, size)
  expect(await refusal(other)).toMatchObject({ status: 413, code: 'body_too_large' })
})

it('says that a workspace without customers has none of them', async () => {
  await world.fairlead.workspaces.create({ name: 'bare' })
  expect(await refusal(await world.call('POST', '/api/workspaces/bare/lists', { name: 'x', text: '1' }))).toMatchObject(
    {
      code: 'list_of_strangers',
    },
  )
})
