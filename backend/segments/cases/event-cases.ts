import type { RuleKind } from '../rule.ts'
import type { Case } from './case.ts'

/** Conditions on what happened. */
export const eventCases = {
  event: [
    {
      rule: {
        kind: 'event',
        event: 'buy',
        measure: { type: 'count' },
        op: 'gte',
        value: 2,
        window: { type: 'last', n: 90, unit: 'day' },
      },
      selects: [1],
      zh: '过去 90 天内购买次数 ≥ 2',
      en: 'number of purchase events in the last 90 days of at least 2',
    },
  ],
  occurrence: [
    {
      rule: { kind: 'occurrence', which: 'last', event: 'buy', window: { type: 'ago', min: 30, unit: 'day' } },
      selects: [2],
      zh: '最近一次购买发生在距今至少 30 天',
      en: 'last purchase event happened at least 30 days ago',
    },
  ],
  edge: [
    {
      rule: {
        kind: 'edge',
        which: 'last',
        event: 'buy',
        is: { kind: 'compare', field: 'colour', op: 'eq', value: 'red' },
      },
      selects: [1, 3],
      zh: '截至目前最近一次购买满足（颜色为“红”）',
      en: 'last purchase event up to now satisfies (colour is "red")',
    },
    {
      rule: {
        kind: 'edge',
        which: 'first',
        event: 'buy',
        window: { type: 'last', n: 90, unit: 'day' },
        is: { kind: 'compare', field: 'amount', op: 'gt', value: 20 },
      },
      selects: [2],
      zh: '过去 90 天内首次购买满足（金额 > 20 元）',
      en: 'first purchase event in the last 90 days satisfies (amount over 20 CNY)',
    },
  ],
  sequence: [
    {
      rule: { kind: 'sequence', first: { event: 'visit' }, next: { event: 'buy' }, within: { n: 2, unit: 'day' } },
      selects: [1, 2],
      zh: '截至目前先有访问，之后最多 2 天内又有购买',
      en: 'had a visit event up to now, followed at most 2 days later by a purchase event',
    },
  ],
  funnel: [
    {
      rule: {
        kind: 'funnel',
        steps: [
          { event: 'visit', where: { kind: 'compare', field: 'page', op: 'eq', value: 'offer' } },
          { event: 'buy' },
        ],
        within: { n: 1, unit: 'day' },
      },
      selects: [1, 2],
      zh: '截至目前依次有 访问（其中页面为“offer”）→购买，从头到尾最多 1 天',
      en: 'had in order up to now: visit event (where page is "offer") → purchase event, at most 1 day from first to last',
    },
    {
      rule: {
        kind: 'funnel',
        steps: [{ event: 'visit', where: { kind: 'compare', field: 'page', op: 'eq', value: 'offer' } }],
        without: { event: 'buy', within: { n: 7, unit: 'day' } },
      },
      selects: [4],
      zh: '截至目前依次有 访问（其中页面为“offer”），此后 7 天内没有购买',
      en: 'had in order up to now: visit event (where page is "offer"), and after that no purchase event within 7 days',
    },
    {
      rule: {
        kind: 'funnel',
        steps: [{ event: 'visit' }, { event: 'buy' }, { event: 'visit' }, { event: 'buy' }],
        window: { type: 'last', n: 6, unit: 'month' },
      },
      selects: [1],
      zh: '过去 6 个月内依次有 访问→购买→访问→购买',
      en: 'had in order in the last 6 months: visit event → purchase event → visit event → purchase event',
    },
  ],
  stopped: [
    {
      rule: { kind: 'stopped', event: 'buy', n: 30, unit: 'day' },
      selects: [2],
      zh: '过去 30 天内没有购买，但此前 30 天内有过',
      en: 'has no purchase event in the last 30 days but has one in the 30 days before that',
    },
  ],
  restarted: [
    {
      rule: { kind: 'restarted', event: 'buy', n: 30, unit: 'day' },
      selects: [3],
      zh: '过去 30 天内有购买，此前 30 天内没有，更早有过',
      en: 'has a purchase event in the last 30 days, none in the 30 days before that, and one earlier',
    },
    {
      rule: {
        kind: 'restarted',
        event: 'buy',
        where: { kind: 'compare', field: 'colour', op: 'eq', value: 'red' },
        n: 1,
        unit: 'month',
        pause: 1,
      },
      selects: [3],
      zh: '过去 1 个月内有购买（其中颜色为“红”），此前 1 个月内没有，更早有过',
      en: 'has a purchase event in the last 1 month (where colour is "red"), none in the 1 month before that, and one earlier',
    },
  ],
  held: [
    {
      rule: { kind: 'held', is: { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }, n: 30, unit: 'day' },
      selects: [1],
      zh: '已连续至少 30 天满足（等级为“金卡”）',
      en: 'has satisfied (tier is "gold") for at least 30 days without a break',
    },
    {
      rule: {
        kind: 'held',
        event: 'rating',
        is: { kind: 'compare', field: 'grade', op: 'eq', value: 'C3' },
        n: 30,
        unit: 'day',
      },
      selects: [1],
      zh: '按评级的记录，已连续至少 30 天满足（风险等级为“C3”）',
      en: 'by its rating events, has satisfied (grade is "C3") for at least 30 days without a break',
    },
  ],
  preference: [
    {
      rule: { kind: 'preference', event: 'buy', property: 'colour', values: ['red'] },
      selects: [1, 3],
      zh: '截至目前购买中最常见的颜色为“红”之一',
      en: 'of purchase events up to now, the most frequent colour is one of "red"',
    },
  ],
  campaign: [
    {
      rule: { kind: 'campaign', campaign: 'spring', did: 'received' },
      selects: [1, 2],
      zh: '截至目前收到过活动“春季活动”',
      en: 'received the campaign "spring" up to now',
    },
    {
      rule: { kind: 'campaign', campaign: 'spring', did: 'opened' },
      selects: [1],
      zh: '截至目前打开过活动“春季活动”',
      en: 'opened the campaign "spring" up to now',
    },
    {
      rule: { kind: 'campaign', campaign: 'spring', did: 'received', arm: 'treatment' },
      selects: [1, 2],
      zh: '截至目前收到过活动“春季活动”（组别“treatment”）',
      en: 'received the campaign "spring" (arm "treatment") up to now',
    },
    {
      rule: { kind: 'campaign', campaign: 'spring', did: 'converted' },
      selects: [1],
      zh: '截至目前在活动中转化“春季活动”',
      en: 'converted in the campaign "spring" up to now',
    },
    {
      rule: {
        kind: 'campaign',
        campaign: 'spring',
        did: 'assigned',
        arm: 'control',
        window: { type: 'last', n: 2, unit: 'month' },
      },
      selects: [4],
      zh: '过去 2 个月内被纳入活动“春季活动”（组别“control”）',
      en: 'was assigned to the campaign "spring" (arm "control") in the last 2 months',
    },
  ],
} satisfies Partial<Record<RuleKind, Case[]>>
