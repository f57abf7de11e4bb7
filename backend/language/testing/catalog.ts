import { type Catalog, catalog } from '../../catalog/catalog.ts'

type Words = [zh: string, en: string, moreZh?: string[], moreEn?: string[]]
const called = ([zh, en, moreZh = [], moreEn = []]: Words) => ({
  labels: { zh, en },
  synonyms: { zh: moreZh, en: moreEn },
})
const attribute = (name: string, type: string, words: Words, more: object = {}) => ({
  name,
  column: name,
  type,
  ...called(words),
  ...more,
})
const values = (list: Record<string, Words>, more: Record<string, object> = {}) => ({
  values: Object.entries(list).map(([value, words]) => ({ value, ...called(words), ...more[value] })),
})

const flag = (name: string, words: Words) =>
  attribute(
    name,
    'boolean',
    words,
    values({ true: [`有${words[0]}`, `has a ${words[1]}`], false: [`无${words[0]}`, `no ${words[1]}`] }),
  )

const attributes = [
  attribute('mobile', 'text', ['手机号', 'mobile number'], { sensitivity: 'pii' }),
  attribute('age', 'integer', ['年龄', 'age', [], ['aged']], { unit: 'year', min: 18, max: 95 }),
  attribute('birthday', 'date', ['生日', 'birthday', ['出生日期'], ['date of birth']]),
  attribute('job', 'enum', ['职业', 'job', ['工作'], ['occupation']], {
    ...values(
      {
        student: ['学生', 'student', [], ['students']],
        retired: ['退休', 'retired', ['退休人员'], ['retirees', 'pensioners']],
        manager: ['管理人员', 'manager'],
        'blue-collar': ['蓝领', 'blue-collar'],
        unknown: ['未知', 'unknown'],
      },
      { unknown: { unknown: true } },
    ),
  }),
  attribute('marital', 'enum', ['婚姻状况', 'marital status'], {
    ...values({ married: ['已婚', 'married'], single: ['单身', 'single'], divorced: ['离异', 'divorced'] }),
  }),
  attribute('education', 'enum', ['学历', 'education level', [], ['education']], {
    ...values({ primary: ['小学', 'primary'], secondary: ['中学', 'secondary'], tertiary: ['大学', 'tertiary'] }),
    ordered: true,
  }),
  attribute('tier', 'enum', ['客户等级', 'tier', ['等级'], ['customer tier']], {
    ...values({
      basic: ['普通', 'basic'],
      silver: ['白银', 'silver'],
      gold: ['黄金', 'gold'],
      diamond: ['钻石', 'diamond'],
    }),
    ordered: true,
  }),
  attribute('province', 'enum', ['省份', 'province'], {
    ...values({ sh: ['上海', 'Shanghai'], gd: ['广东', 'Guangdong'] }),
  }),
  attribute('city', 'enum', ['城市', 'city'], {
    ...values({ sh: ['上海', 'Shanghai'], gz: ['广州', 'Guangzhou'], hz: ['杭州', 'Hangzhou'] }),
  }),
  attribute('balance', 'integer', ['余额', 'balance', ['存款余额'], ['account balance']], { unit: 'CNY', min: -5000 }),
  attribute('income', 'integer', ['月收入', 'monthly income', ['收入'], ['income']], { unit: 'CNY', min: 0 }),
  attribute('children', 'integer', ['子女数', 'number of children', ['孩子'], ['children']], { min: 0, max: 6 }),
  attribute('share_rate', 'decimal', ['额度使用率', 'credit utilisation', ['使用率'], ['utilisation']], {
    unit: 'percent',
  }),
  flag('housing', ['房贷', 'housing loan', ['住房贷款'], ['mortgage']]),
  flag('loan', ['个人贷款', 'personal loan', ['消费贷款']]),
  flag('card', ['信用卡', 'credit card']),
  attribute('joined', 'date', ['开户日期', 'join date', ['开户'], ['joined', 'opened the account']]),
  attribute('consent_sms', 'boolean', ['短信同意', 'SMS consent']),
  attribute('consent_email', 'boolean', ['邮件同意', 'e-mail consent']),
]

const goods = values({ app: ['手机银行', 'mobile app', ['App'], ['app']], branch: ['网点', 'branch', ['柜台'], []] })
const purchase = {
  name: 'purchase',
  table: 'event_purchase',
  ...called(['购买', 'purchase', [], ['purchases']]),
  verbs: { zh: ['购买', '买', '消费', '下单'], en: ['buy', 'purchase', 'order'] },
  properties: [
    attribute('order_no', 'text', ['订单号', 'order number'], { role: 'order' }),
    attribute('amount', 'decimal', ['金额', 'amount'], { role: 'amount', unit: 'CNY' }),
    attribute('quantity', 'integer', ['数量', 'quantity'], { role: 'quantity' }),
    attribute('sku', 'text', ['商品编号', 'stock code'], { role: 'product_code' }),
    attribute('item', 'text', ['商品名称', 'item name'], { role: 'product_name' }),
    attribute('place', 'enum', ['渠道', 'sales channel'], { role: 'channel', ...goods }),
  ],
}
const login = {
  name: 'login',
  table: 'event_login',
  ...called(['登录', 'login', [], ['logins']]),
  verbs: { zh: ['登录'], en: ['log in'] },
  properties: [],
}

/**
 * A small bank with a shop, for tests of the reader: an age and a birthday, ordered tiers, a place that is city and province at
 * once, three yes/no products, purchases with orders and goods, logins, two channels with consent, one term of the glossary.
 */
export const readerCatalog: Catalog = catalog.parse({
  version: 1,
  workspace: 'reader',
  title: { zh: '测试银行', en: 'Reader bank' },
  synthetic: true,
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  clock: '2026-06-30T02:00:00Z',
  customers: { labels: { zh: '客户', en: 'customers' }, idType: 'integer', rows: 1000 },
  attributes,
  events: [purchase, login],
  products: [{ code: 'TD1', ...called(['定期存款', 'term deposit']), kind: 'deposit' }],
  channels: [
    { name: 'sms', labels: { zh: '短信', en: 'SMS' }, consent: 'consent_sms', address: 'mobile', unitCost: 0.05 },
    { name: 'email', labels: { zh: '邮件', en: 'e-mail' }, consent: 'consent_email', unitCost: 0.01 },
  ],
  glossary: [
    {
      ...called(['高净值', 'high net worth']),
      rule: { kind: 'compare', field: 'balance', op: 'gte', value: 600000 },
    },
  ],
})
