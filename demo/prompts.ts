import type { Lang } from '../backend/bilingual.ts'

/** Three things to ask of the demo bank: a campaign from goal to review, a win-back, an audience. */
export const prompts: Record<Lang, string[]> = {
  zh: [
    '给近90天没交易、余额5万以上、没被打扰过的客户做一次理财唤醒，预算20万，留10%对照',
    '下周用短信唤回沉睡的黄金会员',
    '上海的高净值客户，近30天登录过但没有买过基金',
  ],
  en: [
    'Win back lapsed gold customers next week by SMS',
    'Customers with no transaction in the last 90 days and a deposit balance of at least 50,000 who have never been contacted',
    'How many customers in Shanghai have a mortgage and a credit card?',
  ],
}
