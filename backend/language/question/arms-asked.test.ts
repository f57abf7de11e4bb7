import { describe, expect, it } from 'vitest'
import { type Catalog, catalog as schema } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import type { Question } from './question.ts'

const both = (zh: string, en: string) => ({ zh, en })
const flag = (name: string, zh: string, en: string, more: object = {}) => ({
  name,
  column: name,
  type: 'boolean',
  labels: both(zh, en),
  ...more,
})
const arm = (value: string, zh: string, en: string, role: 'treatment' | 'control') => ({
  value,
  labels: both(zh, en),
  role,
})

/** One e-mail test of three arms, with an outcome and words of customers that the arms are called by too. */
const shop: Catalog = schema.parse({
  version: 1,
  workspace: 'shop',
  title: both('商店', 'Shop'),
  timeZone: 'UTC',
  currency: 'USD',
  customers: { labels: both('客户', 'customer'), idType: 'integer', rows: 100 },
  attributes: [
    flag('mens', '买过男装', "men's merchandise"),
    flag('womens', '买过女装', "women's merchandise"),
    flag('newbie', '新客', 'new customer'),
    flag('visit', '访问', 'visit', { sensitivity: 'leak' }),
    { name: 'history', column: 'history', type: 'decimal', labels: both('历史消费', 'past spend'), unit: 'USD' },
    {
      name: 'group',
      column: 'group',
      type: 'enum',
      labels: both('邮件分组', 'e-mail group'),
      values: [
        { value: 'M', labels: both('男装邮件', "men's e-mail") },
        { value: 'W', labels: both('女装邮件', "women's e-mail") },
        { value: 'N', labels: both('未发邮件', 'no e-mail') },
      ],
    },
  ],
  events: [],
  products: [],
  channels: [],
  glossary: [],
  campaigns: [
    {
      name: 'T',
      labels: both('邮件测试', 'e-mail test'),
      arm: 'group',
      arms: [
        arm('M', '男装邮件', "men's e-mail", 'treatment'),
        arm('W', '女装邮件', "women's e-mail", 'treatment'),
        arm('N', '未发邮件', 'no e-mail', 'control'),
      ],
      design: 'randomised',
      outcomes: ['visit_rate'],
    },
  ],
})
const read = createReader(shop)
const asked = (text: string, before?: Question) =>
  read(text, { now: '2026-01-01T00:00:00Z', ...(before && { question: before }) })
const men: Question = { kind: 'effect', metrics: ['visit_rate'], dimensions: [], campaign: 'T', arm: 'M' }

describe('arms of a campaign that are told apart by a word', () => {
  it.each(["and the women's?", "what about women's?", '那女装呢？', '女装邮件呢？'])(
    'go on to the other arm: %s',
    (text) => expect(asked(text, men).question).toEqual({ ...men, arm: 'W' }),
  )
  it('stay words for customers where customers are spoken of', () => {
    const { question } = asked("what about customers with women's merchandise?", men)
    expect(question).toMatchObject({ arm: 'M', filter: { field: 'womens' } })
  })
  it.each([
    "what did men's and women's e-mail add?",
    "men's e-mail vs women's e-mail: visit rate",
    '男装和女装邮件哪个效果好？',
    'which e-mail worked better?',
    '哪封邮件更好？',
  ])('are all told where two are named, or none: %s', (text) => {
    const { question } = asked(text)
    expect(question).toMatchObject({ kind: 'effect', campaign: 'T' })
    expect([question?.arm, question?.filter]).toEqual([undefined, undefined])
  })
})

describe('one arm against another', () => {
  it.each([
    '男装邮件比女装邮件的访问率高多少？',
    "what is the difference in visit rate between the men's and women's e-mail?",
    "how much higher is the visit rate of the men's e-mail than the women's e-mail?",
  ])('is their own difference, where that is asked: %s', (text) =>
    expect(asked(text)).toMatchObject({
      question: { kind: 'effect', campaign: 'T', arm: 'M', against: 'W' },
      unread: [],
    }),
  )
  it.each(['差多少？', 'how big is the gap?'])('may be asked behind both: %s', (text) => {
    const { arm: _, ...both } = men
    expect(asked(text, both).question).toEqual({ ...both, arm: 'M', against: 'W' })
  })
})

