import type { RuleKind } from '../rule.ts'
import type { Case } from './case.ts'

/** Conditions on what customers own and where they are, on lists and channels. */
export const customerCases = {
  related: [
    {
      rule: {
        kind: 'related',
        entity: 'account',
        has: 'any',
        where: { kind: 'compare', field: 'balance', op: 'gte', value: 50 },
      },
      selects: [1, 2],
      zh: '拥有账户（其中账户余额 ≥ 50 元）',
      en: 'owns any account (where balance of at least 50 CNY)',
    },
    {
      rule: {
        kind: 'related',
        entity: 'account',
        has: 'all',
        where: { kind: 'compare', field: 'sort', op: 'eq', value: 'saving' },
      },
      selects: [2, 3],
      zh: '拥有账户且全部符合（其中账户类型为“储蓄”）',
      en: 'owns at least one account and only such (where sort is "saving")',
    },
    {
      rule: {
        kind: 'related',
        entity: 'account',
        has: 'none',
        where: { kind: 'compare', field: 'sort', op: 'eq', value: 'loan' },
      },
      selects: [2, 3, 4, 5],
      zh: '不拥有账户（其中账户类型为“贷款”）',
      en: 'owns no account (where sort is "loan")',
    },
  ],
  related_measure: [
    {
      rule: { kind: 'related_measure', entity: 'account', measure: { type: 'count' }, op: 'gte', value: 2 },
      selects: [1],
      zh: '拥有的账户数量 ≥ 2',
      en: 'number of account items owned of at least 2',
    },
    {
      rule: {
        kind: 'related_measure',
        entity: 'account',
        measure: { type: 'sum', property: 'balance' },
        op: 'lt',
        value: 60,
      },
      selects: [2, 3, 4, 5],
      zh: '拥有的账户的账户余额总和 < 60 元',
      en: 'total balance of account items owned under 60 CNY',
    },
  ],
  segment: [
    { rule: { kind: 'segment', id: 'gold' }, selects: [1, 3], zh: '属于人群“gold”', en: 'in the segment "gold"' },
  ],
  member: [{ rule: { kind: 'member', list: 'vip' }, selects: [1, 4], zh: '在名单“vip”中', en: 'on the list "vip"' }],
  everyone: [{ rule: { kind: 'everyone' }, selects: [1, 2, 3, 4, 5], zh: '不限条件', en: 'no condition at all' }],
  consent: [{ rule: { kind: 'consent', channel: 'sms' }, selects: [1, 2], zh: '同意短信营销', en: 'consents to SMS' }],
  reachable: [
    { rule: { kind: 'reachable', channel: 'sms' }, selects: [1], zh: '可以通过短信触达', en: 'can be reached by SMS' },
  ],
  geo: [
    {
      rule: { kind: 'geo', latitude: 31.23, longitude: 121.47, km: 10, side: 'within' },
      selects: [1, 2],
      zh: '距 (31.23, 121.47) 不超过 10 公里',
      en: 'at most 10 km from (31.23, 121.47)',
    },
    {
      rule: { kind: 'geo', latitude: 31.23, longitude: 121.47, km: 10, side: 'beyond' },
      selects: [3],
      zh: '距 (31.23, 121.47) 超过 10 公里',
      en: 'more than 10 km from (31.23, 121.47)',
    },
  ],
} satisfies Partial<Record<RuleKind, Case[]>>
