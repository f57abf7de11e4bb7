import type { Comparator } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { addDays, type Day, isoDay, months } from '../time/calendar.ts'
import { readDuration } from '../time/duration.ts'
import { readWindow } from '../time/window.ts'
import { isWindowUnit, type WindowUnit } from '../time/window-reader.ts'
import { type Found, type Notation, quotedAt, signAt, textAt } from './notation.ts'

const units: Record<string, WindowUnit> = {
  ...{ h: 'hour', hr: 'hour', d: 'day', w: 'week', wk: 'week', m: 'month', mo: 'month', mth: 'month', mon: 'month' },
  ...{ q: 'quarter', y: 'year', yr: 'year', a: 'year' },
}
const toDate: Record<string, WindowUnit> = { ytd: 'year', qtd: 'quarter', mtd: 'month', wtd: 'week' }

/** The unit of a letter that stands behind a number: 90d, 6m, 48h. */
export const unitNamed = (word: string): WindowUnit | undefined => units[word] ?? units[word.replace(/s$/, '')]

/** A length of time as notes write it: 90d, 6m, 48 hours, 6个月. */
export const lengthAt = (notation: Notation, at: number): Found<{ n: number; unit: WindowUnit }> | undefined => {
  const quoted = quotedAt(notation, at)
  const start = quoted ? at + 1 : at
  const said = readDuration(notation.tokens, start)
  const ends = (next: number) => (quoted ? (next === quoted.next - 1 ? quoted.next : undefined) : next)
  if (said && isWindowUnit(said.unit)) {
    const next = ends(start + said.length)
    return next === undefined ? undefined : { value: { n: said.n, unit: said.unit }, next }
  }
  const unit = notation.tokens[start]?.kind === 'digits' ? unitNamed(textAt(notation, start + 1)) : undefined
  const next = unit && ends(start + 2)
  return unit && next ? { value: { n: Number(textAt(notation, start)), unit }, next } : undefined
}

const keys = ['window', 'period', 'within', 'in', 'time', 'range', 'lookback', 'over', '窗口', '时间']
const leads = [
  'last',
  'past',
  'trailing',
  'previous',
  'prev',
  'recent',
  'rolling',
  'the last',
  'the past',
  'l',
  't',
  'r',
  'p',
  '近',
  '最近',
  '过去',
  '<=',
  '≤',
  '-',
]

/** A stretch of time inside a call: last 90d, L30D, 近6个月, window = 90d, days = 30, YTD, 2026-01. */
export const windowAt = (notation: Notation, at: number): Found<Window | undefined> | undefined => {
  const counted = signAt(notation, at, ['days', 'day', 'weeks', 'months', 'hours'])
  const is = counted ? signAt(notation, at + counted, ['==', '=', ':', '<=']) : 0
  const count = Number(textAt(notation, at + counted + is))
  const own = unitNamed(textAt(notation, at).slice(0, textAt(notation, at).startsWith('mo') ? 2 : 1))
  if (is && own && Number.isInteger(count) && count > 0)
    return { value: { type: 'last', n: count, unit: own }, next: at + counted + is + 1 }
  const key = signAt(notation, at, keys)
  const colon = key ? signAt(notation, at + key, ['==', '=', ':', '<=', '≤']) : 0
  if (key && colon) return windowAt(notation, at + key + colon)
  const period = toDate[textAt(notation, at)]
  if (period && period !== 'hour') return { value: { type: 'calendar', unit: period, offset: 0 }, next: at + 1 }
  const whole = signAt(notation, at, [
    'lifetime',
    'all time',
    'ever',
    'all history',
    'total',
    '全部',
    '历史',
    '全历史',
    '累计',
  ])
  if (whole) return { value: undefined, next: at + whole }
  const lead = key || signAt(notation, at, leads)
  const length = lengthAt(notation, at + lead)
  const read = readWindow(notation.clock, at)
  if (length && (!read || at + read.length <= length.next))
    return { value: { type: 'last', ...length.value }, next: length.next }
  const quarter = quarterAt(notation, at) ?? yearAt(notation, at)
  if (quarter) return quarter
  if (!read || read.future) return undefined
  const next = at + read.length
  const dots = signAt(notation, next, ['...', '..', '~', '-', 'to', '至', '到'])
  const until = dots ? readWindow(notation.clock, next + dots) : undefined
  const [first, last] = [read.window, until?.window]
  if (first.type === 'range' && last?.type === 'range' && first.from && last.to && until)
    return { value: { type: 'range', from: first.from, to: last.to }, next: next + dots + until.length }
  return dots ? undefined : { value: first, next }
}

