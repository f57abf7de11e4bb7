import type { Bilingual } from '../bilingual.ts'
import { both } from './scope.ts'

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 15 })

/** A number with thousands separators and every digit that matters. */
export const numeral = (value: number): string => grouped.format(value)

const unitWords: Record<string, Bilingual> = {
  CNY: both('元', 'CNY'),
  EUR: both('欧元', 'EUR'),
  USD: both('美元', 'USD'),
  GBP: both('英镑', 'GBP'),
  HKD: both('港元', 'HKD'),
  TWD: both('新台币', 'TWD'),
  JPY: both('日元', 'JPY'),
  second: both('秒', 'seconds'),
  minute: both('分钟', 'minutes'),
  hour: both('小时', 'hours'),
  day: both('天', 'days'),
  week: both('周', 'weeks'),
  month: both('个月', 'months'),
  year: both('年', 'years'),
  times: both('次', 'times'),
}

/** A number with its unit: 50,000 元 / 50,000 EUR; 30% for percent. */
export const amount = (value: number, unit?: string): Bilingual => {
  const digits = numeral(value)
  if (unit === undefined) return both(digits, digits)
  if (unit === 'percent') return both(`${digits}%`, `${digits}%`)
  const words = unitWords[unit] ?? both(unit, unit)
  const singular = value === 1 && words.en.endsWith('s') ? words.en.slice(0, -1) : words.en
  return both(`${digits} ${words.zh}`, `${digits} ${singular}`)
}

/** Both languages of a sentence whose holes are bilingual themselves. */
export const phrase = (build: (lang: keyof Bilingual) => string): Bilingual => both(build('zh'), build('en'))

/** In quotes; a closing quote inside is doubled, so that it ends in one place. */
export const quoted = ({ zh, en }: Bilingual): Bilingual =>
  both(`“${zh.replaceAll('”', '””')}”`, `"${en.replaceAll('"', '""')}"`)
