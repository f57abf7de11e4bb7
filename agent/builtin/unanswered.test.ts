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

  it.each([
    ['retired customers', 'with wombats of at least 300', 'exclude those with a mortgage', '"wombats'],
    ['退休的客户', '再加上养了袋熊的', '有房贷的去掉', '袋熊'],
  ])(
    'stays open beside other changes where nothing came of what was asked for: %s, %s',
    async (first, unread, change, named) => {
      const conversation = await world.conversation()
      const ask = (...turns: string[]) =>
        conversation.ask({ workspace: world.workspace, thread: `unmade ${first}`, turns, actor: world.actor })
      const { clarification, segment } = await ask(first, unread, change)
      expect(clarification?.question.zh).toContain('前面的问题还没有定')
      expect(clarification?.question.zh).toContain(named.replace('"', ''))
      const on = await ask(clarification?.options?.[0]?.say ?? '')
      expect(on.clarification).toBeUndefined()
      expect(on.segment?.rule).not.toEqual(segment?.rule)
      expect(JSON.stringify(on.segment?.rule)).toContain('housing')
    },
  )

  it('is answered by saying its words anew', async () => {
    const conversation = await world.conversation()
    const { clarification, segment } = await conversation.ask({
      workspace: world.workspace,
      thread: 'anew',
      turns: ['retired customers', 'wombats of at least 300', 'a balance of at least 300'],
      actor: world.actor,
    })
    expect(clarification).toBeUndefined()
    expect(JSON.stringify(segment?.rule)).toContain('300')
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
