import type { Bilingual } from '../backend/bilingual.ts'
import type { ChannelName } from '../backend/catalog/catalog.ts'
import type { Customer } from './customer.ts'

/** A past campaign as it was simulated: what a perfect read-out would find. */
export interface CampaignTruth {
  id: string
  zh: string
  en: string
  channel: ChannelName
  product: string
  /** What it was for, and whom it was for in words; `eligible` says the same in code. */
  objective: 'reactivate' | 'cross_sell' | 'upsell' | 'retain'
  audience: Bilingual
  /** Local date of the first message. */
  start: string
  /** Share of the eligible who took part, drawn at random. */
  sampled: number
  /** Share of those who took part that was held out at random. */
  holdout: number
  /** Who was eligible, on what was known at the start; `idleDays` = days since the last transaction. */
  eligible(customer: Customer, idleDays: number): boolean
  /** Chance to buy the product within 30 days without contact. */
  baseline: number
  /** Added to it by the contact, as a share (0.01 = one percentage point). */
  effect: number
  /** Where the effect differs: among these customers it is `effect` instead. */
  subgroup?: { zh: string; en: string; holds(customer: Customer): boolean; effect: number }
}

const isActive = (idleDays: number) => idleDays < 60
const isIdle = (idleDays: number) => idleDays >= 90

