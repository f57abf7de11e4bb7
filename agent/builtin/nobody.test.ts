import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

describe('an audience of nobody', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const ask = async (...turns: string[]) =>
    (await world.conversation()).ask({ workspace: world.workspace, turns, actor: world.actor })

  it.each([
    ['退休且余额超过99999999的客户', /^没有客户符合：.*少一个条件的话：.*（\d+ 位）/],
    [
      'retired customers with a balance over 99999999',
      /^No customer matches: .*With one condition less: .*\(\d+ customers\)/,
    ],
  ])('is asked about with what one condition less would select: %s', async (text, question) => {
    const { answer, clarification, segment } = await ask(text)
    expect(clarification?.reason).toBe('contradiction')
    expect(answer).toMatch(question)
    expect(clarification?.options?.length).toBe(1)
    expect(clarification?.options?.[0]?.count).toBeGreaterThan(0)
    expect(segment?.count).toBe(0)
  })

  it('is gone on from: the next change loosens it', async () => {
    const { segment, clarification } = await ask('退休且余额超过99999999的客户', '余额改成超过100')
    expect(clarification).toBeUndefined()
    expect(segment?.count).toBeGreaterThan(0)
  })

  it('is taken up with one condition less by its button', async () => {
    const first = await ask('退休且余额超过99999999的客户')
    const [option] = first.clarification?.options ?? []
    const { segment, clarification } = await ask('退休且余额超过99999999的客户', option?.say ?? '')
    expect(clarification).toBeUndefined()
    expect(segment?.count).toBe(option?.count)
  })

  it('is asked about without a way on where one condition stands alone', async () => {
    const { clarification } = await ask('customers with a balance over 99999999')
    expect(clarification?.reason).toBe('contradiction')
    expect(clarification?.options).toBeUndefined()
  })
})
