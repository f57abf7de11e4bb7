import type { Window } from '../../segments/window.ts'
import { addDays, type Day, isoDay, type Period } from './calendar.ts'
import { type ReadDuration, readDuration } from './duration.ts'
import { bareYear, type ReadPeriod, readPeriod } from './period.ts'
import { type Clocked, phraseAt, textAt } from './stream.ts'

/** A stretch of time found in the text, in the form that rules use. */
export interface ReadWindow {
  window: Window
  length: number
  /** Lies ahead of now: a campaign's date, or an expiry. */
  future?: boolean
  /** Where a shorter reading is usual too: "the last month" may be the calendar month. */
  alternative?: Window
}

type WindowUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
const isWindowUnit = (unit: string): unit is WindowUnit => unit !== 'second' && unit !== 'minute'

const prepositions = [
  'in',
  'during',
  'within',
  'over',
  'throughout',
  'on',
  'for',
  'from',
  'at',
  'across',
  '在',
  '于',
  '从',
  '自',
]
const lastWords = [
  'the last',
  'the past',
  'the previous',
  'the most recent',
  'last',
  'past',
  'previous',
  'these last',
  'these past',
  'the prior',
  'prior',
  'the preceding',
  'recent',
]
const recentChinese = ['最近的', '最近这', '最近', '近', '过去的', '过去', '之前的', '这', '前', '往前']
const insideChinese = ['以内', '之内', '内', '里', '之间', '期间', '以来', '来', '间', '中', '当中']

const asWindow = (period: ReadPeriod): Window => {
  const { calendar } = period
  if (calendar) return { type: 'calendar', ...calendar }
  return { type: 'range', from: isoDay(period.from), to: isoDay(period.to) }
}

const isFuture = ({ today }: Clocked, from: Day) => isoDay(from) > isoDay(today)

const rolling = (duration: ReadDuration, length: number): ReadWindow | undefined =>
  isWindowUnit(duration.unit) ? { window: { type: 'last', n: duration.n, unit: duration.unit }, length } : undefined

/** in the last 90 days, past fortnight, 近90天, 最近三个月内, 过去一年里. */
const recent = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, prepositions)
  const word = phraseAt(tokens, at + lead, lastWords) || phraseAt(tokens, at + lead, recentChinese)
  if (!word) return undefined
  const start = at + lead + word
  const duration = readDuration(tokens, start)
  if (duration) {
    const english = /[a-z]/.test(textAt(tokens, at + lead))
    const tail = english
      ? phraseAt(tokens, start + duration.length, ['or so'])
      : phraseAt(tokens, start + duration.length, insideChinese)
    const before = ['这', '前'].includes(textAt(tokens, at + lead)) && tail === 0 && duration.n === 1
    return before ? undefined : rolling(duration, lead + word + duration.length + tail)
  }
  const unit = textAt(tokens, start)
  const definite = textAt(tokens, at + lead) === 'the' || textAt(tokens, at + lead) === 'past'
  if (definite && /^(day|week|month|quarter|year|fortnight)$/.test(unit)) {
    const spoken = unit === 'fortnight' ? ({ n: 2, unit: 'week' } as const) : { n: 1, unit: unit as WindowUnit }
    return { window: { type: 'last', ...spoken }, length: lead + word + 1 }
  }
  return undefined
}

/** 90天内, 半年以内, within 30 days stay lengths; only Chinese 内 without 近 makes a window of its own. */
const inside = (clock: Clocked, at: number): ReadWindow | undefined => {
  const lead = phraseAt(clock.tokens, at, ['在'])
  const duration = readDuration(clock.tokens, at + lead)
  const tail = duration && phraseAt(clock.tokens, at + lead + duration.length, ['以内', '之内', '内', '以来', '来'])
  return duration && tail ? rolling(duration, lead + duration.length + tail) : undefined
}

const nextWords = [
  'in the next',
  'over the next',
  'within the next',
  'the next',
  'next',
  'the coming',
  '未来',
  '接下来',
  '今后',
  '往后',
]
const ahead = (clock: Clocked, at: number): ReadWindow | undefined => {
  const word = phraseAt(clock.tokens, at, nextWords)
  const duration = word ? readDuration(clock.tokens, at + word) : undefined
  if (!duration || !isWindowUnit(duration.unit)) return undefined
  const tail = phraseAt(clock.tokens, at + word + duration.length, insideChinese)
  return {
    window: { type: 'next', n: duration.n, unit: duration.unit },
    length: word + duration.length + tail,
    future: true,
  }
}

