import { type Attribute, catalog as catalogSchema } from '../../catalog/catalog.ts'
import type { Happening, Values, World } from '../naive/world.ts'

const label = (zh: string, en: string) => ({ zh, en })
const attribute = (name: string, zh: string, type: Attribute['type'], more: Partial<Attribute> = {}) => ({
  name,
  column: name,
  type,
  labels: label(zh, name.replaceAll('_', ' ')),
  ...more,
})
const enumOf = (values: Record<string, string>) => ({
  values: Object.entries(values).map(([value, zh]) => ({
    value,
    labels: label(zh, value),
    synonyms: { zh: [], en: [] },
    unknown: value === 'unknown',
  })),
})

const catalog = catalogSchema.parse({
  version: 1,
  workspace: 'cases',
  title: label('案例', 'cases'),
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  customers: { labels: label('客户', 'customers'), idType: 'integer', rows: 5 },
  attributes: [
    attribute('name', '姓名', 'text'),
    attribute('balance', '余额', 'decimal', { unit: 'CNY' }),
    attribute('tier', '等级', 'enum', {
      ...enumOf({ silver: '银卡', gold: '金卡', unknown: '未知' }),
      since: 'tier_since',
    }),
    attribute('tier_since', '等级起始日', 'date'),
    attribute('birthday', '生日', 'date'),
    attribute('tags', '标签', 'list'),
    attribute('interests', '兴趣', 'text', { separator: '|' }),
    attribute('latitude', '纬度', 'decimal', { role: 'latitude' }),
    attribute('longitude', '经度', 'decimal', { role: 'longitude' }),
    attribute('sms_consent', '短信授权', 'boolean'),
    attribute('phone', '手机号', 'text'),
  ],
  channels: [{ name: 'sms', labels: label('短信', 'SMS'), consent: 'sms_consent', address: 'phone', unitCost: 0.05 }],
  events: [
    {
      name: 'buy',
      table: 'event_buy',
      labels: label('购买', 'purchase'),
      properties: [
        attribute('order_no', '订单号', 'text', { role: 'order' }),
        attribute('colour', '颜色', 'enum', enumOf({ red: '红', green: '绿' })),
        attribute('amount', '金额', 'decimal', { role: 'amount', unit: 'CNY' }),
      ],
    },
    {
      name: 'visit',
      table: 'event_visit',
      labels: label('访问', 'visit'),
      properties: [attribute('page', '页面', 'text')],
    },
    {
      name: 'rating',
      table: 'event_rating',
      labels: label('评级', 'rating'),
      properties: [attribute('grade', '风险等级', 'enum', enumOf({ C3: 'C3', C4: 'C4' }))],
    },
    {
      name: 'sent',
      table: 'event_sent',
      labels: label('发送', 'message'),
      fact: 'received',
      properties: [
        attribute('campaign', '活动', 'enum', {
          ...enumOf({ spring: '春季活动', autumn: '秋季活动' }),
          role: 'campaign',
        }),
        attribute('opened', '已打开', 'boolean', { role: 'opened' }),
      ],
    },
    {
      name: 'enrolment',
      table: 'event_enrolment',
      labels: label('入组', 'enrolment'),
      fact: 'assigned',
      properties: [
        attribute('campaign', '活动', 'enum', {
          ...enumOf({ spring: '春季活动', autumn: '秋季活动' }),
          role: 'campaign',
        }),
        attribute('arm', '组别', 'text', { role: 'arm' }),
        attribute('converted', '已转化', 'boolean', { role: 'converted' }),
      ],
    },
  ],
  entities: [
    {
      name: 'account',
      table: 'entity_account',
      labels: label('账户', 'account'),
      properties: [
        attribute('balance', '账户余额', 'decimal', { unit: 'CNY' }),
        attribute('sort', '账户类型', 'enum', enumOf({ saving: '储蓄', loan: '贷款' })),
      ],
    },
  ],
})

const happening = (customer: number, at: string, values: Values): Happening => ({
  customer,
  ts: at.length > 10 ? at : `${at}T02:00:00Z`,
  values,
})
const people: [Values[string], ...Values[string][]][] = [
  ['Ann Lee', 100, 'gold', '2023-01-15', '1990-03-02', ['vip', 'travel'], 'tea|golf', 31.23, 121.47, true, '138'],
  ['王小明', 50, 'silver', '2024-02-20', '1992-02-29', [], 'tea', 31.3, 121.5, true, null],
  ['bob99', null, 'gold', '2024-02-25', '2000-12-31', null, null, 39.9, 116.4, false, '139'],
  [null, 50, 'unknown', null, null, ['travel'], '', null, null, null, '137'],
  ['ANN99', 10, 'silver', '2023-06-01', '1985-02-27', null, 'tea', null, null, false, null],
]

/** Five customers whose answers are worked out by hand, as of 1 March 2024, 10:00 in Shanghai. */
export const bank: World = {
  catalog,
  asOf: '2024-03-01T02:00:00Z',
  customers: people.map((cells, at) => ({
    id: at + 1,
    values: Object.fromEntries(catalog.attributes.map(({ name }, column) => [name, cells[column] ?? null])),
  })),
  events: {
    buy: [
      happening(1, '2024-02-28', { order_no: 'a', colour: 'red', amount: 10 }),
      happening(1, '2024-02-28', { order_no: 'a', colour: 'green', amount: 5 }),
      happening(1, '2024-01-10', { order_no: 'b', colour: 'red', amount: 20 }),
      happening(1, '2023-06-01', { order_no: 'c', colour: 'red', amount: 1 }),
      happening(2, '2024-01-20', { order_no: 'd', colour: 'green', amount: 50 }),
      happening(3, '2023-12-01', { order_no: 'e', colour: 'red', amount: 7 }),
      happening(3, '2024-02-29', { order_no: 'f', colour: 'red', amount: 8 }),
      happening(5, '2024-03-02', { order_no: 'g', colour: 'red', amount: 99 }),
    ],
    visit: [
      happening(1, '2024-02-27', { page: 'home' }),
      happening(1, '2024-01-09', { page: 'offer' }),
      happening(2, '2024-01-19', { page: 'offer' }),
      happening(2, '2024-02-28T20:00:00Z', { page: 'offer' }),
      happening(4, '2024-02-20', { page: 'offer' }),
    ],
    rating: [
      happening(1, '2023-12-01', { grade: 'C3' }),
      happening(2, '2024-01-01', { grade: 'C3' }),
      happening(2, '2024-02-20', { grade: 'C4' }),
      happening(3, '2024-02-28', { grade: 'C3' }),
    ],
    sent: [
      happening(1, '2024-02-01', { campaign: 'spring', opened: true }),
      happening(2, '2024-02-01', { campaign: 'spring', opened: false }),
      happening(3, '2024-02-01', { campaign: 'autumn', opened: true }),
    ],
    enrolment: [
      happening(1, '2024-01-31', { campaign: 'spring', arm: 'treatment', converted: true }),
      happening(2, '2024-01-31', { campaign: 'spring', arm: 'treatment', converted: false }),
      happening(4, '2024-01-31', { campaign: 'spring', arm: 'control', converted: false }),
    ],
  },
  segments: { gold: { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } },
  lists: { vip: ['1', '4', '77'] },
  things: {
    account: [
      { customer: 1, values: { balance: 100, sort: 'saving' } },
      { customer: 1, values: { balance: 5, sort: 'loan' } },
      { customer: 2, values: { balance: 50, sort: 'saving' } },
      { customer: 3, values: { balance: null, sort: 'saving' } },
    ],
  },
}
