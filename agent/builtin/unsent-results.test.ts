import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'
import { asksForResults } from './unsent-results.ts'

describe('what came of the campaign at hand', () => {
  it.each([
    'what were the results?',
    'So how did it go?',
    'How is this campaign performing so far?',
    'did it work?',
    'any results yet?',
    'when can we see the results?',
    'What was the uplift',
    '结果怎么样',
    '这次活动的效果如何？',
    '效果出来了吗',
    '有效果吗？',
    '什么时候能看到结果？',
  ])('is asked for: %s', (text) => expect(asksForResults(text)).toBe(true))

  it.each([
    'what were the results of the Spring wealth win-back?',
    'did the Spring wealth win-back work?',
    'results by channel last quarter',
    'how did purchases do in June?',
    'customers who saw the results page',
    '春季理财唤醒效果怎么样',
    '上季度的转化率',
    '效果好一点的文案',
  ])('is not: %s', (text) => expect(asksForResults(text)).toBe(false))

  describe('in a conversation', () => {
    let world: World
    beforeAll(async () => {
      world = await createWorld()
    })
    afterAll(() => world.close())

    it.each([
      ['en', 'win back retired customers by SMS', 'submit', 'what were the results?'],
      ['zh', '给退休客户做一次短信唤醒活动', '提交', '结果怎么样？'],
    ])('is nothing before anything is sent, with the day on which it can be read (%s)', async (lang, ...turns) => {
      const conversation = await world.conversation()
      const ask = (said: string[], thread: string) =>
        conversation.ask({ workspace: world.workspace, thread, turns: said, actor: world.actor })
      const drafted = await ask([turns[0] as string, turns[2] as string], `draft-${lang}`)
      const readOut = drafted.plan?.feedback.readOut as string
      expect(drafted.answer).toContain(
        lang === 'zh' ? '还没有提交，没有发送任何消息' : 'is not submitted yet and no message',
      )
      const { answer } = await ask(turns, `sent-${lang}`)
      expect(answer).toContain(
        lang === 'zh' ? '还在复核中，没有发送任何消息，所以没有结果' : 'is still in review and no message',
      )
      expect(answer).toContain(readOut)
    })

    it('is left to the campaigns of the past where there is no plan', async () => {
      const conversation = await world.conversation()
      const { answer } = await conversation.ask({
        workspace: world.workspace,
        thread: 'none',
        turns: ['what were the results?'],
        actor: world.actor,
      })
      expect(answer).not.toContain('no message was sent')
    })
  })
})
