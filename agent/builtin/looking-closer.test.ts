import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const ask = async (...turns: string[]) =>
  (await world.conversation()).ask({ workspace: world.workspace, turns, actor: world.actor })

describe('looking closer at an audience', () => {
  it.each([
    ['退休且余额超过5000的客户', '客户1为什么不在里面？', /^客户 1 不?在这个人群里。\n- .+：(不)?符合（余额.*）/s],
    [
      'retired clients with a balance over 5000',
      'why is customer 1 not in it?',
      /^Customer 1 is (not )?in this audience\.\n- .+holds? \(.*balance/s,
    ],
  ])('%s: says why one customer is in it or not, clause by clause', async (audience, question, answer) => {
    const result = await ask(audience, question)
    expect(result.error).toBeUndefined()
    expect(result.answer).toMatch(answer)
    expect(result.answer).not.toContain('[[')
  })

  it('says so when there is no such customer', async () => {
    expect((await ask('退休客户', '客户99999999为什么没选上')).answer).toContain('99999999')
  })

  it('asks for an audience first where there is none', async () => {
    expect((await ask('why is customer 1 not in it?')).answer).toMatch(/no audience yet/)
  })

  it('compares two audiences with figures that add up', async () => {
    const { answer, receipts } = await ask('compare retired clients with clients with a balance over 5000')
    expect(answer).toMatch(/are in both/)
    const [row] = receipts.find(({ tool }) => tool === 'compare_audiences')?.rows ?? []
    expect(Number(row?.both) + Number(row?.onlyA)).toBe(Number(row?.a))
    expect(Number(row?.both) + Number(row?.onlyB)).toBe(Number(row?.b))
    expect(Number(row?.a)).toBeGreaterThan(0)
  })
})
