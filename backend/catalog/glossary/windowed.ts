import type { FieldEntry } from './entry.ts'
import { headingUnit } from './heading-unit.ts'
import { nameWords } from './name.ts'

interface Windowed {
  /** The name without its window. */
  rest: string
  zh: string[]
  en: string
}

const units: Record<string, { zh: string; en: string }> = {
  天: { zh: '天', en: 'day' },
  日: { zh: '天', en: 'day' },
  周: { zh: '周', en: 'week' },
  月: { zh: '个月', en: 'month' },
  年: { zh: '年', en: 'year' },
  d: { zh: '天', en: 'day' },
  w: { zh: '周', en: 'week' },
  m: { zh: '个月', en: 'month' },
  y: { zh: '年', en: 'year' },
}
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const chinese = /^(?:最近|近|过去)(\d+|[一二三四五六七八九十]|半)个?(天|日|周|月|年)(?:的|内)?(.+)$/
/** 30d, l30d, last30d at either end of a name, or its words apart: last 30 days. */
const code = /^(?:l|last|past)?(\d+)(d|w|m|y)$/
const spelt = /^(day|week|month|year)s?$/

const windowed = (count: number, unit: string, rest: string): Windowed | undefined => {
  const word = units[unit]
  if (!word || rest === '') return undefined
  const numeral = numerals[count - 1]
  return {
    rest,
    zh: [`近${count}${word.zh}`, ...(numeral ? [`近${numeral}${word.zh}`] : [])],
    en: count === 1 ? `in the last ${word.en}` : `in the last ${count} ${word.en}s`,
  }
}

/** Splits a name such as 近30天登录次数, login_cnt_30d or orders_last_6_months into what it measures and its window. */
export const windowIn = (name: string): Windowed | undefined => {
  const [, digits = '', unit = '', rest = ''] = chinese.exec(headingUnit(name).bare.normalize('NFKC').trim()) ?? []
  if (digits === '半') return unit === '年' ? windowed(6, '月', rest) : undefined
  if (digits) return windowed(Number(digits) || numerals.indexOf(digits) + 1, unit, rest)
  const words = nameWords(name)
  for (const [index, word] of words.entries()) {
    const [, count, letter] = code.exec(word) ?? []
    if (count && letter) {
      const before = words[index - 1]
      const from = before === 'last' || before === 'past' ? index - 1 : index
      return windowed(Number(count), letter, [...words.slice(0, from), ...words.slice(index + 1)].join(' '))
    }
    const [, period] = spelt.exec(words[index + 2] ?? '') ?? []
    if ((word === 'last' || word === 'past') && /^\d+$/.test(words[index + 1] ?? '') && period)
      return windowed(
        Number(words[index + 1]),
        period.slice(0, 1),
        [...words.slice(0, index), ...words.slice(index + 3)].join(' '),
      )
  }
  return undefined
}

/** An entry as it is said of a window: each of its words with the window. It plays no role in orders any more. */
export const inWindow = ({ role: _, ...entry }: FieldEntry, { zh, en }: Windowed): FieldEntry => ({
  ...entry,
  zh: entry.zh
    .split('|')
    .flatMap((word) => zh.map((window) => `${window}${word}`))
    .join('|'),
  en: entry.en
    .split('|')
    .map((word) => `${word} ${en}`)
    .join('|'),
})
