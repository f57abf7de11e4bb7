import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../../backend/actor.ts'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { testWorld } from '../../testing/workspace.ts'

const watch = { onProgress: () => {}, signal: new AbortController().signal }
const causal = /\b(?:raised|lowered|caused|lifted|thanks to|because of)\b|带来了|使.{0,20}(?:提高|变化|上升)|导致/

describe.skipIf(!requires('shared'))('answers about public campaigns', () => {
  let world: Awaited<ReturnType<typeof testWorld>>
  const shared = (path: string) => join(sharedFolder() as string, 'data', path)
  beforeAll(async () => {
    world = await testWorld()
    await world.fairlead.importing(
      {
        workspace: 'hillstrom',
        file: shared('hillstrom/hillstrom.csv'),
        campaign: {
          name: 'Hillstrom e-mail test',
          arm: 'segment',
          control: 'No E-Mail',
          outcomes: ['visit', 'conversion', 'spend'],
          design: 'randomised',
          shares: 'equal',
          windowDays: 14,
        },
      },
      watch,
    )
    await world.fairlead.importing({ workspace: 'bank', file: shared('uci-bank-marketing/bank-full.csv') }, watch)
  }, 180_000)
  afterAll(() => world.close())

  const answer = async (workspace: string, ...turns: string[]) => {
    const { answer: text = '', receipts } = await world.fairlead.conversation.ask({
      workspace,
      turns,
      actor: localActor,
    })
    return { text, receipts }
  }

  it('says what the men’s e-mail added, in points, with its interval and method', async () => {
    const { text, receipts } = await answer('hillstrom', "what did the men's e-mail add over control?")
    expect(text).toContain('raised the visit rate by +7.66 pp over control')
    expect(text).toContain('+7.00 pp to +8.32 pp, Newcombe hybrid score interval')
    expect(text).toContain('18.28% against 10.62%')
    expect(text).toContain('a relative lift of 72.1%')
    expect(receipts[0]?.query?.sql).toContain('group by')
  })

  it.each(["did the women's e-mail work, and for rural customers?", '女装邮件有效吗，对农村客户呢？'])(
    'answers for everybody and then for the part that is asked about beside them: %s',
    async (text) => {
      const both = await answer('hillstrom', text)
      expect(both.text.split('\n\n')).toHaveLength(2)
      expect(both.receipts).toHaveLength(2)
      expect(both.receipts.map(({ query }) => query?.parameters.includes('Rural'))).toEqual([false, true])
    },
  )

  it('says that the split was right', async () => {
    expect((await answer('hillstrom', 'was the split right?')).text).toMatch(
      /as planned: p = 0\.90 .*sample ratio test/,
    )
  })

  it('用中文回答子人群的增量，单位是百分点', async () => {
    const { text } = await answer('hillstrom', '女装邮件对买过女装的客户提升多少？')
    expect(text).toContain('+7.31 个百分点')
    expect(text).toContain('相对提升 65.6%')
    expect(text).not.toMatch(/7\.31\s?%/)
  })

  it('keeps the question through follow-ups in both languages', async () => {
    const { text } = await answer('hillstrom', '女装邮件提升了多少？', '那农村客户呢？', '换成转化')
    expect(text).toMatch(/^在.*农村.*女装邮件.*活动后购买率/)
    const rural = await answer('hillstrom', "what did the women's e-mail add over control?", 'and for rural customers?')
    expect(rural.text).toContain('+2.91 pp')
  })

  it.each(['did the campaign lift subscriptions?', '这次活动带来了多少认购？'])(
    'refuses words of cause where nobody was left out: %s',
    async (question) => {
      const { text } = await answer('bank', question)
      expect(text).toMatch(/no control group|没有对照组/)
      expect(text).toContain('11.70%')
      expect(text).not.toMatch(causal)
    },
  )

  it('ranks groups with intervals and observational words', async () => {
    const { text } = await answer('bank', 'which job has the highest subscription rate?')
    expect(text).toMatch(/student 28\.68% \(95% interval 25\.88%–31\.65%\)/)
    expect(text).toContain('they tell no cause')
  })

  it('says which campaigns and metrics there are when it cannot tell', async () => {
    const { text } = await answer('hillstrom', 'how well did the last one perform?')
    expect(text).toContain('visit rate')
  })
})
