import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

describe('a word that is asked about', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())
  const ask = async (text: string) => {
    const conversation = await world.conversation()
    return conversation.ask({ workspace: world.workspace, actor: world.actor, turns: [text] })
  }

  it.each([
    ['RFM怎么分层？', 'pb_rfm_layers'],
    ['什么是运营前置？', 'pb_pre_exposure'],
  ])('is told from the records that are about it: %s', async (text, id) => {
    const { answer, clarification } = await ask(text)
    expect(answer).toContain(id)
    expect(clarification).toBeUndefined()
  })

  it.each(['what is the weather like?', '什么是人工智能？'])(
    'stays none of our work where no record tells: %s',
    async (text) => expect((await ask(text)).clarification?.reason).toBe('off_topic'),
  )
})