describe('arms set against each other, or called by a word for an arm', () => {
  it.each([
    "How did the men's e-mail do versus the women's?",
    "men's vs women's e-mail",
    '男装邮件和女装邮件比怎么样',
    '男装组比女装组好多少',
    "how does the men's arm compare with the women's arm?",
  ])('are compared with each other: %s', (text) =>
    expect(asked(text)).toMatchObject({
      question: { kind: 'effect', campaign: 'T', arm: 'M', against: 'W' },
      unread: [],
    }),
  )
  it.each(["men's e-mail vs control", '女装组怎么样', "how did the women's group do?"])(
    'are read by what they did: %s',
    (text) => expect(asked(text)).toMatchObject({ question: { kind: 'effect', campaign: 'T' }, unread: [] }),
  )
  it.each(['女装组占多少', '女装组有多少客户', "what share of customers is in the women's arm?"])(
    'are counted as arms, and not as customers of that name: %s',
    (text) =>
      expect(asked(text).question).toEqual({
        kind: 'metric',
        metrics: ['customers'],
        campaign: 'T',
        arm: 'W',
        dimensions: ['arm'],
      }),
  )
  it.each(["what share of visits came from the women's arm?", '女装组的访问占多少'])(
    'hold a share of an outcome: %s',
    (text) =>
      expect(asked(text).question).toMatchObject({
        kind: 'metric',
        metrics: ['customers'],
        filter: { field: 'visit' },
        dimensions: ['arm'],
        arm: 'W',
      }),
  )
  it.each(["what share of the women's arm visited?", '女装组的访问率是多少'])('have rates of their own: %s', (text) =>
    expect(asked(text).question).toMatchObject({ metrics: ['visit_rate'], arm: 'W', dimensions: ['arm'] }),
  )
  it.each(['买过女装的客户', "women's merchandise customers"])('stay words for customers otherwise: %s', (text) =>
    expect(asked(text).rule).toMatchObject({ field: 'womens' }),
  )
  it.each(["what did the men's e-mail do among customers who converted?"])(
    'are asked of the group that the campaign made, and not of all: %s',
    (text) => expect(asked(text)).toMatchObject({ question: { kind: 'effect', arm: 'M' }, unread: [] }),
  )
})

describe('behind a check of the split', () => {
  const split: Question = { kind: 'split', metrics: [], dimensions: [], campaign: 'T' }
  it.each(['换成访问率呢', 'same but visit rate'])('another figure is what the campaign did to it: %s', (text) =>
    expect(asked(text, split).question).toMatchObject({ kind: 'effect', campaign: 'T', metrics: ['visit_rate'] }),
  )
  it.each(['split check please', '检查一下分组'])('stands the check itself: %s', (text) =>
    expect(asked(text).question).toMatchObject({ kind: 'split', campaign: 'T' }),
  )
})

describe('what an e-mail did', () => {
  it.each([
    "by what percentage did visits go up with the men's e-mail?",
    '男装邮件比对照组访问率高多少个百分点？',
    "what was the relative lift in visit rate of the men's e-mail?",
  ])('is asked against those left alone, and not against a time before: %s', (text) =>
    expect(asked(text)).toMatchObject({ question: men, unread: [] }),
  )
  it('is of those who are named, whatever 额外 holds', () =>
    expect(asked('买过男装的客户里，男装邮件带来多少额外访问？').question).toEqual({
      ...men,
      filter: { kind: 'compare', field: 'mens', op: 'eq', value: true },
    }))
  it.each(['by how much?', '差多少？', 'in percentage points?', '相对提升是多少？'])('is told once more: %s', (text) =>
    expect(asked(text, men).question).toEqual(men),
  )
})
