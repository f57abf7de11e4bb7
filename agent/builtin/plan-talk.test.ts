import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskResult } from '../ask.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** What each message of a conversation led to, with the reader of the workspace itself. */
const talk = async (...messages: string[]): Promise<AskResult[]> => {
  const conversation = await world.conversation()
  const thread = crypto.randomUUID()
  const answers: AskResult[] = []
  for (const said of messages)
    answers.push(await conversation.ask({ workspace: world.workspace, thread, turns: [said], actor: world.actor }))
  return answers
}
const channels = (one: AskResult | undefined) => one?.plan?.channel.steps.map(({ channel }) => channel)
const dates = (one: AskResult | undefined) => [one?.plan?.timing.start, one?.plan?.timing.end]

describe('a plan is changed and its customers stay', () => {
  it.each([
    [
      '给退休客户推荐定期存款，App推送和邮件，预算3000，对照20%，3月10日到3月25日',
      ['不要邮件，改用短信', '从3月6日开始跑三周', '预算翻倍', '把对照去掉'],
    ],
    [
      'offer a term deposit to retired clients by push and email, budget 3000, 20% control, 10 to 25 March',
      [
        'no email, use SMS instead',
        'run it from March 6 for three weeks',
        'double the budget',
        'drop the control group',
      ],
    ],
  ])('by everyday words: %s', async (goal, edits) => {
    const [made, sms, later, budget, bare] = await talk(goal, ...edits)
    expect([channels(made), dates(made)]).toEqual([
      ['push', 'email'],
      ['2026-03-10', '2026-03-25'],
    ])
    expect(channels(sms)).toEqual(['push', 'sms'])
    expect(dates(later)).toEqual(['2026-03-06', '2026-03-26'])
    expect(budget?.plan?.budget.total).toBe(6000)
    expect(bare?.plan?.feedback.holdout.share).toBe(0)
    for (const one of [sms, later, budget, bare]) {
      expect(one?.plan?.audience.count).toBe(60)
      expect(one?.segment?.rule).toEqual(made?.segment?.rule)
    }
  })

  it.each([
    ['给退休客户推荐定期存款，发短信，预算3000，对照20%', '对照组改成10%', '预算砍一半', '撤销'],
    [
      'offer a term deposit to retired clients by SMS, budget 3000, 20% control',
      'lower the holdout to 10%',
      'cut the budget by half',
      'undo',
    ],
  ])('and undo takes the changes back one by one: %s', async (goal, holdout, budget, undo) => {
    const [, ten, half, once, twice] = await talk(goal, holdout, budget, undo, undo)
    expect([ten?.plan?.feedback.holdout.share, half?.plan?.budget.total]).toEqual([0.1, 1500])
    expect([once?.plan?.feedback.holdout.share, once?.plan?.budget.total]).toEqual([0.1, 3000])
    expect([twice?.plan?.feedback.holdout.share, twice?.plan?.budget.total]).toEqual([0.2, 3000])
  })

  it('and undo of a reworded copy leaves the plan alone', async () => {
    const [, half, , undone, twice] = await talk(
      'offer a term deposit to retired clients by SMS, budget 3000',
      'cut the budget by half',
      'make the copy shorter',
      'undo',
      'undo',
    )
    expect(undone?.answer).toMatch(/^Undone: the copy/)
    expect(undone?.plan?.id).toBe(half?.plan?.id)
    expect(twice?.plan?.budget.total).toBe(3000)
  })

  it('also behind a question about the plan itself', async () => {
    const [, asked, two] = await talk('给退休客户推荐定期存款，发短信', '渠道顺序换一下', '再加上微信')
    expect(asked?.clarification?.question.zh).toContain('加哪个渠道')
    expect(channels(two)).toEqual(['sms', 'wechat'])
    expect(two?.clarification).toBeUndefined()
  })

  it('says so where nothing changes, and makes no new plan', async () => {
    const [made, same] = await talk('给退休客户推荐定期存款，发短信，预算3000，对照20%', '对照20%')
    expect(same?.answer).toMatch(/^方案没有变化/)
    expect(same?.plan?.id).toBe(made?.plan?.id)
    const [first, unread, undone] = await talk('offer a term deposit to retired clients by SMS', 'xyzzy plugh', 'undo')
    expect(undone?.answer).toMatch(/both stay as they were/)
    expect([unread?.plan?.id, undone?.plan?.id]).toEqual([first?.plan?.id, first?.plan?.id])
  })
})

describe('what is said of a plan is true', () => {
  it.each([
    ['给退休客户推荐定期存款，发短信', '提交', '对照20%', '撤回提案', '取消方案', /等待复核/, /没有提交。.*等待复核/],
    [
      'offer a term deposit to retired clients by SMS',
      'submit',
      'hold back 20%',
      'withdraw the proposal',
      'drop the plan',
      /waits for review/,
      /were not submitted\..*waits for review/,
    ],
  ])('also once it has changed behind a proposal: %s', async (goal, submit, change, withdraw, drop, waits, both) => {
    const [, submitted, changed, withdrawn, dropped] = await talk(goal, submit, change, withdraw, drop)
    expect(submitted?.campaign?.status).toBe('in_review')
    expect(withdrawn?.answer).toMatch(waits)
    expect(withdrawn?.plan?.id).toBe(changed?.plan?.id)
    expect(dropped?.answer).toMatch(both)
    expect(dropped?.plan).toBeUndefined()
  })

  it.each([
    ['唤醒退休客户，发短信', '产品换成%s', 'zh'],
    ['win back the retired clients by SMS', 'use %s instead', 'en'],
  ] as const)('and a product that was named is not called chosen: %s', async (goal, change, lang) => {
    const { catalog } = world.services.workspace
    const product = catalog.products.at(-1)
    const [made, changed] = await talk(goal, change.replace('%s', product?.labels[lang] ?? ''))
    expect(changed?.plan?.content.product).toBe(product?.code)
    expect(changed?.plan?.lint.map(({ code }) => code)).not.toContain('product_unnamed')
    expect(changed?.segment?.rule).toEqual(made?.segment?.rule)
  })
})

