import { catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { inShort } from './read.ts'

const words = (zh: string, en: string, more: { zh?: string[]; en?: string[] } = {}) => ({
  labels: { zh, en },
  synonyms: { zh: more.zh ?? [], en: more.en ?? [] },
})
const field = (name: string, said: object, rest: object = {}) => ({
  name,
  column: name,
  type: 'integer',
  min: 0,
  max: 900,
  ...said,
  ...rest,
})
const count = (name: string, said: object) => field(name, said, { unit: 'times', max: 30 })
const answer = (value: string, zh: string, en: string) => ({ value, ...words(zh, en) })
const voucher = (n: number) =>
  field(`voucher${n}`, words(`使用第${n}期礼券`, `used voucher ${n}`, { zh: [`第${n}期礼券`], en: [`voucher ${n}`] }), {
    max: 1,
    distinct: 2,
    values: [
      answer('1', `使用了第${n}期礼券`, `used voucher ${n}`),
      answer('0', `未使用第${n}期礼券`, `did not use voucher ${n}`),
    ],
  })

/** A table of customers with spends, counts, numbered answers and a year of birth, and no events. */
export const wide = catalog.parse({
  version: 1,
  workspace: 'wide',
  title: { zh: '测试', en: 'Test' },
  synthetic: true,
  timeZone: 'UTC',
  customers: { labels: { zh: '客户', en: 'customers' }, idType: 'integer', rows: 10 },
  attributes: [
    field('born', words('出生年份', 'year of birth', { en: ['born in'] }), { min: 1920, max: 2004 }),
    field('joined', words('注册日期', 'join date'), { type: 'date', min: '2020-01-01', max: '2026-06-01' }),
    field('quiet', words('距上次购买天数', 'days since last purchase'), { unit: 'day' }),
    field('tea', words('茶叶消费额', 'tea spend'), {
      description: { zh: '过去一年的消费额。', en: 'In the past year.' },
    }),
    field('toys', words('玩具消费额', 'toys spend')),
    count('mobile', words('App购买次数', 'app purchases')),
    count('bricks', words('门店购买次数', 'store purchases', { zh: ['门店下单次数'] })),
    count('visits', words('每月网站访问次数', 'web visits per month', { zh: ['网站访问次数'], en: ['web visits'] })),
    ...[1, 2, 3].map(voucher),
  ],
  events: [],
})

const reader = createReader(wide)
/** The audience of a message about a wide table of customers on 30 June 2026, in short. */
export const ofWideTable = (text: string): string => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))
