import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lang } from '../../backend/bilingual.ts'
import type { Reading } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { AskResult } from '../ask.ts'
import { scriptedReader } from '../testing/scripted-reader.ts'
import { createWorld, type World } from '../testing/world.ts'

const retired: Rule = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' }
const rich: Rule = { kind: 'compare', field: 'balance', op: 'gt', value: 5000 }
const noLoan: Rule = { kind: 'not', of: { kind: 'compare', field: 'housing', op: 'eq', value: true } }
const first: Rule = { kind: 'all', of: [retired, rich] }
const refined: Rule = { kind: 'all', of: [retired, rich, noLoan] }

type Script = [
  zh: string,
  en: string,
  reading: Partial<Reading> | ((context: { history?: Rule[] }) => Partial<Reading>),
]
const script: Script[] = [
  ['你好', 'hello', { intent: 'greeting' }],
  ['有哪些字段', 'what data do you have', { intent: 'catalog' }],
  ['退休且余额超过5000的客户', 'retired clients with a balance over 5000', { rule: first }],
  ['再去掉有房贷的', 'also exclude those with a mortgage', { intent: 'refine', rule: refined }],
  [
    '撤销',
    'undo',
    ({ history = [] }) => ({ intent: 'undo', ...(history.length > 0 ? { rule: history.at(-1) as Rule } : {}) }),
  ],
  ['怎么算的', 'how did you get that', { intent: 'explain' }],
  ['保存为“富裕退休”', 'save it as rich retirees', { intent: 'save', brief: { name: 'rich' } }],
  ['效果怎么样', 'did the last one work', { intent: 'performance' }],
  [
    '给他们推荐定期存款，短信，预算2万，留20%对照',
    'offer them a term deposit by SMS, budget 20000, hold out 20%',
    {
      intent: 'campaign',
      brief: { objective: 'cross_sell', product: 'TD1', channels: ['sms'], budget: 20000, holdout: 0.2 },
    },
  ],
  ['换一版文案', 'write other copy', { intent: 'copy' }],
  ['提交', 'submit', { intent: 'submit' }],
  ['天气如何', 'how is the weather', { intent: 'other' }],
]

describe.each(['zh', 'en'] as const)('a conversation of twelve turns in %s', (lang: Lang) => {
  let world: World
  const said = (index: number) => script[index]?.[lang === 'zh' ? 0 : 1] as string
  const answers: AskResult[] = []
  beforeAll(async () => {
    world = await createWorld({
      reader: scriptedReader(Object.fromEntries(script.map((line) => [line[lang === 'zh' ? 0 : 1], line[2]]))),
    })
    // Each turn by a process of its own, so that nothing lives in memory only.
    for (const index of script.keys()) {
      const conversation = await world.conversation()
      answers.push(
        await conversation.ask({ workspace: world.workspace, thread: 'one', turns: [said(index)], actor: world.actor }),
      )
    }
  })
  afterAll(() => world.close())
  const turn = (index: number) => answers[index] as AskResult

  it('answers every turn in the language of the message, without an error', () => {
    for (const { answer, error } of answers) {
      expect(error).toBeUndefined()
      expect(answer.length).toBeGreaterThan(5)
      if (lang === 'en') expect(answer.replace(/".*?"/g, '')).not.toMatch(/\p{Script=Han}/u)
      else expect(answer).toMatch(/\p{Script=Han}/u)
    }
  })

  it('leaves no reference unrendered and no number unverified', async () => {
    for (const { answer } of answers) expect(answer).not.toMatch(/\[\[|—/)
    const events = await world.store.selectFrom('run_events').select('event').execute()
    const marks = events
      .map((row) => row.event as { name?: string; value?: { numbers: { verified: boolean }[] } })
      .filter((event) => event.name === 'fairlead.numbers')
      .flatMap((event) => event.value?.numbers ?? [])
    expect(marks.length).toBeGreaterThan(10)
    expect(marks.filter((mark) => !mark.verified)).toEqual([])
  })

  it('names the fields of the data', () => {
    expect(turn(1).answer).toContain(lang === 'zh' ? '余额' : 'balance')
  })

  it('counts, refines, and undoes', () => {
    expect(turn(2).segment).toMatchObject({ count: 48, id: null })
    expect(turn(3).segment?.count).toBeLessThan(48)
    expect(turn(4).segment).toMatchObject({ count: 48, rule: first })
  })

  it('explains clause by clause without changing the audience', () => {
    expect(
      turn(5)
        .answer.split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toHaveLength(2)
    expect(turn(5).segment?.count).toBe(48)
  })

  it('saves under the name that was given', () => {
    expect(turn(6).segment?.id).toMatch(/^seg_/)
    expect(turn(6).answer).toContain('rich')
  })

  it('refuses to judge what it has no data for', () => {
    expect(turn(7).answer).toMatch(lang === 'zh' ? /没有活动结果/ : /no campaign outcomes/)
  })

  it('makes plan and copy in one turn and offers to submit', () => {
    expect(turn(8).plan?.audience.count).toBe(48)
    expect(turn(8).copy?.variants.length).toBeGreaterThanOrEqual(2)
    expect(turn(8).campaign).toBeUndefined()
  })

  it('writes other copy for the same plan', () => {
    expect(turn(9).copy?.id).not.toBe(turn(8).copy?.id)
    expect(turn(9).plan?.id).toBe(turn(8).plan?.id)
  })

  it('puts it in review when told to, once', () => {
    expect(turn(10).campaign?.status).toBe('in_review')
    expect(turn(11).campaign?.id).toBe(turn(10).campaign?.id)
  })

  it('says what it can do where it cannot help', () => {
    expect(turn(11).answer).toContain(lang === 'zh' ? '生成方案' : 'draft plan')
  })
})
