import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../testing/workspace.ts'
import { localActor } from '../actor.ts'

const day = '2026-01-05'
let world: TestWorkspace
beforeAll(async () => {
  world = await testWorkspace({
    customers: [
      { id: 1, tier: 'gold', gender: 'F', balance: 10 },
      { id: 2, tier: 'silver', gender: 'M', balance: 20 },
    ],
    id: 'id',
    events: [{ type: 'visit', customer: 'id', time: 'at', rows: [{ id: 1, at: day, seconds: 3 }] }],
  })
})
afterAll(() => world.close())

const rich = { kind: 'compare', field: 'balance', op: 'gte', value: 15 }
const pathsOf = async (value: unknown) =>
  (await world.segments.checkDraft(value)).problems.map(({ path, code }) => [path.join('.'), code])

it('gives the words of a rule that can run', async () => {
  const { problems, readBack } = await world.segments.checkDraft({ kind: 'all', of: [rich] })
  expect([problems, readBack?.en]).toEqual([[], expect.stringContaining('balance of at least 15')])
})

it('says before anything is saved which field is protected, and which condition stands twice', async () => {
  const again = { op: 'gte', field: 'balance', kind: 'compare', value: 15 }
  const women = { kind: 'compare', field: 'gender', op: 'eq', value: 'F' }
  const checked = await world.segments.checkDraft({
    kind: 'all',
    of: [rich, women, { kind: 'any', of: [women, rich] }, again],
  })
  expect(checked.warnings?.[0]).toMatchObject({ code: 'protected', note: { en: expect.stringContaining('gender') } })
  expect(checked.repeated?.map(({ path }) => path)).toEqual([['of', 3]])
  const plain = await world.segments.checkDraft({ kind: 'any', of: [rich, { kind: 'not', of: rich }] })
  expect([plain.warnings, plain.repeated]).toEqual([[], []])
})

it('names the clause of each problem, the innermost one', async () => {
  const unknown = { kind: 'missing', field: 'nothing' }
  const visit = { kind: 'event', event: 'visit', op: 'gte', value: 1 }
  expect(await pathsOf(unknown)).toEqual([['', 'unknown_field']])
  expect(
    await pathsOf({
      kind: 'all',
      of: [rich, { kind: 'not', of: unknown }, { ...visit, where: { kind: 'any', of: [unknown] } }, visit],
    }),
  ).toEqual([
    ['of.1.of', 'unknown_field'],
    ['of.2.where.of.0', 'unknown_field'],
  ])
})

it('says what is not filled in yet, and where', async () => {
  expect(await pathsOf({ kind: 'all', of: [] })).toEqual([['of', 'invalid_input']])
  expect(
    await pathsOf({ kind: 'all', of: [rich, { ...rich, field: '' }, { kind: 'rank', direction: 'top' }] }),
  ).toEqual([
    ['of.1.field', 'invalid_input'],
    ['of.2.by', 'invalid_input'],
  ])
  expect(await pathsOf('nothing')).toEqual([['', 'invalid_input']])
})

it('puts a problem inside a saved segment at the clause that asks for it', async () => {
  const saved = await world.segments.save({ rule: rich as never, actor: localActor })
  const gone = { kind: 'segment', id: 'seg_gone' }
  expect(await pathsOf({ kind: 'any', of: [{ kind: 'segment', id: saved.id }, gone] })).toEqual([
    ['of.1', 'unknown_segment'],
  ])
})

it('refuses a value that nests without end before it is read', async () => {
  let deep: unknown = rich
  for (let at = 0; at < 5000; at++) deep = { kind: 'not', of: deep }
  expect(await pathsOf(deep)).toEqual([['', 'rule_too_deep']])
})
