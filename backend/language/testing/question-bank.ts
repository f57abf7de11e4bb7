import { type Catalog, catalog as schema } from '../../catalog/catalog.ts'

const both = (zh: string, en: string) => ({ zh, en })
const words = (zh: string[] = [], en: string[] = []) => ({ zh, en })
const value = (stored: string, zh: string, en: string) => ({ value: stored, labels: both(zh, en) })
const field = (name: string, type: string, zh: string, en: string, more: object = {}) => ({
  name,
  column: name,
  type,
  labels: both(zh, en),
  ...more,
})
const arms = [
  { value: 'treatment', labels: both('试验组', 'treatment'), role: 'treatment' as const, share: 0.8 },
  { value: 'control', labels: both('对照组', 'control'), role: 'control' as const, share: 0.2 },
]
const campaign = (name: string, zh: string, en: string) => ({
  name,
  labels: both(zh, en),
  event: 'enrolment',
  arm: 'arm',
  arms,
  design: 'randomised' as const,
  outcomes: ['conversion_rate'],
})

/** A bank with purchases, two randomised campaigns and a channel, whom questions are asked about. */
export const bank: Catalog = schema.parse({
  version: 1,
  workspace: 'bank',
  title: both('银行', 'Bank'),
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  clock: '2026-06-30T02:00:00Z',
  customers: { labels: both('客户', 'customer'), idType: 'integer', rows: 100 },
  attributes: [
    field('city', 'enum', '城市', 'city', {
      values: [value('bj', '北京', 'Beijing'), value('sh', '上海', 'Shanghai')],
    }),
    field('tier', 'enum', '等级', 'tier', { values: [value('gold', '金卡', 'gold'), value('basic', '普卡', 'basic')] }),
    field('balance', 'decimal', '余额', 'balance', { unit: 'CNY' }),
    field('age', 'integer', '年龄', 'age', { unit: 'year' }),
    field('newbie', 'boolean', '新客', 'new customer'),
    field('overdue', 'boolean', '逾期', 'overdue'),
    field('sms_ok', 'boolean', '同意短信', 'consent to SMS'),
  ],
  events: [
    {
      name: 'purchase',
      table: 'event_purchase',
      labels: both('购买', 'purchase'),
      verbs: words(['购买', '买'], ['buy', 'bought']),
      properties: [
        field('order_id', 'text', '订单号', 'order number', { role: 'order' }),
        field('amount', 'decimal', '金额', 'amount', { role: 'amount', unit: 'CNY' }),
        field('product', 'enum', '产品', 'product', {
          role: 'product_name',
          values: [value('fund', '基金', 'fund'), value('deposit', '存单', 'certificate')],
        }),
      ],
    },
    {
      name: 'enrolment',
      table: 'event_enrolment',
      labels: both('入组', 'enrolment'),
      fact: 'assigned',
      properties: [
        field('campaign', 'enum', '活动', 'campaign', {
          role: 'campaign',
          values: [value('C1', '春季理财唤醒', 'Spring win-back')],
        }),
        field('arm', 'enum', '组别', 'arm', { role: 'arm' }),
        field('converted', 'boolean', '转化', 'converted', { role: 'converted' }),
      ],
    },
    {
      name: 'touch',
      table: 'event_touch',
      labels: both('触达', 'touch'),
      fact: 'received',
      properties: [
        field('campaign', 'enum', '活动', 'campaign', { role: 'campaign' }),
        field('opened', 'boolean', '打开', 'opened', { role: 'opened' }),
      ],
    },
  ],
  channels: [{ name: 'sms', labels: both('短信', 'SMS'), consent: 'sms_ok', unitCost: 0.05 }],
  campaigns: [campaign('C1', '春季理财唤醒', 'Spring win-back'), campaign('C2', '金卡升级', 'Gold upgrade')],
})
