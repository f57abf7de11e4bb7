import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

describe('a question that nobody answers', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  it('leaves what was understood, which the next change goes on from and says so', async () => {
    const conversation = await world.conversation()
    const { segment, answer } = await conversation.ask({
      workspace: world.workspace,
      thread: 'open',
      turns: ['retired customers with a yacht', 'exclude those with a mortgage'],
      actor: world.actor,
    })
    expect(segment?.rule).toMatchObject({ kind: 'all', of: [{ field: 'job' }, {}] })
    expect(answer).toContain('"yacht" from before is not a part of it.')
  })

  it('about an unknown customer is answered in one sentence', async () => {
    const conversation = await world.conversation()
    const { answer } = await conversation.ask({
      workspace: world.workspace,
      thread: 'who',
      turns: ['retired customers', 'why is customer 999999999 not in it?'],
      actor: world.actor,
    })
    expect(answer).toBe('There is no customer with the id "999999999". Please check it and say it again.')
  })
})
