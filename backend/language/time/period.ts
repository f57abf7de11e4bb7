import { ordinalWord } from '../numbers/english.ts'
import { isDay, isoDay, months, type Period, unitPeriod } from './calendar.ts'
import { dayOfWeek } from './day-of-week.ts'
import { feastAt } from './feasts.ts'
import { isoDate } from './iso-date.ts'
import { withPart } from './part-of-month.ts'
import type { CalendarUnit, ReadPeriod } from './read-period.ts'
import { someMonths, someMonthsZh } from './some-months.ts'
import { type Clocked, countAt, phraseAt, textAt } from './stream.ts'
import { monthNamed, nearbyChinese } from './words.ts'
import { quarterOrHalf, yearAndPart } from './year-part.ts'
import { bareYear, isYear, yearAfter } from './years.ts'

/** The latest occurrence of a stretch of months or days that has begun. */
const latest = ({ today }: Clocked, make: (year: number) => Period): Period => {
  const thisYear = make(today.year)
  return isoDay(thisYear.from) <= isoDay(today) ? thisYear : make(today.year - 1)
}

const placed = (
  clock: Clocked,
  at: number,
  length: number,
  year: number | undefined,
  make: (year: number) => Period,
) => {
  const after = year === undefined ? yearAfter(clock, at + length) : undefined
  const known = year ?? after?.year
  const period = known === undefined ? latest(clock, make) : make(known)
  return { ...period, length: length + (after?.length ?? 0), ...(known === undefined ? { yearless: true } : {}) }
}

const englishPeriod = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens, today } = clock
  const feast = feastAt(clock, at)
  if (feast) return placed(clock, at, feast.length, undefined, onDay(feast))
  const word = textAt(tokens, at)
  if (/^[qh]$/.test(word) && tokens[at + 1]?.kind === 'digits' && tokens[at + 1]?.glued) {
    const n = Number(textAt(tokens, at + 1))
    if (n >= 1 && n <= (word === 'q' ? 4 : 2)) return placed(clock, at, 2, undefined, quarterOrHalf(n, word === 'h'))
  }
  const article = phraseAt(tokens, at, ['the'])
  const ordinal = ordinalWord(textAt(tokens, at + article))
  // "first-quarter sales"
  const dash = ordinal && textAt(tokens, at + article + 1) === '-' ? 1 : 0
  const half = textAt(tokens, at + article + dash + 1) === 'half'
  const some = someMonths(clock, at)
  if (some) return some
  if (ordinal && (half || textAt(tokens, at + article + dash + 1) === 'quarter') && ordinal <= (half ? 2 : 4))
    return placed(clock, at, article + dash + 2, undefined, quarterOrHalf(ordinal, half))
  for (const [name, unit, offset] of [
    ['today', 'day', 0],
    ['yesterday', 'day', -1],
    ['tomorrow', 'day', 1],
  ] as const)
    if (word === name) return { ...unitPeriod(today, unit, offset), length: 1, calendar: { unit, offset } }
  const wholeYear = phraseAt(tokens, at, [
    'all this year',
    'all year long',
    'all year',
    'this whole year',
    'this entire year',
    'the whole of this year',
  ])
  if (wholeYear && textAt(tokens, at + wholeYear) !== 'round')
    return { ...unitPeriod(today, 'year', 0), length: wholeYear, calendar: { unit: 'year', offset: 0 } }
  const offset = ({ this: 0, current: 0, last: -1, previous: -1, next: 1 } as Record<string, number>)[word]
  const unit = textAt(tokens, at + 1)
  const halfYear = phraseAt(tokens, at + 1, ['half - year', 'half year'])
  if (offset !== undefined && halfYear) {
    const calendar = { unit: 'half' as const, offset }
    return { ...unitPeriod(today, 'half', offset), length: 1 + halfYear, calendar }
  }
  if (offset !== undefined && /^(week|month|quarter|year)$/.test(unit)) {
    const calendar = { unit: unit as CalendarUnit, offset }
    return { ...unitPeriod(today, calendar.unit, offset), length: 2, calendar }
  }
  if (offset !== undefined && monthNamed(unit)) {
    const named = monthDay(clock, at + 1)
    // "last December", said in December, is the one before
    const running =
      offset === -1 && named?.yearless && named.from.year === today.year && named.from.month === today.month
    const before = { ...clock, today: { ...today, year: today.year - 1 }, periods: new Map() }
    const past = running ? monthDay(before, at + 1) : named
    return past && { ...past, length: past.length + 1 }
  }
  return monthDay(clock, at)
}

