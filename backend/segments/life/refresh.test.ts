import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../../testing/small-bank.ts'
import { localActor } from '../../actor.ts'
import type { Rule } from '../rule.ts'
import { segmentService } from '../segment-service.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const quiet: Rule = {
  kind: 'event',
  event: 'transaction',
  measure: { type: 'count' },
  op: 'lt',
  value: 3,
  window: { type: 'last', n: 90, unit: 'day' },
}
const rich: Rule = { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', percent: 25 }

it('counts what each segment would count alone, names those that no longer run, and keeps the sizes of the others', async () => {
  const ids = []
  for (const rule of [quiet, rich, { kind: 'not', of: quiet } as Rule])
    ids.push((await bank.segments.save({ rule, actor: localActor })).id)
  ids.push((await bank.segments.save({ rule: { kind: 'segment', id: ids[0] ?? '' }, actor: localActor })).id)
  const catalog = {
    ...bank.workspace.catalog,
    attributes: bank.workspace.catalog.attributes.filter(({ name }) => name !== 'balance'),
  }
  const workspace = { ...bank.workspace, catalog, dataVersion: 'next' }
  const service = segmentService({ engine: bank.engine, workspace, store: bank.store })
  const { segments, skipped, total } = await service.refresh()
  expect(skipped).toMatchObject([{ id: ids[1], problem: { en: expect.stringContaining('balance') } }])
  const sizes = Object.fromEntries(segments.map(({ id, count }) => [id, count]))
  const few = await service.count(quiet)
  expect(sizes).toEqual({ [ids[0] ?? '']: few, [ids[2] ?? '']: total - few, [ids[3] ?? '']: few })
  expect((await service.history(ids[0] ?? '')).points.at(-1)).toMatchObject({ dataVersion: 'next', count: few, total })
})
