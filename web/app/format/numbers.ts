import type { Lang } from '../preferences.ts'

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en-US' }
const kept = new Map<string, Intl.NumberFormat>()

const formatter = (lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = lang + JSON.stringify(options)
  const known = kept.get(key) ?? new Intl.NumberFormat(locales[lang], options)
  kept.set(key, known)
  return known
}

/** Grouped: 12,482. */
export const grouped = (value: number, lang: Lang, digits = 0): string =>
  formatter(lang, { maximumFractionDigits: digits }).format(value)

/** A share as a percentage: 0.024 is 2.4%. */
export const percent = (share: number, lang: Lang, digits = 1): string =>
  formatter(lang, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share)

/** An absolute difference of shares, in percentage points. */
export const points = (share: number, lang: Lang): string =>
  `${grouped(share * 100, lang, 2)} ${lang === 'zh' ? '个百分点' : 'pp'}`

const inCurrency = (amount: number, currency: string, lang: Lang, digits: number): string => {
  try {
    return formatter(lang, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
    }).format(amount)
  } catch {
    return `${grouped(amount, lang, digits)} ${currency}`
  }
}

/** An amount of an ISO 4217 currency, without empty cents. */
export const money = (amount: number, currency: string, lang: Lang): string =>
  inCurrency(amount, currency, lang, Number.isInteger(amount) ? 0 : 2)

/** What one piece costs, to a hundredth of a cent: a message costs a fraction of one. */
export const price = (amount: number, currency: string, lang: Lang): string => inCurrency(amount, currency, lang, 4)

const scales: Record<Lang, [number, string][]> = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
}

/** For where space is short: 4.5万, 45.2k. */
export const short = (value: number, lang: Lang): string => {
  const scale = scales[lang].find(([size]) => Math.abs(value) >= size)
  return scale ? `${grouped(value / scale[0], lang, 1)}${scale[1]}` : grouped(value, lang, 1)
}

/** How long something took: 20 ms, 0.4 s, 12 s, 3 min. */
export const duration = (ms: number, lang: Lang): string => {
  if (ms < 100) return `${grouped(ms, lang)} ${lang === 'zh' ? '毫秒' : 'ms'}`
  if (ms < 60_000) return `${grouped(ms / 1000, lang, ms < 10_000 ? 1 : 0)} ${lang === 'zh' ? '秒' : 's'}`
  return `${grouped(ms / 60_000, lang, 1)} ${lang === 'zh' ? '分钟' : 'min'}`
}