describe('what waits with a question', () => {
  it.each([
    ['给退休客户推荐定期存款，发短信', '预算3000，加一条喵喵', '对照20%', '改成邮件'],
    ['offer a term deposit to retired clients by SMS', 'budget 3000, xyzzy plugh', 'hold back 20%', 'make it email'],
  ])('of the plan stays in it once a plan is made of it: %s', async (goal, partly, holdout, email) => {
    const [, , twenty, last] = await talk(goal, partly, holdout, email)
    for (const one of [twenty, last]) {
      expect(one?.plan?.budget.total).toBe(3000)
      expect(one?.plan?.feedback.holdout.share).toBe(0.2)
    }
    expect(channels(last)).toEqual(['email'])
  })

  it.each([
    ['给退休客户推荐定期存款，发短信', '只要会飞的、有房贷的', '改成邮件', '继续'],
    [
      'offer a term deposit to retired clients by SMS',
      'only those with a yacht and a mortgage',
      'make it email',
      'go on',
    ],
  ])('about customers is not lost by a change of the plan: %s', async (goal, partly, email, on) => {
    const [made, , noted, last] = await talk(goal, partly, email, on)
    expect(noted?.clarification?.question.en).toMatch(/^Noted/)
    expect(noted?.plan?.id).toBe(made?.plan?.id)
    expect(channels(last)).toEqual(['email'])
    expect(last?.segment?.count).toBeLessThan(made?.segment?.count ?? 0)
  })
})

describe('a question about a plan changes nothing', () => {
  it.each([
    ['给退休客户推荐定期存款，发短信，预算3000', '其中有多少人有房贷', /^20 位：.*人群和方案没有变化/],
    [
      '给退休客户推荐定期存款，发短信，预算3000',
      '这个方案要花多少钱',
      /^按现在的方案计划花费 ¥[\d.]+.*，预算 ¥3,000。方案没有变化。$/,
    ],
    [
      'offer a term deposit to retired clients by SMS',
      'how many of them have a mortgage?',
      /^20 customers: .*stay as they are/,
    ],
    [
      'offer a term deposit to retired clients by SMS',
      'what does it cost?',
      /^The plan costs ¥[\d.]+.*no budget is set/,
    ],
    ['offer a term deposit to retired clients by SMS', 'how sure are you?', /stays as it is/],
  ])('%s, then %s', async (goal, question, answer) => {
    const [made, told] = await talk(goal, question)
    expect(told?.answer).toMatch(answer)
    expect(told?.plan?.id).toBe(made?.plan?.id)
    expect(told?.segment).toMatchObject({ count: 60, rule: made?.segment?.rule })
  })
})

describe('while the customers of a campaign are asked about', () => {
  const goal = 'offer a term deposit to premium retired clients with a balance over 2000 by email, 20% control'

  it('what was read stays, a change is made to it and to every answer, and the question stays open', async () => {
    const [asked, changed] = await talk(goal, 'drop the balance condition')
    expect(asked?.clarification?.options?.length).toBeGreaterThan(0)
    expect(changed?.plan).toBeUndefined()
    expect(changed?.clarification?.question.en).toContain('still open')
    for (const { rule } of changed?.clarification?.options ?? []) {
      expect(JSON.stringify(rule)).toContain('retired')
      expect(JSON.stringify(rule)).not.toContain('"value":2000')
    }
  })

  it('a change of the plan is noted, a question is answered, and neither answers what is open', async () => {
    const [, noted, counted, on] = await talk(
      goal,
      'no email, use SMS instead',
      'how many of them have a mortgage?',
      'take the first one',
    )
    expect(noted?.plan).toBeUndefined()
    expect(noted?.clarification?.question.en).toMatch(/^Noted/)
    expect(counted?.answer).toMatch(/still open/)
    expect(counted?.plan).toBeUndefined()
    expect(channels(on)).toEqual(['sms'])
    expect(JSON.stringify(on?.segment?.rule)).toContain('retired')
    expect(on?.plan?.feedback.holdout.share).toBe(0.2)
  })

  it('what was noted is taken back step by step', async () => {
    const [, , , undone] = await talk(goal, 'hold out 10%', 'use SMS', 'undo')
    expect(undone?.clarification?.question.en).toMatch(/^Undone/)
  })

  it('words that are not read leave it open', async () => {
    const [, lost, on] = await talk(goal, 'what is the weather like', 'take the first one')
    expect(lost?.plan).toBeUndefined()
    expect(on?.plan?.audience.count).toBeGreaterThan(0)
    expect(JSON.stringify(on?.segment?.rule)).toContain('retired')
  })
})