/** THE parameters of the twelve past campaigns, kept apart from the data so that forecasts and read-outs can be scored. */
export const truth: CampaignTruth[] = [
  {
    id: 'C2024-09',
    zh: '中秋存款季',
    en: 'Autumn deposit season',
    channel: 'sms',
    product: 'DP02',
    objective: 'retain',
    audience: {
      zh: '存款余额2万以上的客户',
      en: 'customers with a deposit balance of 20,000 or more',
    },
    start: '2024-09-09',
    sampled: 0.3,
    holdout: 0.2,
    eligible: (c) => c.depositBalance >= 20_000,
    baseline: 0.03,
    effect: 0.012,
  },
  {
    id: 'C2024-11',
    zh: '理财唤醒一期',
    en: 'Wealth win-back I',
    channel: 'sms',
    product: 'WM01',
    objective: 'reactivate',
    audience: {
      zh: '90天以上没有交易、存款余额1万以上的客户',
      en: 'customers without a transaction for 90 days or more and a deposit balance of 10,000 or more',
    },
    start: '2024-11-11',
    sampled: 0.5,
    holdout: 0.2,
    eligible: (c, idle) => isIdle(idle) && c.depositBalance >= 10_000,
    baseline: 0.015,
    effect: 0.02,
  },
  {
    id: 'C2024-12',
    zh: '信用卡双十二',
    en: 'Card offer December',
    channel: 'push',
    product: 'CC01',
    objective: 'cross_sell',
    audience: {
      zh: '60天内有交易、没有信用卡的客户',
      en: 'customers with a transaction within 60 days and no credit card',
    },
    start: '2024-12-05',
    sampled: 0.25,
    holdout: 0.15,
    eligible: (c, idle) => !c.hasCreditCard && isActive(idle),
    baseline: 0.025,
    effect: 0.01,
  },
  {
    id: 'C2025-01',
    zh: '开门红大额存单',
    en: 'New Year certificates',
    channel: 'wechat',
    product: 'DP03',
    objective: 'upsell',
    audience: {
      zh: '资产20万以上的客户',
      en: 'customers with assets of 200,000 or more',
    },
    start: '2025-01-06',
    sampled: 0.4,
    holdout: 0.2,
    eligible: (c) => c.aum >= 200_000,
    baseline: 0.04,
    effect: 0.015,
  },
  {
    id: 'C2025-03',
    zh: '春季基金定投',
    en: 'Spring fund plan',
    channel: 'email',
    product: 'FD03',
    objective: 'cross_sell',
    audience: {
      zh: '60天内有交易、风险等级C4或C5的客户',
      en: 'customers with a transaction within 60 days and risk grade C4 or C5',
    },
    start: '2025-03-10',
    sampled: 0.35,
    holdout: 0.25,
    eligible: (c, idle) => isActive(idle) && ['C4', 'C5'].includes(c.riskGrade ?? ''),
    baseline: 0.02,
    effect: 0,
  },
  {
    id: 'C2025-05',
    zh: '理财唤醒二期',
    en: 'Wealth win-back II',
    channel: 'push',
    product: 'WM02',
    objective: 'reactivate',
    audience: {
      zh: '90天以上没有交易、存款余额1万以上的客户',
      en: 'customers without a transaction for 90 days or more and a deposit balance of 10,000 or more',
    },
    start: '2025-05-12',
    sampled: 0.5,
    holdout: 0.2,
    eligible: (c, idle) => isIdle(idle) && c.depositBalance >= 10_000,
    baseline: 0.015,
    effect: 0.012,
  },
  {
    id: 'C2025-06',
    zh: '年中存款季',
    en: 'Mid-year deposits',
    channel: 'sms',
    product: 'DP02',
    objective: 'retain',
    audience: {
      zh: '存款余额2万以上的客户',
      en: 'customers with a deposit balance of 20,000 or more',
    },
    start: '2025-06-09',
    sampled: 0.25,
    holdout: 0.2,
    eligible: (c) => c.depositBalance >= 20_000,
    baseline: 0.03,
    effect: 0.01,
  },
  {
    id: 'C2025-08',
    zh: '暑期信用快贷',
    en: 'Summer credit loan',
    channel: 'sms',
    product: 'LN01',
    objective: 'cross_sell',
    audience: {
      zh: '60天内有交易、22到55岁、没有逾期的客户',
      en: 'customers with a transaction within 60 days, aged 22 to 55, not overdue',
    },
    start: '2025-08-04',
    sampled: 0.2,
    holdout: 0.2,
    eligible: (c, idle) => isActive(idle) && c.age >= 22 && c.age <= 55 && !c.overdue,
    baseline: 0.012,
    effect: 0.006,
  },
  {
    id: 'C2025-10',
    zh: '国庆理财节',
    en: 'October wealth week',
    channel: 'wechat',
    product: 'WM03',
    objective: 'cross_sell',
    audience: {
      zh: '60天内有交易、资产5万以上的客户',
      en: 'customers with a transaction within 60 days and assets of 50,000 or more',
    },
    start: '2025-10-09',
    sampled: 0.3,
    holdout: 0.2,
    eligible: (c, idle) => isActive(idle) && c.aum >= 50_000,
    baseline: 0.035,
    effect: 0.008,
    subgroup: {
      zh: '代发工资客户',
      en: 'customers whose salary is paid in',
      holds: (c) => c.salaryAccount,
      effect: 0.03,
    },
  },
  {
    id: 'C2025-12',
    zh: '金卡升级',
    en: 'Gold card upgrade',
    channel: 'push',
    product: 'CC02',
    objective: 'upsell',
    audience: {
      zh: '60天内有交易的金卡与白金卡等级客户',
      en: 'customers of the gold and platinum tiers with a transaction within 60 days',
    },
    start: '2025-12-01',
    sampled: 0.4,
    holdout: 0.2,
    eligible: (c, idle) => isActive(idle) && ['gold', 'platinum'].includes(c.tier),
    baseline: 0.03,
    effect: 0.018,
  },
  {
    id: 'C2026-01',
    zh: '开门红年金险',
    en: 'New Year annuity',
    channel: 'sms',
    product: 'IN02',
    objective: 'cross_sell',
    audience: {
      zh: '35岁以上、资产10万以上的客户',
      en: 'customers aged 35 or over with assets of 100,000 or more',
    },
    start: '2026-01-08',
    sampled: 0.25,
    holdout: 0.2,
    eligible: (c) => c.aum >= 100_000 && c.age >= 35,
    baseline: 0.01,
    effect: -0.002,
  },
  {
    id: 'C2026-03',
    zh: '春季理财唤醒',
    en: 'Spring wealth win-back',
    channel: 'sms',
    product: 'WM02',
    objective: 'reactivate',
    audience: {
      zh: '90天以上没有交易、存款余额1万以上的客户',
      en: 'customers without a transaction for 90 days or more and a deposit balance of 10,000 or more',
    },
    start: '2026-03-09',
    sampled: 0.5,
    holdout: 0.2,
    eligible: (c, idle) => isIdle(idle) && c.depositBalance >= 10_000,
    baseline: 0.016,
    effect: 0.018,
    subgroup: { zh: '40岁及以上', en: 'aged 40 or over', holds: (c) => c.age >= 40, effect: 0.026 },
  },
]