/** more than 90 days ago, 30 to 60 days ago, 90天前, 超过半年以前. */
const ago = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, prepositions.slice(6))
  const more = phraseAt(tokens, at + lead, [
    'more than',
    'over',
    'at least',
    'longer than',
    'greater than',
    'no less than',
    'not less than',
    '超过',
    '大于',
    '至少',
  ])
  const less = more
    ? 0
    : phraseAt(tokens, at + lead, [
        'less than',
        'under',
        'within',
        'fewer than',
        'at most',
        'no more than',
        'not more than',
        'up to',
        '不到',
        '不超过',
        '最多',
      ])
  const between = more || less ? 0 : phraseAt(tokens, at + lead, ['between', 'from'])
  const start = at + lead + more + less + between
  const first = readDuration(tokens, start)
  const range = first ? undefined : bareCountTo(clock, start)
  const link = first ? phraseAt(tokens, start + first.length, ['and', 'to', '-', '到', '至']) : 0
  const second = link && first ? readDuration(tokens, start + first.length + link) : range?.duration
  const span = range ? range.length : (first?.length ?? 0) + (second ? link + second.length : 0)
  const far = second ?? first
  if (!far || !isWindowUnit(far.unit)) return undefined
  const tail = phraseAt(tokens, start + span, [
    'ago',
    'or more ago',
    'before now',
    '以前',
    '之前',
    '前',
    '以上之前',
    '以上前',
  ])
  if (!tail) return undefined
  const length = start + span + tail - at
  const min = range?.min ?? first?.n ?? 0
  if (second && (range || first?.unit === second.unit))
    return { window: { type: 'ago', min: Math.min(min, far.n), max: Math.max(min, far.n), unit: far.unit }, length }
  if (less) return { window: { type: 'last', n: far.n, unit: far.unit }, length }
  return { window: { type: 'ago', min: far.n, unit: far.unit }, length }
}

/** "30 to 60 days": the first number borrows the unit of the second. */
const bareCountTo = ({ tokens }: Clocked, at: number) => {
  const token = tokens[at]
  const link = token?.kind === 'digits' ? phraseAt(tokens, at + 1, ['and', 'to', '-', '到', '至']) : 0
  const duration = link ? readDuration(tokens, at + 1 + link) : undefined
  return duration && { min: Number(token?.text), duration, length: 1 + link + duration.length }
}

/** A year in digits counts as a date after a preposition. */
const periodAfter = (clock: Clocked, at: number): ReadPeriod | undefined => readPeriod(clock, at) ?? bareYear(clock, at)

const sinceWords = ['ever since', 'since', 'starting from', 'starting', 'from', 'as of', '自从', '自', '从']
const sinceTails = [
  '以来',
  '至今',
  '到现在',
  '到今天',
  '到目前',
  '迄今',
  '起',
  '开始',
  'onwards',
  'or later',
  'or after',
  'or newer',
  'and later',
  'and after',
  '及以后',
  '及之后',
  '或以后',
  '或之后',
  'onward',
  'on',
  'until now',
  'to date',
  'till now',
]

const earlierTails = [
  'or earlier',
  'or before',
  'or older',
  'and earlier',
  'and before',
  '及以前',
  '及之前',
  '或以前',
  '或之前',
  '或更早',
  '当天或之前',
  '当天及之前',
]
const since = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const toDate = (
    [
      ['year to date', 'year'],
      ['ytd', 'year'],
      ['month to date', 'month'],
      ['mtd', 'month'],
      ['quarter to date', 'quarter'],
      ['年初以来', 'year'],
      ['年初至今', 'year'],
      ['今年以来', 'year'],
      ['本月以来', 'month'],
      ['本季度以来', 'quarter'],
      ['本周以来', 'week'],
      ['since the start of this year', 'year'],
      ['since the start of the year', 'year'],
      ['since the beginning of the year', 'year'],
      ['since the beginning of this year', 'year'],
      ['since the start of the month', 'month'],
      ['since the start of this month', 'month'],
      ['since the beginning of the month', 'month'],
      ['since the start of the quarter', 'quarter'],
      ['since the start of this quarter', 'quarter'],
      ['so far this year', 'year'],
      ['so far this month', 'month'],
      ['this year so far', 'year'],
    ] as const
  ).find(([words]) => phraseAt(tokens, at, [words]))
  if (toDate)
    return { window: { type: 'calendar', unit: toDate[1], offset: 0 }, length: phraseAt(tokens, at, [toDate[0]]) }
  const opening = phraseAt(tokens, at, sinceWords)
  const lead = opening || phraseAt(tokens, at, ['in', 'on', '在', '于'])
  const period = lead ? periodAfter(clock, at + lead) : readPeriod(clock, at)
  if (!period) return undefined
  const earlier = phraseAt(tokens, at + lead + period.length, earlierTails)
  if (earlier && opening === 0)
    return { window: { type: 'range', to: isoDay(period.to) }, length: lead + period.length + earlier }
  const tail = phraseAt(tokens, at + lead + period.length, sinceTails)
  const open = lead > 0 && /^(since|starting|as|ever)$/.test(textAt(tokens, at))
  if (!tail && !open) return undefined
  return { window: { type: 'range', from: isoDay(period.from) }, length: lead + period.length + tail }
}

