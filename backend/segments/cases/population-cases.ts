import type { RuleKind } from '../rule.ts'
import type { Case } from './case.ts'

/** Conditions on the population, chance and logic. */
export const populationCases = {
  total: [
    {
      rule: { kind: 'total', fields: ['balance', 'latitude'], op: 'gt', than: 100 },
      selects: [1],
      zh: '余额 ＋ 纬度 合计 > 100',
      en: 'total of balance + latitude over 100',
    },
    {
      rule: { kind: 'total', fields: ['balance', 'latitude'], op: 'gte', than: 50, blanks: 'zero' },
      selects: [1, 2, 4],
      zh: '余额 ＋ 纬度 合计 ≥ 50（空值按 0）',
      en: 'total of balance + latitude of at least 50 (blanks as 0)',
    },
    {
      rule: { kind: 'total', fields: ['balance'], op: 'gt', than: { fields: ['latitude'], times: 1 } },
      selects: [1, 2],
      zh: '余额 > 同一客户的纬度',
      en: "balance over the same customer's latitude",
    },
    {
      rule: { kind: 'total', fields: ['balance'], op: 'gte', than: { fields: ['latitude', 'longitude'], times: 0.5 } },
      selects: [1],
      zh: '余额 ≥ 0.5 倍的同一客户的纬度 ＋ 经度 合计',
      en: "balance of at least 0.5 times the same customer's total of latitude + longitude",
    },
  ],
  sample: [
    {
      rule: { kind: 'sample', count: 2, seed: 'x' },
      selects: [2, 5],
      zh: '随机抽取 2 位（种子“x”）',
      en: 'in a random sample of 2 (seed "x")',
    },
    {
      rule: { kind: 'sample', percent: 50, seed: 'x' },
      selects: [1, 2, 5],
      zh: '随机抽取约 50%（种子“x”）',
      en: 'in a random sample of about 50% (seed "x")',
    },
    {
      rule: { kind: 'sample', count: 1, seed: 'x', within: { kind: 'segment', id: 'gold' } },
      selects: [1],
      zh: '随机抽取 1 位（种子“x”）（只看满足以下条件的客户：属于人群“gold”）',
      en: 'in a random sample of 1 (seed "x") (only among those where in the segment "gold")',
    },
  ],
  bucket: [
    {
      rule: { kind: 'bucket', seed: 'x', from: 0, to: 4999 },
      selects: [1, 2, 5],
      zh: '哈希桶在 0 到 4,999 之间（含两端，共 10,000 个，种子“x”）',
      en: 'hash bucket between 0 and 4,999 (both included, of 10,000, seed "x")',
    },
  ],
  rank: [
    {
      rule: { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', count: 2 },
      selects: [1, 2],
      zh: '余额最高的 2 位',
      en: 'among the 2 with the highest balance',
    },
    {
      rule: { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'bottom', percent: 50 },
      selects: [2, 4, 5],
      zh: '余额最低的 50%',
      en: 'in the 50% with the lowest balance',
    },
    {
      rule: {
        kind: 'rank',
        by: { of: 'related', entity: 'account', measure: { type: 'sum', property: 'balance' } },
        direction: 'top',
        count: 2,
      },
      selects: [1, 2],
      zh: '拥有的账户的账户余额总和最高的 2 位',
      en: 'among the 2 with the highest total balance of account items owned',
    },
  ],
  percent_rank: [
    {
      rule: { kind: 'percent_rank', by: { of: 'attribute', field: 'balance' }, min: 30, max: 90 },
      selects: [2, 4],
      zh: '余额的百分位介于 30% 与 90% 之间（含两端）',
      en: 'percent rank of balance between 30% and 90% (both included)',
    },
  ],
  average: [
    {
      rule: { kind: 'average', of: { of: 'attribute', field: 'balance' }, direction: 'above' },
      selects: [1],
      zh: '余额高于平均值',
      en: 'balance above the average',
    },
  ],
  rfm: [
    {
      rule: { kind: 'rfm', event: 'buy', r: [3, 5], f: [5], method: 'independent' },
      selects: [1],
      zh: '截至目前购买的 RFM 五分位（各自独立）：R 为 3、5；F 为 5',
      en: 'RFM quintiles (independent) of purchase events up to now: R is 3 or 5; F is 5',
    },
    {
      rule: { kind: 'rfm', event: 'buy', f: [1], method: 'nested', ties: { r: 'low', f: 'id' } },
      selects: [1, 2, 3],
      zh: '截至目前购买的 RFM 五分位（逐层）：F 为 1（同值按编号排序）',
      en: 'RFM quintiles (nested) of purchase events up to now: F is 1 (ties by id)',
    },
  ],
  all: [
    {
      rule: {
        kind: 'all',
        of: [
          { kind: 'segment', id: 'gold' },
          { kind: 'consent', channel: 'sms' },
        ],
      },
      selects: [1],
      zh: '属于人群“gold”，且同意短信营销',
      en: 'in the segment "gold", and consents to SMS',
    },
  ],
  any: [
    {
      rule: {
        kind: 'any',
        of: [
          { kind: 'segment', id: 'gold' },
          { kind: 'consent', channel: 'sms' },
        ],
      },
      selects: [1, 2, 3],
      zh: '属于人群“gold”，或同意短信营销',
      en: 'in the segment "gold", or consents to SMS',
    },
  ],
  not: [
    {
      rule: { kind: 'not', of: { kind: 'segment', id: 'gold' } },
      selects: [2, 4, 5],
      zh: '并非（属于人群“gold”）',
      en: 'not (in the segment "gold")',
    },
  ],
} satisfies Partial<Record<RuleKind, Case[]>>
