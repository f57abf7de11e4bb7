import type { Product } from '../backend/catalog/catalog.ts'

const none = { zh: [], en: [] }
const product = (
  code: string,
  zh: string,
  en: string,
  kind: Product['kind'],
  margin: number,
  riskGrade?: Product['riskGrade'],
): Product => ({ code, labels: { zh, en }, synonyms: none, kind, margin, ...(riskGrade && { riskGrade }) })

/** What the demo bank sells. `margin` is what one conversion is worth to it, in yuan. */
export const products: Product[] = [
  product('DP01', '三个月定期存款', '3-month term deposit', 'deposit', 40),
  product('DP02', '一年定期存款', '1-year term deposit', 'deposit', 120),
  product('DP03', '三年大额存单', '3-year certificate of deposit', 'deposit', 400),
  product('WM01', '日日盈', 'Daily Gain', 'wealth', 60, 'R1'),
  product('WM02', '稳享90天', 'Steady 90 Days', 'wealth', 150, 'R2'),
  product('WM03', '稳享一年', 'Steady One Year', 'wealth', 320, 'R2'),
  product('WM04', '固收增强', 'Fixed Income Plus', 'wealth', 450, 'R3'),
  product('WM05', '多元配置', 'Multi Asset', 'wealth', 600, 'R4'),
  product('FD01', '货币基金A', 'Money Fund A', 'fund', 30, 'R1'),
  product('FD02', '纯债基金B', 'Bond Fund B', 'fund', 120, 'R2'),
  product('FD03', '沪深300指数基金', 'CSI 300 Index Fund', 'fund', 200, 'R4'),
  product('LN01', '信用快贷', 'Quick Credit Loan', 'loan', 900),
  product('LN02', '住房按揭', 'Home Mortgage', 'loan', 5000),
  product('CC01', '标准信用卡', 'Standard Credit Card', 'card', 180),
  product('CC02', '悦享金卡', 'Gold Credit Card', 'card', 300),
  product('CC03', '尊享白金卡', 'Platinum Credit Card', 'card', 700),
  product('IN01', '百万医疗险', 'Medical Insurance', 'insurance', 260),
  product('IN02', '年金保险', 'Annuity Insurance', 'insurance', 1200),
]
