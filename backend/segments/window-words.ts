import type { Bilingual } from '../bilingual.ts'
import { both } from './scope.ts'
import type { Window } from './window.ts'

type WindowOf<T extends Window['type']> = Extract<Window, { type: T }>

const zhUnits = { hour: '小时', day: '天', week: '周', month: '个月', quarter: '个季度', half: '个半年', year: '年' }
const zhPeriods = { day: '天', week: '周', month: '月', quarter: '季度', half: '半年', year: '年' }
const halves = 'half-year'

const enCount = (n: number, unit: string) => (n === 1 ? `${n} ${unit}` : `${n} ${unit}s`)

/** 30 天 / 30 days. */
export const spanWords = (n: number, unit: keyof typeof zhUnits): Bilingual =>
  both(`${n} ${zhUnits[unit]}`, enCount(n, unit))

const named: Record<string, Bilingual> = {
  'day 0': both('今天', 'today'),
  'day -1': both('昨天', 'yesterday'),
  'day 1': both('明天', 'tomorrow'),
  'month 0': both('本月', 'this month'),
  'month -1': both('上个月', 'last month'),
  'month 1': both('下个月', 'next month'),
  'year 0': both('今年', 'this year'),
  'year -1': both('去年', 'last year'),
  'year 1': both('明年', 'next year'),
}

const calendarWords = ({ unit, offset }: WindowOf<'calendar'>): Bilingual => {
  const name = named[`${unit} ${offset}`]
  if (name) return name
  const en = unit === 'half' ? halves : unit
  if (offset === 0) return both(`本${zhPeriods[unit]}`, `this ${en}`)
  if (offset === -1) return both(`上${zhPeriods[unit]}`, `last ${en}`)
  if (offset === 1) return both(`下${zhPeriods[unit]}`, `next ${en}`)
  const n = Math.abs(offset)
  return offset < 0
    ? both(
        `往前第 ${n} ${zhUnits[unit]}（自然${zhPeriods[unit]}）`,
        `the calendar ${en} ${enCount(n, en)} before this one`,
      )
    : both(
        `往后第 ${n} ${zhUnits[unit]}（自然${zhPeriods[unit]}）`,
        `the calendar ${en} ${enCount(n, en)} after this one`,
      )
}

const zhUntil = (to: string) => (to.length > 10 ? `${to} 之前` : `${to}（含当天）`)
const enUntil = (to: string) => (to.length > 10 ? `before ${to}` : `${to} (that day included)`)

const rangeWords = ({ from, to }: WindowOf<'range'>): Bilingual => {
  if (from && to && from === to) return both(`${from} 当天`, `on ${from}`)
  if (from && to) return both(`${from} 至 ${zhUntil(to)}`, `from ${from} to ${enUntil(to)}`)
  if (from) return both(`${from} 起（含）`, `from ${from} on`)
  return both(`截至 ${zhUntil(to ?? '')}`, `up to ${enUntil(to ?? '')}`)
}

const sentences: { [T in Window['type']]: (window: WindowOf<T>) => Bilingual } = {
  last: ({ n, unit }) => both(`过去 ${n} ${zhUnits[unit]}内`, `in the last ${enCount(n, unit)}`),
  next: ({ n, unit }) => both(`未来 ${n} ${zhUnits[unit]}内`, `in the next ${enCount(n, unit)}`),
  ago: ({ min, max, unit }) =>
    max === undefined
      ? both(`距今至少 ${min} ${zhUnits[unit]}`, `at least ${enCount(min, unit)} ago`)
      : both(`距今 ${min} 到 ${max} ${zhUnits[unit]}之间`, `between ${min} and ${enCount(max, unit)} ago`),
  calendar: (window) => calendarWords(window),
  range: (window) => rangeWords(window),
}

/** A window in words; relative windows stay relative, their exact bounds are shown apart. */
export const windowWords = (window: Window): Bilingual => {
  // the table is keyed by the union's own tag, which the compiler cannot follow
  const words = sentences[window.type] as (window: Window) => Bilingual
  return words(window)
}
