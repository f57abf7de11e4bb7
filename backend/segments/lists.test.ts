import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'
import type { Rule } from './rule.ts'

const actor = { id: 'ann', role: 'operator' } as const
let workspace: TestWorkspace
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-lists-'))
  workspace = await testWorkspace({
    customers: Array.from({ length: 40 }, (_, at) => ({ customer_id: at + 1, age: 20 + at })),
  })
})
afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true })
})

const onList = (list: string): Rule => ({ kind: 'member', list })

it('selects the customers of a pasted list, and names it', async () => {
  const saved = await workspace.lists.save({ name: '春季名单', text: '3\n5\n999', actor })
  expect(saved).toMatchObject({ name: '春季名单', count: 3, createdBy: 'ann', unknown: { count: 1, first: ['999'] } })
  const preview = await workspace.segments.preview(onList(saved.id))
  expect(preview).toMatchObject({ count: 2, examples: ['3', '5'] })
  expect(preview.readBack.zh).toContain('在名单“春季名单”中')
  expect((await workspace.lists.list()).map(({ id }) => id)).toContain(saved.id)
})

it('keeps a file of more than a million ids, and shows only its beginning in the receipt', async () => {
  const file = join(folder, 'ids.txt')
  await writeFile(file, Array.from({ length: 1_050_000 }, (_, at) => at + 2).join('\n'))
  const saved = await workspace.lists.save({ name: 'all but one', file, actor })
  const { count, query } = await workspace.segments.preview(onList(saved.id))
  expect([saved.count, saved.unknown.count, count]).toEqual([1_050_000, 1_049_961, 39])
  expect(saved.unknown.first).toEqual(['41', '42', '43', '44', '45'])
  expect(JSON.stringify(query.parameters).length).toBeLessThan(500)
}, 120_000)

it('says why a list cannot be used', async () => {
  await expect(workspace.lists.save({ name: 'x', text: '1\nabc', actor })).rejects.toMatchObject({ code: 'bad_list' })
  await expect(workspace.lists.save({ name: 'x', file: join(folder, 'none'), actor })).rejects.toMatchObject({
    code: 'file_unreadable',
  })
  await expect(workspace.lists.save({ name: 'x', text: 'id\n77\n78', actor })).rejects.toMatchObject({
    code: 'list_of_strangers',
    details: { count: 2, first: ['77', '78'] },
  })
  await expect(workspace.segments.preview(onList('list_none'))).rejects.toMatchObject({ code: 'unknown_list' })
})

it('says what was met in reading: the column, repeats, and who is not here', async () => {
  const text = 'name,customer_id\n"Lee, Ann",3\nBob,9\nBob,9\nEve,88\n'
  const saved = await workspace.lists.save({ name: 'met', text, actor })
  expect(saved).toMatchObject({ count: 3, repeated: 1, heading: 'customer_id', unknown: { count: 1, first: ['88'] } })
  expect(await workspace.lists.ids(saved.id)).toBe('3\n9\n88')
  expect(await workspace.lists.show(saved.id)).toMatchObject({ unknown: { count: 1 }, usedBy: [] })
})

it('is removed once no version of a segment asks for it, and is gone at once', async () => {
  const list = await workspace.lists.save({ name: 'VIP', text: '1,2,3', actor })
  const nested: Rule = { kind: 'not', of: { kind: 'all', of: [onList(list.id), { kind: 'everyone' }] } }
  const { id } = await workspace.segments.save({ rule: nested, name: 'Not VIP', actor })
  await workspace.segments.save({ rule: { kind: 'everyone' }, id, actor })
  await expect(workspace.lists.remove(list.id, actor)).rejects.toMatchObject({
    code: 'list_in_use',
    details: { en: [`segment "Not VIP" (${id})`] },
  })
  expect((await workspace.lists.show(list.id)).usedBy).toMatchObject([{ id, version: 1 }])
  await expect(workspace.lists.remove(list.id, { id: 'eva', role: 'evaluator' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await workspace.segments.remove(id, actor)
  await workspace.lists.remove(list.id, actor)
  await expect(workspace.segments.preview(onList(list.id))).rejects.toMatchObject({ code: 'unknown_list' })
  await expect(workspace.lists.remove(list.id, actor)).rejects.toMatchObject({ code: 'unknown_list' })
})