const beforeWords = [
  'before',
  'prior to',
  'earlier than',
  'until',
  'up to',
  'by',
  'till',
  '早于',
  '截至',
  '截止',
  '截止到',
]
const afterWords = ['after', 'later than', '晚于']
const inclusiveBefore = /^(until|by|till|up|截)/

/** before 2011-06-01, until June, after March, 6月1日之前, 2011年以后. */
const beforeOrAfter = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const skip = phraseAt(tokens, at, ['on or', 'in', '在'])
  const before = phraseAt(tokens, at + skip, beforeWords)
  const after = before ? 0 : phraseAt(tokens, at + skip, afterWords)
  if (before || after) {
    const start = at + skip + before + after
    const period = periodAfter(clock, start)
    if (!period) return undefined
    const orOn = textAt(tokens, at) === 'on' && skip === 2
    const length = skip + before + after + period.length
    if (after) return { window: { type: 'range', from: isoDay(orOn ? period.from : addDays(period.to, 1)) }, length }
    const inclusive = orOn || inclusiveBefore.test(textAt(tokens, at + skip))
    return { window: { type: 'range', to: isoDay(inclusive ? period.to : addDays(period.from, -1)) }, length }
  }
  const lead = phraseAt(tokens, at, ['在', '于'])
  const period = readPeriod(clock, at + lead)
  if (!period) return undefined
  const end = at + lead + period.length
  const earlier = phraseAt(tokens, end, ['以前', '之前', '前'])
  if (earlier)
    return { window: { type: 'range', to: isoDay(addDays(period.from, -1)) }, length: lead + period.length + earlier }
  const later = phraseAt(tokens, end, ['以后', '之后', '后'])
  if (later)
    return { window: { type: 'range', from: isoDay(addDays(period.to, 1)) }, length: lead + period.length + later }
  return undefined
}

/** between March and May 2011, 三月到五月, from 2011-03-01 to 2011-05-31. */
const span = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, ['between', 'from', '介于', '从', '自', '在', 'in', 'during'])
  const first = (lead ? periodAfter(clock, at + lead) : readPeriod(clock, at)) ?? undefined
  if (!first) return undefined
  const link = phraseAt(tokens, at + lead + first.length, [
    'and',
    'to',
    'through',
    'until',
    'till',
    '-',
    '到',
    '至',
    '和',
    '与',
  ])
  if (!link) return undefined
  const joint = textAt(tokens, at + lead + first.length)
  if ((joint === 'and' && textAt(tokens, at) !== 'between') || (/[和与]/.test(joint) && lead === 0)) return undefined
  const start = at + lead + first.length + link
  const second = periodAfter(clock, start) ?? sameMonthDay(clock, start, first)
  if (!second) return undefined
  const tail = phraseAt(tokens, start + second.length, ['之间', '期间', '间'])
  const from = first.yearless ? { ...first.from, year: second.from.year } : first.from
  const wraps = isoDay(from) > isoDay(second.to)
  const to = wraps && second.yearless ? { ...second.to, year: from.year + 1 } : second.to
  const begin = wraps && first.yearless ? { ...from, year: from.year - 1 } : from
  const end = wraps && first.yearless ? second.to : to
  return { window: { type: 'range', from: isoDay(begin), to: isoDay(end) }, length: start + second.length + tail - at }
}

/** 3月1日到15日: the second day borrows the month. */
const sameMonthDay = ({ tokens }: Clocked, at: number, first: Period): ReadPeriod | undefined => {
  const token = tokens[at]
  if (token?.kind !== 'digits' || token.text.length > 2 || !phraseAt(tokens, at + 1, ['日', '号'])) return undefined
  const day = { ...first.from, day: Number(token.text) }
  return { from: day, to: day, length: 2 }
}

/** Prepositions that make four digits a year: "over 2000" and "for 2000" are about amounts. */
const yearWords = /^(?:in|during|throughout|within)$/

const named = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, prepositions)
  const dated = lead > 0 && yearWords.test(textAt(tokens, at))
  const period = dated ? periodAfter(clock, at + lead) : readPeriod(clock, at + lead)
  if (!period) return undefined
  const word = textAt(tokens, at)
  // "may" is a verb unless something makes it a date
  if (lead === 0 && (word === 'may' || word === 'mar' || word === 'dec') && period.length === 1) return undefined
  const tail = phraseAt(tokens, at + lead + period.length, ['期间', '里', '内', '当中', '中', '之内', '份'])
  return {
    window: asWindow(period),
    length: lead + period.length + tail,
    ...(isFuture(clock, period.from) ? { future: true } : {}),
  }
}

const readers = [span, recent, ahead, ago, since, beforeOrAfter, inside, named]

/** Reads the longest stretch of time that starts at a token. */
export const readWindow = (clock: Clocked, at: number): ReadWindow | undefined => {
  let best: ReadWindow | undefined
  for (const reader of readers) {
    const read = reader(clock, at)
    if (read && (!best || read.length > best.length)) best = read
  }
  return best
}
