import type { Lang } from '../../backend/bilingual.ts'
import type { Column } from '../../backend/receipt.ts'

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en-US' }
const cache = new Map<string, Intl.NumberFormat>()

const number = (lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = lang + JSON.stringify(options)
  const known = cache.get(key) ?? new Intl.NumberFormat(locales[lang], options)
  cache.set(key, known)
  return known
}

const decimals = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
})

type Format = (value: number, lang: Lang, column: Column | undefined) => string

const hundredfold = (value: number, column: Column | undefined) => (column?.type === 'share' ? value * 100 : value)
const percent =
  (digits: number): Format =>
  (value, lang, column) =>
    `${number(lang, decimals(digits)).format(hundredfold(value, column))}%`
const points =
  (digits: number): Format =>
  (value, lang, column) =>
    `${number(lang, decimals(digits)).format(hundredfold(value, column))}${lang === 'zh' ? ' 个百分点' : ' pp'}`
const plain =
  (digits: number): Format =>
  (value, lang) =>
    number(lang, decimals(digits)).format(value)
const scaled =
  (unit: number, word: string): Format =>
  (value, lang) =>
    `${number(lang, { maximumFractionDigits: 2 }).format(value / unit)}${word}`

/** With its sign, so that a change is never taken for a level. */
const signed =
  (format: Format): Format =>
  (value, lang, column) =>
    `${value < 0 ? '−' : '+'}${format(Math.abs(value), lang, column)}`
/** A p-value as papers print it: = 0.90, = 0.012, < 0.001. */
const pValue: Format = (value, lang) =>
  value < 0.001 ? '< 0.001' : `= ${number(lang, decimals(value < 0.1 ? 3 : 2)).format(value)}`
const money: Format = (value, lang, column) =>
  number(lang, {
    ...(column?.unit && /^[A-Z]{3}$/.test(column.unit)
      ? { style: 'currency', currency: column.unit, currencyDisplay: 'narrowSymbol' }
      : {}),
    ...(Number.isInteger(value) ? { maximumFractionDigits: 0 } : decimals(2)),
  }).format(value)
const whole: Format = (value, lang) => number(lang, { maximumFractionDigits: 0 }).format(value)

const formats: Record<string, Format> = {
  int: whole,
  dec1: plain(1),
  dec2: plain(2),
  pct: percent(0),
  pct1: percent(1),
  pct2: percent(2),
  pp1: points(1),
  pp2: points(2),
  money,
  dec3: plain(3),
  dec4: plain(4),
  /** Without a sign, where words say the direction. */
  apct1: (value, lang, column) => percent(1)(Math.abs(value), lang, column),
  sint: signed(whole),
  sdec2: signed(plain(2)),
  spct1: signed(percent(1)),
  spct2: signed(percent(2)),
  spp2: signed(points(2)),
  smoney: signed(money),
  p: pValue,
  wan: scaled(1e4, '万'),
  yi: scaled(1e8, '亿'),
}

/** A cell's value as people read it; null where there is no such value or format. */
export const formatCell = (value: unknown, format: string, lang: Lang, column?: Column): string | null => {
  if (value === null || value === undefined) return null
  if (format === 'text' || typeof value === 'string') return String(value)
  const shown = formats[format]
  return shown && typeof value === 'number' ? shown(value, lang, column) : null
}