/** 2025, alone between the brackets of a call. */
const yearAt = (notation: Notation, at: number): Found<Window> | undefined => {
  const year = textAt(notation, at)
  if (!/^(?:19|20)\d\d$/.test(year) || !/^[,;|)\]]?$/.test(textAt(notation, at + 1))) return undefined
  return { value: { type: 'range', from: `${year}-01-01`, to: `${year}-12-31` }, next: at + 1 }
}

/** 2011-Q3, 2011Q3 */
const quarterAt = (notation: Notation, at: number): Found<Window> | undefined => {
  const year = Number(textAt(notation, at))
  const dash = signAt(notation, at + 1, ['-'])
  const quarter = Number(textAt(notation, at + dash + 2))
  if (textAt(notation, at + dash + 1) !== 'q' || !(year > 1900) || !(quarter >= 1 && quarter <= 4)) return undefined
  const { from, to } = months(year, quarter * 3 - 2, quarter * 3)
  return { value: { type: 'range', from: isoDay(from), to: isoDay(to) }, next: at + dash + 3 }
}

/** What a comparison with a moment makes of a stretch of time. */
const beside = (op: Comparator, window: Window): Window | undefined => {
  if (op === 'eq') return window
  if (window.type !== 'range' || !window.from || !window.to) return undefined
  const day = (iso: string, move: number) => {
    const [year = 0, month = 0, date = 0] = iso.slice(0, 10).split('-').map(Number)
    return isoDay(addDays({ year, month, day: date } as Day, move))
  }
  if (op === 'gte') return { type: 'range', from: window.from }
  if (op === 'gt') return { type: 'range', from: day(window.to, 1) }
  if (op === 'lte') return { type: 'range', to: window.to }
  return op === 'lt' ? { type: 'range', to: day(window.from, -1) } : undefined
}

const nowWords = [
  'now ( )',
  'today ( )',
  'current_date',
  'current date',
  'now',
  'today',
  'sysdate',
  '今天',
  '当前',
  '现在',
]

/** The stretch of time on one side of a moment: `< 2026-01-01`, `>= now - 60d`, `< today() - interval '60 days'`. */
export const momentAt = (notation: Notation, at: number, op: Comparator): Found<Window> | undefined => {
  const now = signAt(notation, at, nowWords)
  const minus = now ? signAt(notation, at + now, ['-', '减']) : 0
  if (now && minus) {
    const interval = signAt(notation, at + now + minus, ['interval'])
    const length = lengthAt(notation, at + now + minus + interval)
    const plain = /^\d+$/.test(textAt(notation, at + now + minus))
      ? Number(textAt(notation, at + now + minus))
      : undefined
    const { value, next } = length ?? {
      value: { n: plain ?? 0, unit: 'day' as const },
      next: at + now + minus + 1,
    }
    if (value.n < 1) return undefined
    if (op === 'gt' || op === 'gte') return { value: { type: 'last', ...value }, next }
    return op === 'lt' || op === 'lte' ? { value: { type: 'ago', min: value.n, unit: value.unit }, next } : undefined
  }
  const quoted = quotedAt(notation, at)
  const read = readWindow(notation.clock, quoted ? at + 1 : at)
  if (!read || read.future || (quoted && at + 1 + read.length !== quoted.next - 1)) return undefined
  const window = beside(op, read.window)
  return window && { value: window, next: quoted ? quoted.next : at + read.length }
}

/** The stretch of time whose length since then compares so: more than 60 days ago, within 60 days. */
export const sinceThen = (op: Comparator, n: number, unit: WindowUnit): Window | undefined => {
  if (!Number.isInteger(n) || n < 1) return undefined
  if (op === 'gt' || op === 'gte') return { type: 'ago', min: n, unit }
  return op === 'lt' || op === 'lte' ? { type: 'last', n, unit } : undefined
}
