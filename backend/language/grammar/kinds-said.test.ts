import { describe, expect, it } from 'vitest'
import { bank } from '../../segments/cases/bank.ts'
import type { Rule } from '../../segments/rule.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'

const lists = [
  { id: 'l1', name: 'VIP guests' },
  { id: 'l2', name: '贵宾名册' },
]
const ofShop = createReader(readerCatalog)
const ofBank = createReader(bank.catalog)
const read = (reader: typeof ofShop, now: string, text: string) => {
  const { rule, unread, clarification } = reader(text, { now, lists })
  return { rule, unread: unread.map((span) => span.text), asked: clarification?.reason }
}
const shop = (text: string) => read(ofShop, readerCatalog.clock ?? '', text)
const small = (text: string) => read(ofBank, bank.asOf, text)

type Said = [rule: Rule, ...texts: string[]]
const says = (name: string, readText: typeof shop, table: Said[]) =>
  describe(name, () => {
    for (const [rule, ...texts] of table)
      it.each(texts)('%s', (text) => {
        expect(readText(text)).toEqual({ rule, unread: [], asked: undefined })
      })
  })

const gold = { kind: 'compare' as const, field: 'tier', op: 'eq' as const, value: 'gold' }
const within = (from: number, to: number): Rule => ({ kind: 'anniversary', field: 'birthday', from, to })
const joined = (to: number): Rule => ({ kind: 'anniversary', field: 'joined', from: 0, to })

says('yearly dates', shop, [
  [
    within(0, 7),
    'customers whose birthday is within 7 days',
    'customers whose birthday is in the next 7 days',
    '生日在7天内的客户',
    '未来7天生日的客户',
  ],
  [within(-29, 0), 'customers with a birthday this month', '本月生日的客户'],
  [within(-30, 0), '生日在过去30天内的客户', 'birthday in the last 30 days'],
  [within(0, 0), '今天生日的客户', 'customers whose birthday is today'],
  [joined(14), 'join date anniversary in the next 2 weeks', '开户周年日在未来14天内的客户'],
])

const drawn = (size: object): Rule => ({ kind: 'sample', ...size, seed: 'sample' }) as Rule
const married: Rule = { kind: 'compare', field: 'marital', op: 'eq', value: 'married' }
says('random draws', shop, [
  [drawn({ percent: 10 }), 'a random 10% of customers', '随机抽取10%的客户'],
  [
    drawn({ count: 1000 }),
    '1000 customers at random',
    'randomly select 1000 customers',
    '随机抽取1000名客户',
    '随机抽1000人',
  ],
  [
    { kind: 'all', of: [{ ...drawn({ count: 500 }), within: married } as Rule, married] },
    'a random sample of 500 married customers',
    '随机抽取500名已婚客户',
  ],
])

