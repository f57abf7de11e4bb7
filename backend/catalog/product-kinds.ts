import type { Synonyms } from '../bilingual.ts'
import type { Product } from './catalog.ts'

/** What people call each kind of product, in the singular. */
export const productKinds: Record<Product['kind'], Synonyms> = {
  fund: { zh: ['基金', '基金产品'], en: ['fund', 'mutual fund', 'fund product'] },
  wealth: {
    zh: ['理财', '理财产品', '财富产品', '财富管理产品'],
    en: ['wealth product', 'wealth management product', 'wealth management', 'investment product', 'wealth'],
  },
  insurance: {
    zh: ['保险', '保险产品', '保单', '险种'],
    en: ['insurance', 'insurance product', 'insurance policy', 'policy'],
  },
  loan: { zh: ['贷款', '贷款产品', '借款'], en: ['loan', 'loan product', 'credit line'] },
  card: { zh: ['信用卡', '借记卡', '卡产品'], en: ['card', 'credit card', 'debit card', 'card product'] },
  deposit: {
    zh: ['存款', '存款产品', '定期', '定期存款', '储蓄产品'],
    en: ['deposit', 'deposit product', 'term deposit', 'savings product', 'savings'],
  },
  goods: { zh: [], en: [] },
  service: { zh: ['服务', '会员'], en: ['service', 'membership'] },
}