/** Words before a date: "since July first". Elsewhere the first is one of events: "in July first orders …". */
const dates = /^(?:since|from|until|till|by|before|after|through|on)$/
const dayNumber = (clock: Clocked, at: number): { day: number; length: number } | undefined => {
  const token = clock.tokens[at]
  const spelt = token?.kind === 'word' && dates.test(textAt(clock.tokens, at - 2)) ? ordinalWord(token.text) : undefined
  if (spelt) return { day: spelt, length: 1 }
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined
  const day = Number(token.text)
  if (day < 1 || day > 31) return undefined
  const suffix = /^(st|nd|rd|th)$/.test(textAt(clock.tokens, at + 1)) && clock.tokens[at + 1]?.glued ? 1 : 0
  return { day, length: 1 + suffix }
}

/** March, March 5th, 5 March, 5th of March 2011. */
const monthDay = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens } = clock
  const month = monthNamed(textAt(tokens, at))
  if (month) {
    const day = dayNumber(clock, at + 1)
    if (!day) return placed(clock, at, 1, undefined, (year) => months(year, month))
    const make = (year: number) => ({ from: { year, month, day: day.day }, to: { year, month, day: day.day } })
    return isDay(make(2000).from) ? placed(clock, at, 1 + day.length, undefined, make) : undefined
  }
  const article = phraseAt(tokens, at, ['the'])
  // the first of July
  const spelt = article && textAt(tokens, at + 2) === 'of' ? ordinalWord(textAt(tokens, at + 1)) : undefined
  const day = spelt ? { day: spelt, length: 1 } : dayNumber(clock, at + article)
  if (!day) return undefined
  const skip = article + day.length + phraseAt(tokens, at + article + day.length, ['of'])
  const named = monthNamed(textAt(tokens, at + skip))
  if (!named) return undefined
  const make = (year: number) => ({
    from: { year, month: named, day: day.day },
    to: { year, month: named, day: day.day },
  })
  return isDay(make(2000).from) ? placed(clock, at, skip + 1, undefined, make) : undefined
}

const chinesePeriod = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens, today } = clock
  const weekday = dayOfWeek(clock, at)
  if (weekday) return weekday
  const near = nearbyChinese
    .filter(([words]) => phraseAt(tokens, at, [words]) > 0)
    .sort((a, b) => b[0].length - a[0].length)[0]
  if (near && near[1] !== 'year')
    return {
      ...unitPeriod(today, near[1], near[2]),
      length: near[0].length,
      calendar: { unit: near[1], offset: near[2] },
    }
  const said = countAt(tokens, at)
  const marked = said !== undefined && textAt(tokens, at + said.length) === '年'
  // 2011全年, 2011Q3
  const bare =
    said && /^\d{4}$/.test(textAt(tokens, at))
      ? phraseAt(tokens, at + 1, ['全年', '自然年', '整年', '一整年', '一年', 'q'])
      : 0
  const named = !near && said && isYear(said.value) && (marked || bare > 0) ? said : undefined
  // 10年12月
  const short = !near && marked && /^\d\d$/.test(textAt(tokens, at)) && isMonthAt(clock, at + 2) ? said : undefined
  const year = near ? today.year + near[2] : (named?.value ?? (short && 2000 + short.value))
  const start = near
    ? near[0].length
    : named
      ? named.length + (marked ? 1 : 0) + (marked ? phraseAt(tokens, at + named.length + 1, ['度', '份']) : 0)
      : short
        ? 2
        : 0
  const part = year === undefined ? undefined : someMonthsZh(clock, at, start, year)
  if (part) return part
  const inner = withinYear(clock, at, start, year)
  if (inner) return inner
  if (year === undefined) return undefined
  const whole = months(year, 1, 12)
  return { ...whole, length: start, ...(near ? { calendar: { unit: 'year' as const, offset: near[2] } } : {}) }
}

