import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../../backend/actor.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  const row = (name: string, converted: number, more: object = {}) =>
    JSON.stringify({
      name,
      name_en: name,
      audience: '沉睡客户',
      objective: 'reactivate',
      product_kind: 'wealth',
      channel: ['sms'],
      start: '2025-03-01',
      metric: 'conversion',
      design: 'randomised',
      treatment_customers: 5000,
      treatment_converted: converted,
      control_customers: 5000,
      control_converted: 100,
      control_share: 0.5,
      ...more,
    })
  const rows = [
    row('Winback one', 180),
    row('Winback two', 170),
    row('Winback three', 190),
    row('Winback by push', 101, { channel: ['push'] }),
    row('Winback miracle', 2500),
  ]
  await world.services.knowledge.importOutcomes(rows.join('\n'), 'jsonl', localActor)
})
afterAll(() => world.close())

const ask = async (text: string) => {
  const conversation = await world.conversation()
  const { answer } = await conversation.ask({ workspace: world.workspace, actor: world.actor, turns: [text] })
  return answer
}

describe('a question about what was tried', () => {
  it.each(['以前做过理财唤醒吗，效果怎么样？', 'what worked for dormant customers?'])(
    'is answered from records that exist, each with its grade; what disagrees is shown and what is planted is doubted: %s',
    async (text) => {
      const answer = await ask(text)
      const cited = [...answer.matchAll(/out_[0-9a-f]{10}/g)].map(([id]) => id)
      expect(cited.length).toBeGreaterThanOrEqual(4)
      const known = new Set((await world.services.knowledge.list({ kind: 'outcome' })).map(({ id }) => id))
      for (const id of cited) expect(known).toContain(id)
      expect(answer).toMatch(/证据 A|evidence A/)
      expect(answer).toContain('Winback by push')
      const miracle = answer.split('\n').find((line) => line.includes('Winback miracle'))
      expect(miracle).toMatch(/存疑|Doubtful/)
      // the miracle of 48 points does not move what the others show together
      const pooled = Number(/(-?\d+\.\d+) ?(?:个百分点|pp)/.exec(answer.split('\n')[0] ?? '')?.[1])
      expect(pooled).toBeGreaterThan(0.5)
      expect(pooled).toBeLessThan(2)
    },
  )

  it.each([
    [
      '我们试过用抽奖做理财唤醒吗？',
      '没有做过的记录：没有一条活动记录提到“抽奖”。',
      '最接近的记录说的是别的事，不能当作做过：',
    ],
    [
      'have we tried wealth win-back with a lottery?',
      'Not on record: no past campaign on record is about "lottery".',
      'The nearest records are about something else and do not count as tried:',
    ],
  ])('says that none is on record, and calls the nearest so: %s', async (text, denial, nearest) => {
    const lines = (await ask(text)).split('\n')
    expect(lines[0]).toBe(denial)
    const at = lines.indexOf(nearest)
    expect(at).toBeGreaterThan(0)
    for (const [line, said] of lines.entries()) if (said.includes('out_')) expect(line).toBeGreaterThan(at)
  })

  it.each([
    ['以前做过唤醒吗，哪个渠道效果好？', /渠道“短信”：3 次试验，合并效果 \+?1\.\d+ ?个百分点/, /另有 1 条结果没有计入/],
    [
      'what worked for dormant customers, and on which channels?',
      /channel "SMS": 3 trials, pooled effect \+?1\.\d+ pp/,
      /1 more outcomes are not counted/,
    ],
  ])('is answered by tag where tags are compared: %s', async (text, sms, rest) => {
    const answer = await ask(text)
    expect(answer).toMatch(/^(?:做过。|Yes\.)/)
    expect(answer).toMatch(sms)
    expect(answer).toMatch(/推送|push/)
    expect(answer).toMatch(rest)
  })
})
