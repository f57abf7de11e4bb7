import { expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { inShort } from '../testing/read.ts'

const labels = (zh: string, en: string, more: { zh?: string[]; en?: string[] } = {}) => ({
  labels: { zh, en },
  synonyms: { zh: more.zh ?? [], en: more.en ?? [] },
})
const field = (name: string, type: string, words: object, rest: object = {}) => ({
  name,
  column: name,
  type,
  ...words,
  ...rest,
})
const reader = createReader(
  catalog.parse({
    version: 1,
    workspace: 'w',
    title: { zh: '测试', en: 'Test' },
    synthetic: true,
    timeZone: 'UTC',
    currency: 'CNY',
    customers: { labels: { zh: '客户', en: 'customers' }, idType: 'integer', rows: 10 },
    attributes: [
      field('aum', 'decimal', labels('管理资产', 'assets under management'), { unit: 'CNY' }),
      field('deposits', 'decimal', labels('存款余额', 'deposit balance', { en: ['balance'] }), { unit: 'CNY' }),
      field('loans', 'integer', labels('贷款余额', 'loan balance', { en: ['outstanding loan'] }), { unit: 'CNY' }),
      field('fee', 'decimal', labels('月费', 'monthly charge')),
      field('paid', 'boolean', labels('代发工资', 'salary account')),
      field('points', 'integer', labels('积分', 'loyalty points', { en: ['points'] }), { unit: 'points' }),
      field('income', 'integer', labels('月收入', 'monthly income'), { unit: 'CNY' }),
      field('yearly', 'decimal', labels('过去一年消费额', 'past-year spend'), { unit: 'CNY' }),
      field('gone', 'integer', labels('距上次联系天数', 'days since the previous contact'), { unit: 'day' }),
      field('job', 'enum', labels('职业', 'job'), {
        values: [
          { value: 'm', ...labels('管理层', 'management') },
          { value: 's', ...labels('学生', 'student') },
        ],
      }),
    ],
    events: [],
  }),
)
const read = (text: string) => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))

it.each([
  ['customers with an outstanding loan balance of no more than 500', 'loans <= 500'],
  ['whose current loan balance is over 500', 'loans > 500'],
  ['customers who are charged 80 or more a month', 'fee >= 80'],
  ['customers billed under 30 a month', 'fee < 30'],
  ['students whose salary comes in through us', 'job = s & paid = true'],
  ['工资在我们行发的学生', 'paid = true & job = s'],
  ['过去一年花了超过500的学生', 'yearly > 500 & job = s'],
  ['people in management with over 5,000 in deposits', 'job = m & deposits > 5000'],
  ["it's been over 90 days since we last contacted them", 'gone > 90'],
  ["it's been more than 180 days since that contact", 'gone > 180'],
  ['customers with more than 2,000 points who earn over 5,000 a month', 'points > 2000 & income > 5000'],
])('a field goes by what is done with it: %s', (text, wanted) => expect(read(text)).toBe(wanted))