const isMonthAt = ({ tokens }: Clocked, at: number): boolean => {
  const month = countAt(tokens, at)
  return month !== undefined && month.value >= 1 && month.value <= 12 && textAt(tokens, at + month.length) === '月'
}

const onDay =
  ({ month, day }: { month: number; day: number }) =>
  (year: number): Period => ({ from: { year, month, day }, to: { year, month, day } })

/** 3月, 三月份, 3月5日, 第三季度, 三季度, 上半年, after an optional year. */
const withinYear = (clock: Clocked, at: number, start: number, year: number | undefined): ReadPeriod | undefined => {
  const { tokens } = clock
  const linked = start + (start > 0 ? phraseAt(tokens, at + start, ['的']) : 0)
  const feast = feastAt(clock, at + linked)
  if (feast) return placed(clock, at, linked + feast.length, year, onDay(feast))
  const half = phraseAt(tokens, at + linked, ['上半年', '下半年'])
  if (half) {
    const n = textAt(tokens, at + linked) === '上' ? 1 : 2
    return placed(clock, at, linked + 3, year, quarterOrHalf(n, true))
  }
  const quarterMark = /^q$/.test(textAt(tokens, at + linked)) ? 1 : 0
  const ordinal = phraseAt(tokens, at + linked, ['第'])
  const n = countAt(tokens, at + linked + ordinal + quarterMark)
  if (!n || !Number.isInteger(n.value)) return undefined
  const after = at + linked + ordinal + quarterMark + n.length
  const quarter = phraseAt(tokens, after, ordinal && textAt(tokens, after + 1) !== '节' ? ['季度', '季'] : ['季度'])
  if ((quarter || quarterMark) && n.value >= 1 && n.value <= 4 && (start > 0 || quarter))
    return placed(clock, at, after - at + quarter, year, quarterOrHalf(n.value, false))
  if (ordinal || textAt(tokens, after) !== '月' || n.value < 1 || n.value > 12) return undefined
  const month = n.value
  const monthEnd = after + 1 + phraseAt(tokens, after + 1, ['份'])
  const day = countAt(tokens, monthEnd)
  if (day && phraseAt(tokens, monthEnd + day.length, ['日', '号']) && isDay({ year: 2000, month, day: day.value })) {
    const make = (y: number) => ({ from: { year: y, month, day: day.value }, to: { year: y, month, day: day.value } })
    return placed(clock, at, monthEnd + day.length + 1 - at, year, make)
  }
  return placed(clock, at, monthEnd - at, year, (y) => months(y, month))
}

const wholes =
  'full calendar year|calendar year|full year|whole year|entire year|year|calendar month of|calendar month|calendar quarter|calendar|month of|months of|course of|whole of|all of|whole|entire|full|整个|一整个|全'.split(
    '|',
  )
/** calendar year 2025, the month of May, 整个2025年: a period that is said to be one, or to be meant whole. */
const wholePeriod = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const article = phraseAt(clock.tokens, at, ['the'])
  // "in every month of 2011" is each of them
  const several =
    article === 0 && /^(?:every|each|any|per|an?|one|some|single|which|last|first)$/.test(textAt(clock.tokens, at - 1))
  const lead = several ? 0 : phraseAt(clock.tokens, at + article, wholes)
  const place = at + article + lead
  const period = lead ? (readPeriod(clock, place) ?? bareYear(clock, place)) : undefined
  return period && { ...period, length: article + lead + period.length }
}

const plainPeriod = (clock: Clocked, at: number): ReadPeriod | undefined =>
  isoDate(clock, at) ??
  yearAndPart(clock, at) ??
  chinesePeriod(clock, at) ??
  englishPeriod(clock, at) ??
  wholePeriod(clock, at)

/** Reads a named day, month, quarter, half or year that starts at a token. */
export const readPeriod = (clock: Clocked, at: number): ReadPeriod | undefined => {
  if (clock.periods.has(at)) return clock.periods.get(at)
  const read = withPart(clock, at, { plain: plainPeriod, whole: readPeriod })
  clock.periods.set(at, read)
  return read
}

/** A year in digits counts as a date after a preposition. */
export const periodAfter = (clock: Clocked, at: number): ReadPeriod | undefined =>
  readPeriod(clock, at) ?? bareYear(clock, at)
