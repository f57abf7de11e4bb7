import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

describe.each([
  {
    lang: 'zh',
    plan: '给退休客户做一次存款活动',
    say: {
      rename: '改名叫秋季存款',
      submit: '提交',
      approve: '批准吧',
      withdraw: '撤回提案',
      send: '发出去',
      restart: '重新开始',
      cancel: '取消',
      count: '还剩多少人',
      export: '导出名单',
      yes: '好的',
      go: '继续',
      audience: '退休客户',
      unread: '有游艇的退休客户',
      author: '谁建的这个人群',
      drop: '删掉这个人群',
    },
    told: {
      named: '秋季存款',
      approve: '批准和驳回都不由我来做',
      withdraw: '点“撤回”',
      send: '我不发送任何消息',
      restart: '从头开始',
      dropped: '已作废',
      export: 'fairlead segment members',
      again: '请说“继续”',
      left: '“游艇”没有作为条件',
      author: '本机用户',
      drop: '不能删除',
    },
  },
  {
    lang: 'en',
    plan: 'plan a deposit campaign for retired customers',
    say: {
      rename: 'rename it to Autumn deposits',
      submit: 'submit',
      approve: 'approve it',
      withdraw: 'withdraw the proposal',
      send: 'launch it',
      restart: 'start over',
      cancel: 'cancel',
      count: 'how many are left?',
      export: 'export the list',
      yes: 'ok',
      go: 'go on',
      audience: 'retired customers',
      unread: 'retired customers with a yacht',
      author: 'who made this segment?',
      drop: 'delete that segment',
    },
    told: {
      named: 'Autumn deposits',
      approve: 'I can neither approve nor reject',
      withdraw: 'presses "Withdraw"',
      send: 'I send nothing',
      restart: 'Starting over',
      dropped: 'dropped',
      export: 'fairlead segment members',
      again: 'say "go on"',
      left: '"yacht" from before is not a part of it',
      author: 'user of this machine',
      drop: 'cannot delete',
    },
  },
])('requests about the work in $lang', ({ lang, plan, say, told }) => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())
  const talk = async (...turns: string[]) => {
    const conversation = await world.conversation()
    return conversation.ask({
      workspace: world.workspace,
      thread: `${lang}-${turns.join('-')}`,
      turns,
      actor: world.actor,
    })
  }

  it('gives the plan the name that was said, and submits it under that', async () => {
    const { answer, campaign } = await talk(plan, say.rename, say.submit)
    expect(answer).toContain(told.named)
    expect(campaign?.name).toBe(told.named)
  })

  it('never approves, withdraws or sends: it says who does, and where', async () => {
    for (const act of ['approve', 'withdraw', 'send'] as const) {
      const { answer, campaign } = await talk(plan, say.submit, say[act])
      expect(answer).toContain(told[act])
      expect(campaign?.status ?? 'in_review').toBe('in_review')
    }
  }, 60_000)

  it('drops a plan that is called off, and keeps its audience', async () => {
    expect((await talk(plan, say.cancel)).answer).toContain(told.dropped)
    const { answer, plan: kept } = await talk(plan, say.cancel, say.count)
    expect([kept, /\d/.test(answer)]).toEqual([undefined, true])
  })

  it('forgets everything when it starts over', async () => {
    const { answer, segment } = await talk(say.audience, say.restart)
    expect([segment, answer.includes(told.restart)]).toEqual([undefined, true])
  })

  it('says how the ids of an audience are exported, who made it, and that it deletes nothing', async () => {
    expect((await talk(say.audience, say.export)).answer).toContain(told.export)
    expect((await talk(plan, say.author)).answer).toContain(told.author)
    expect((await talk(plan, say.drop)).answer).toContain(told.drop)
  })

  it('takes no plain yes for leaving out a word, and says what is left out when told to go on', async () => {
    const asked = await talk(say.unread, say.yes)
    expect([asked.segment, asked.answer.includes(told.again)]).toEqual([undefined, true])
    const gone = await talk(say.unread, say.yes, say.go)
    expect(gone.segment?.rule).toMatchObject({ field: 'job', value: 'retired' })
    expect(gone.answer).toContain(told.left)
  })
})
