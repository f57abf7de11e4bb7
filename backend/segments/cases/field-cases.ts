import type { RuleKind } from '../rule.ts'
import type { Case } from './case.ts'

/** Conditions on fields. */
export const fieldCases = {
  compare: [
    {
      rule: { kind: 'compare', field: 'balance', op: 'gte', value: 50 },
      selects: [1, 2, 4],
      zh: '余额 ≥ 50 元',
      en: 'balance of at least 50 CNY',
    },
    {
      rule: { kind: 'compare', field: 'tier', op: 'ne', value: 'gold' },
      selects: [2, 4, 5],
      zh: '等级不为“金卡”（含未知）',
      en: 'tier is not "gold" (or unknown)',
    },
  ],
  between: [
    {
      rule: { kind: 'between', field: 'balance', min: 10, max: 50 },
      selects: [2, 4, 5],
      zh: '余额介于 10 元 与 50 元 之间（含两端）',
      en: 'balance between 10 CNY and 50 CNY (both included)',
    },
  ],
  in: [
    {
      rule: { kind: 'in', field: 'tier', values: ['gold', 'silver'] },
      selects: [1, 2, 3, 5],
      zh: '等级为“金卡”、“银卡”之一',
      en: 'tier is one of "gold", "silver"',
    },
  ],
  text: [
    {
      rule: { kind: 'text', field: 'name', op: 'contains', value: 'ann' },
      selects: [1, 5],
      zh: '姓名包含“ann”（不分大小写）',
      en: 'name contains "ann" (any case)',
    },
  ],
  regex: [
    {
      rule: { kind: 'regex', field: 'name', pattern: '^[A-Z]+\\d{2}$' },
      selects: [5],
      zh: '姓名匹配正则“^[A-Z]+\\d{2}$”（区分大小写）',
      en: 'name matches the pattern "^[A-Z]+\\d{2}$" (same case)',
    },
    {
      rule: { kind: 'regex', field: 'name', pattern: '^[A-Z]+\\d{2}$', caseless: true },
      selects: [3, 5],
      zh: '姓名匹配正则“^[A-Z]+\\d{2}$”（不分大小写）',
      en: 'name matches the pattern "^[A-Z]+\\d{2}$" (any case)',
    },
    {
      rule: { kind: 'regex', field: 'name', pattern: '小.' },
      selects: [2],
      zh: '姓名匹配正则“小.”（区分大小写）',
      en: 'name matches the pattern "小." (same case)',
    },
  ],
  list: [
    {
      rule: { kind: 'list', field: 'tags', has: 'any', values: ['vip', 'travel'] },
      selects: [1, 4],
      zh: '标签包含“vip”、“travel”中的任意一个',
      en: 'tags has any of "vip", "travel"',
    },
    {
      rule: { kind: 'list', field: 'tags', has: 'all', values: ['vip', 'travel'] },
      selects: [1],
      zh: '标签包含“vip”、“travel”中的每一个',
      en: 'tags has all of "vip", "travel"',
    },
    {
      rule: { kind: 'list', field: 'tags', has: 'none', values: ['vip'] },
      selects: [2, 3, 4, 5],
      zh: '标签不含“vip”中的任何一个（含未知）',
      en: 'tags has none of "vip" (or unknown)',
    },
    {
      rule: { kind: 'list', field: 'interests', has: 'any', values: ['golf'] },
      selects: [1],
      zh: '兴趣包含“golf”中的任意一个',
      en: 'interests has any of "golf"',
    },
  ],
  size: [
    {
      rule: { kind: 'size', field: 'tags', op: 'gte', value: 1 },
      selects: [1, 4],
      zh: '标签的项数 ≥ 1',
      en: 'number of items in tags of at least 1',
    },
    {
      rule: { kind: 'size', field: 'interests', op: 'eq', value: 0 },
      selects: [4],
      zh: '兴趣的项数 = 0',
      en: 'number of items in interests of exactly 0',
    },
    {
      rule: { kind: 'size', field: 'tags', op: 'ne', value: 1 },
      selects: [1, 2, 3, 5],
      zh: '标签的项数 ≠ 1（含未知）',
      en: 'number of items in tags other than 1 (or unknown)',
    },
  ],
  missing: [
    { rule: { kind: 'missing', field: 'tier' }, selects: [4], zh: '等级未知或缺失', en: 'tier is unknown or missing' },
  ],
  date: [
    {
      rule: { kind: 'date', field: 'tier_since', window: { type: 'last', n: 30, unit: 'day' } },
      selects: [2, 3],
      zh: '等级起始日在过去 30 天内',
      en: 'tier since in the last 30 days',
    },
  ],
  anniversary: [
    {
      rule: { kind: 'anniversary', field: 'birthday', from: 0, to: 3 },
      selects: [1],
      zh: '生日的周年日在今天到3 天后之间（含两端）',
      en: 'anniversary of birthday between today and 3 days ahead (both included)',
    },
    {
      rule: { kind: 'anniversary', field: 'birthday', from: -3, to: 0 },
      selects: [2, 5],
      zh: '生日的周年日在3 天前到今天之间（含两端）',
      en: 'anniversary of birthday between 3 days ago and today (both included)',
    },
    {
      rule: { kind: 'anniversary', field: 'birthday', from: 1, to: 1 },
      selects: [1],
      zh: '生日的周年日是1 天后',
      en: 'anniversary of birthday is 1 day ahead',
    },
  ],
} satisfies Partial<Record<RuleKind, Case[]>>
