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
  expect(saved).toMatchObject({ name: '春季名单', count: 3, createdBy: 'ann' })
  const preview = await workspace.segments.preview(onList(saved.id))
  expect(preview).toMatchObject({ count: 2, examples: ['3', '5'] })
  expect(preview.readBack.zh).toContain('在名单“春季名单”中')
  expect((await workspace.lists.list()).map(({ id }) => id)).toContain(saved.id)
})

it('keeps a file of a million ids, and shows only its beginning in the receipt', async () => {
  const file = join(folder, 'ids.txt')
  await writeFile(file, Array.from({ length: 1_000_000 }, (_, at) => at + 2).join('\n'))
  const saved = await workspace.lists.save({ name: 'all but one', file, actor })
  const { count, query } = await workspace.segments.preview(onList(saved.id))
  expect([saved.count, count]).toEqual([1_000_000, 39])
  expect(JSON.stringify(query.parameters).length).toBeLessThan(500)
}, 120_000)

it('says why a list cannot be used', async () => {
  await expect(workspace.lists.save({ name: 'x', text: '1\nabc', actor })).rejects.toMatchObject({ code: 'bad_list' })
  await expect(workspace.lists.save({ name: 'x', file: join(folder, 'none'), actor })).rejects.toMatchObject({
    code: 'file_unreadable',
  })
  await expect(workspace.segments.preview(onList('list_none'))).rejects.toMatchObject({ code: 'unknown_list' })
})
