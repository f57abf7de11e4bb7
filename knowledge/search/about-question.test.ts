import { describe, expect, it } from 'vitest'
import { builtInRecords } from '../builtin/built-in-records.ts'
import { type KnowledgeRecord, knowledgeRecord } from '../records/knowledge-record.ts'
import { aboutQuestion } from './about-question.ts'

const outcome = (
  id: string,
  zh: string,
  en: string,
  facets: Pick<KnowledgeRecord, 'objective' | 'productKind'> & { channel: string },
): KnowledgeRecord => {
  const { channel, ...rest } = facets
  const text = { zh, en }
  return knowledgeRecord.parse({
    id,
    kind: 'outcome',
    source: 'import',
    title: text,
    text: { zh: '沉睡客户', en: '沉睡客户' },
    ...rest,
    channels: [channel],
    outcome: {
      name: text,
      audience: { text: { zh: '沉睡客户', en: '沉睡客户' } },
      channels: [channel],
      design: 'none',
      srm: { verdict: 'not_checked' },
      verdict: 'not_readable',
    },
    createdBy: 'x',
    createdAt: '2026-01-01T00:00:00Z',
  })
}
const records = [
  outcome('out_sms', '杭州理财唤醒', 'Wealth win-back in Hangzhou', {
    objective: 'reactivate',
    productKind: 'wealth',
    channel: 'sms',
  }),
  outcome('out_push', '理财唤醒推送', 'Wealth win-back by push', {
    objective: 'reactivate',
    productKind: 'wealth',
    channel: 'push',
  }),
  outcome('out_card', '信用卡激活送积分', 'Card activation with points', {
    objective: 'activate',
    productKind: 'card',
    channel: 'email',
  }),
]
const about = (question: string) => records.filter(aboutQuestion(question).isAbout).map(({ id }) => id)
const unheard = (question: string, lang: 'zh' | 'en') =>
  aboutQuestion(question)
    .unheard(records)
    .map((one) => one[lang])

describe('a record is about a question', () => {
  it.each([
    ['以前做过理财唤醒吗，效果怎么样？', ['out_sms', 'out_push']],
    ['what worked for dormant customers?', ['out_sms', 'out_push']],
    ['have we tried reactivating customers, and is there evidence against it?', ['out_sms', 'out_push']],
    ['以前用短信做过理财唤醒吗？', ['out_sms']],
    ['we tried wealth win-back by push, did it help?', ['out_push']],
    ['短信、推送，以前做理财唤醒哪个渠道效果最好？', ['out_sms', 'out_push']],
    ['SMS or push: which channel has worked best for wealth win-back?', ['out_sms', 'out_push']],
    ['以往做理财唤醒，走哪个渠道效果最好？', ['out_sms', 'out_push']],
    ['杭州的唤醒做过吗', ['out_sms']],
    ['送积分有用吗', ['out_card']],
    ['what do we know about SMS versus push for wealth products?', ['out_sms', 'out_push']],
    ['有哪些证据说明短信唤醒沉睡客户有效？', ['out_sms']],
    ['what have we tried so far?', ['out_sms', 'out_push', 'out_card']],
  ])('of the same goal, product, channel and terms: %s', (question, ids) => expect(about(question)).toEqual(ids))

  it.each([
    ['我们试过抽奖送房吗', '送房', 'zh'],
    ['have we tried giving away houses in a lottery?', 'houses', 'en'],
    ['以前做过贷款提额活动吗？', '贷款', 'zh'],
    ['have we tried raising loan limits?', 'loan', 'en'],
    ['have we tried wealth win-back by WeChat?', 'wechat', 'en'],
    ['哈尔滨做过理财唤醒吗', '哈尔滨', 'zh'],
  ] as const)('and none is to %s, which says what is missing', (question, missing, lang) => {
    expect(about(question)).toEqual([])
    expect(unheard(question, lang)).toContain(missing)
  })

  it('never says that nothing tells of a channel or goal that a record has in its field', () =>
    expect(unheard('有没有短信唤醒的抽奖送房？', 'zh')).not.toEqual(expect.arrayContaining(['短信', '唤醒'])))

  it('where nothing was measured: a playbook of the goal, for any product', () => {
    const { isAbout } = aboutQuestion('以前做过理财唤醒吗')
    const ids = builtInRecords.filter(isAbout).map(({ id }) => id)
    expect(ids).toContain('pb_dormant_reactivation')
    expect(ids).not.toContain('pb_golden_path')
  })
})