it('draws from those who are ranked first', () => {
  const top: Rule = { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', count: 1000 }
  expect(shop('a random sample of 100 of the top 1000 customers by balance').rule).toEqual({
    kind: 'all',
    of: [{ ...drawn({ count: 100 }), within: top }, top],
  })
})

says('static lists', shop, [
  [
    { kind: 'member', list: 'l1' },
    'in the list VIP guests',
    'customers on the list "VIP guests"',
    '在名单「VIP guests」里的客户',
  ],
  [{ kind: 'member', list: 'l2' }, '名单贵宾名册中的客户'],
])

const listed = (has: 'any' | 'all' | 'none', ...values: string[]): Rule => ({
  kind: 'list',
  field: 'tags',
  has,
  values,
})
says('fields of several values and texts', small, [
  [listed('any', 'vip'), 'customers whose tags include "vip"', '标签包含「vip」的客户'],
  [listed('any', 'vip', 'travel'), 'tags include "vip" or "travel"', '标签包含「vip」或「travel」的客户'],
  [listed('all', 'vip', 'travel'), 'tags include "vip" and "travel"', '标签包含「vip」和「travel」的客户'],
  [listed('none', 'vip'), 'tags do not include "vip"', '标签不包含「vip」的客户'],
  [{ kind: 'size', field: 'tags', op: 'gte', value: 2 }, 'at least 2 tags', '标签数至少2个'],
  [{ kind: 'text', field: 'name', op: 'starts_with', value: '王' }, '姓名以「王」开头的客户', 'name starts with "王"'],
  [
    { kind: 'not', of: { kind: 'text', field: 'name', op: 'contains', value: 'Lee' } },
    'name does not contain "Lee"',
    '姓名不含「Lee」的客户',
  ],
  [{ kind: 'regex', field: 'name', pattern: '^A' }, 'name matches the pattern "^A"', '姓名匹配正则「^A」'],
])

const campaign = (more: object): Rule => ({ kind: 'campaign', campaign: 'spring', did: 'received', ...more }) as Rule
const opened: Rule = { kind: 'not', of: campaign({ did: 'opened' }) }
says('past campaigns', small, [
  [campaign({}), 'customers who received campaign "spring"', '收到过春季活动的客户'],
  [campaign({ did: 'opened' }), '打开过春季活动的客户'],
  [{ kind: 'all', of: [campaign({}), opened] }, '收到过春季活动但没有打开的客户'],
  [campaign({ did: 'assigned', arm: 'control' }), '春季活动对照组的客户'],
  [
    { kind: 'all', of: [campaign({}), campaign({ did: 'assigned', arm: 'treatment' })] },
    '收到过春季活动、在试验组的客户',
  ],
])

const over = (value: number) => ({ kind: 'compare' as const, field: 'balance', op: 'gt' as const, value })
const account = (has: 'any' | 'all' | 'none', where?: object): Rule =>
  ({ kind: 'related', entity: 'account', has, ...(where ? { where } : {}) }) as Rule
const sort = (value: string) => ({ kind: 'compare', field: 'sort', op: 'eq', value })
says('things that belong to customers', small, [
  [
    account('any', over(10_000)),
    'customers who hold any account with balance over 10000',
    '持有账户余额超过1万的账户的客户',
  ],
  [account('all', over(100)), 'all accounts have a balance over 100', '所有账户的账户余额都超过100'],
  [account('any', sort('saving')), 'customers with a saving account', '有储蓄账户的客户'],
  [account('none', sort('loan')), 'customers without a loan account', '没有贷款账户的客户'],
  [account('any'), 'customers with accounts'],
  [
    { kind: 'related_measure', entity: 'account', measure: { type: 'count' }, op: 'gte', value: 2 },
    'customers with at least 2 accounts',
    '有2个以上账户的客户',
  ],
])

const near = { kind: 'geo' as const, latitude: 31.23, longitude: 121.47 }
const rfm = (scores: object): Rule => ({ kind: 'rfm', event: 'buy', method: 'independent', ...scores }) as Rule
const held: Rule = { kind: 'held', is: gold, n: 90, unit: 'day' }
says('places, scores, states and habits', small, [
  [{ ...near, km: 5, side: 'within' }, 'within 5 km of (31.23, 121.47)', '距31.23,121.47不超过5公里的客户'],
  [{ ...near, km: 10, side: 'beyond' }, 'more than 10 km from 31.23, 121.47', '距31.23,121.47超过10公里'],
  [rfm({ r: [5], f: [5], m: [5] }), 'RFM 555', 'RFM评分555'],
  [rfm({ r: [5] }), 'RFM top quintile on recency'],
  [rfm({ r: [4, 5] }), 'RFM的R分4以上的客户'],
  [held, 'gold tier for at least 90 days', '等级为金卡已满90天的客户', '连续90天为金卡的客户'],
  [
    { kind: 'preference', event: 'buy', property: 'colour', values: ['red'] },
    'most often bought colour is red',
    '最常购买的颜色为红的客户',
  ],
])

const purchase = { event: 'purchase', n: 60, unit: 'day' as const }
const viaApp: Rule = {
  kind: 'edge',
  which: 'first',
  event: 'purchase',
  is: { kind: 'compare', field: 'place', op: 'eq', value: 'app' },
}
const ranked = (min: number, max: number): Rule => ({
  kind: 'percent_rank',
  by: { of: 'attribute', field: 'balance' },
  min,
  max,
})
says('stopped, restarted, first events, ranks, a recorded no', shop, [
  [
    { kind: 'stopped', ...purchase },
    'customers who stopped buying in the last 60 days',
    'stopped buying for 60 days',
    '近60天停止购买的客户',
  ],
  [
    { kind: 'stopped', ...purchase, before: 90 },
    'stopped buying for 60 days but bought in the 90 days before that',
    '近60天停止购买但此前90天内购买过的客户',
  ],
  [{ kind: 'restarted', ...purchase }, 'started buying again in the last 60 days', '近60天重新购买的客户'],
  [viaApp, '首次购买渠道为手机银行的客户', '首次购买通过App的客户'],
  [{ kind: 'reachable', channel: 'sms' }, 'customers who can be reached by SMS', 'reachable by SMS'],
  [ranked(80, 90), 'between the 80th and 90th percentile by balance', '余额百分位在80到90之间的客户'],
  [ranked(95, 100), 'balance percentile of at least 95'],
  [{ kind: 'compare', field: 'housing', op: 'eq', value: false }, 'housing loan recorded as no', '房贷登记为无的客户'],
])

const bought = { event: 'purchase' }
const entered = { event: 'login' }
const week = { n: 7, unit: 'day' as const }
says('events in order, and what did not come after', shop, [
  [
    { kind: 'funnel', steps: [entered, bought, entered] },
    'customers who logged in, then bought, then logged in',
    '先登录，然后购买，然后又登录的客户',
  ],
  [
    { kind: 'funnel', steps: [bought], without: { ...entered, within: week } },
    'customers who bought but then did not log in within 7 days',
    '购买之后7天内没有登录的客户',
  ],
  [{ kind: 'funnel', steps: [bought], without: entered }, 'bought and then never logged in', '购买之后没有登录的客户'],
])

describe('what is not wholly understood', () => {
  it.each([
    'in the list of sailors',
    'received campaign of the moon',
    'whose first purchase was via the moon',
    'gold tier for at least 90 moons',
    'stopped dancing for 60 days',
    'most often bought colour is mauve',
    '名单「不存在」里的客户',
    '最常购买的颜色为紫的客户',
    '距月球不超过5公里的客户',
  ])('leaves words unread: %s', (text) => {
    const { unread, asked } = small(text)
    expect(unread.length > 0 || asked !== undefined).toBe(true)
  })
})
