import { isDay, isoDay, months, type Period } from './calendar.ts'
import { periodAfter, readPeriod } from './period.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, countAt, phraseAt, textAt } from './stream.ts'
import type { ReadWindow, WindowReader } from './window-reader.ts'

/** 3月1日到15日: the second day borrows the month. */
const sameMonthDay = ({ tokens }: Clocked, at: number, first: Period): ReadPeriod | undefined => {
  const token = tokens[at]
  if (token?.kind !== 'digits' || token.text.length > 2 || !phraseAt(tokens, at + 1, ['日', '号'])) return undefined
  const day = { ...first.from, day: Number(token.text) }
  return { from: day, to: day, length: 2 }
}

/** July 10 to 25: the same in English, where no noun is counted behind. */
const sameMonthDayEn = ({ tokens }: Clocked, at: number, first: Period): ReadPeriod | undefined => {
  const token = tokens[at]
  const day = Number(token?.text)
  if (token?.kind !== 'digits' || token.text.length > 2 || day <= first.from.day || day > 31) return undefined
  const suffix = phraseAt(tokens, at + 1, ['st', 'nd', 'rd', 'th'])
  const next = tokens[at + 1 + suffix]
  if (next && !suffix && next.kind !== 'mark' && !/^(?:and|by|with|via|at|for|in|on|to|inclusive)$/.test(next.text))
    return undefined
  const to = { ...first.from, day }
  return isDay(to) && isoDay(first.from) === isoDay(first.to) ? { from: to, to, length: 1 + suffix } : undefined
}

/** 7月10-25日: both days borrow the month. */
const daysOfMonth = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const month = readPeriod(clock, at)
  if (!month || textAt(tokens, at + month.length - 1) !== '月') return undefined
  const first = countAt(tokens, at + month.length)
  const link = first ? phraseAt(tokens, at + month.length + first.length, ['到', '至', '-', '~']) : 0
  const place = at + month.length + (first?.length ?? 0) + link
  const last = link ? countAt(tokens, place) : undefined
  const mark = last ? phraseAt(tokens, place + last.length, ['日', '号']) : 0
  if (!first || !last || !mark || first.value >= last.value) return undefined
  const [from, to] = [first.value, last.value].map((day) => ({ ...month.from, day }))
  if (!from || !to || !isDay(from) || !isDay(to)) return undefined
  return {
    window: { type: 'range', from: isoDay(from), to: isoDay(to) },
    length: place + last.length + mark - at,
  }
}

/** from 1 to 15 November 2025, 10 to 25 July: the first day borrows the month. */
const borrowedMonth = (clock: Clocked, at: number, lead: number): ReadWindow | undefined => {
  const { tokens } = clock
  const token = tokens[at + lead]
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined
  const suffix = phraseAt(tokens, at + lead + 1, ['st', 'nd', 'rd', 'th'])
  const links = ['to', 'through', 'until', 'till', '-', '–', ...(lead ? ['and'] : [])]
  const link = phraseAt(tokens, at + lead + 1 + suffix, links)
  const last = link ? readPeriod(clock, at + lead + 1 + suffix + link) : undefined
  const day = Number(token.text)
  if (!last || isoDay(last.from) !== isoDay(last.to) || day < 1 || day > last.from.day) return undefined
  const from = { ...last.from, day }
  return {
    window: { type: 'range', from: isoDay(from), to: isoDay(last.to) },
    length: lead + 1 + suffix + link + last.length,
  }
}

/** 6至8月, 6-8月份: the first month borrows its word from the second. */
const bareMonths = (clock: Clocked, at: number, lead: number): ReadWindow | undefined => {
  const { tokens } = clock
  const first = countAt(tokens, at + lead)
  const link = first ? phraseAt(tokens, at + lead + first.length, ['到', '至', '-']) : 0
  const start = at + lead + (first?.length ?? 0) + link
  const last = link ? readPeriod(clock, start) : undefined
  const behind = last && textAt(tokens, start + last.length - 1)
  const month = last && isoDay(last.to) !== isoDay(last.from) && /[月份]/.test(behind ?? '') ? last.from.month : 0
  if (!first || !last || !Number.isInteger(first.value) || first.value < 1 || first.value >= month) return undefined
  const tail = phraseAt(tokens, start + last.length, ['之间', '期间', '间', '里', '内'])
  const { from } = months(last.from.year, first.value)
  return { window: { type: 'range', from: isoDay(from), to: isoDay(last.to) }, length: start + last.length + tail - at }
}

const done = /^(?:ordered|bought|purchased|spent|shopped|transacted)$/
const dated =
  /^(?:born|opened|opening|joined|registered|registering|acquired|enrolled|signed|started|became|founded|ordered|bought|purchased|years?)$/
/** 2020到2022年, "born 1990 to 1999": years without a word of their own, where what follows or stands before says that they are. */
const years = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, ['between', 'from', 'in', 'during', '从', '自', '在', '于'])
  const said = (place: number) =>
    /^(?:19|20)\d\d$/.test(textAt(tokens, place)) ? Number(textAt(tokens, place)) : undefined
  const [first, place] = [said(at + lead), at + lead + 1]
  const link = first ? phraseAt(tokens, place, ['到', '至', '-', 'to', 'and', 'through', 'until']) : 0
  const last = link ? said(place + link) : undefined
  if (first === undefined || last === undefined || last < first) return undefined
  const end = place + link + 1
  const zh = phraseAt(tokens, end, ['年'])
  const before = textAt(tokens, at - 1)
  // "bought in 2010 and 2011" is in each of them
  const each =
    textAt(tokens, place) === 'and' &&
    textAt(tokens, at) !== 'between' &&
    before !== 'between' &&
    (done.test(before) || (/^(?:in|during)$/.test(before) && done.test(textAt(tokens, at - 2))))
  if (each) return undefined
  const led =
    dated.test(before) ||
    (/^(?:up|in|between|from|account|accounts)$/.test(before) && dated.test(textAt(tokens, at - 2)))
  if (!zh && !led) return undefined
  const tail = zh ? phraseAt(tokens, end + zh, ['之间', '期间', '间', '内', '里']) : 0
  return { window: { type: 'range', from: `${first}-01-01`, to: `${last}-12-31` }, length: end + zh + tail - at }
}

/** 2025年3月到6月: the same days in another year, the end of a month where it was one. */
const inYear = ({ from, to }: Period, year: number): Period => {
  const whole = isoDay(months(to.year, to.month).to) === isoDay(to)
  const ends = year + to.year - from.year
  return { from: { ...from, year }, to: whole ? months(ends, to.month).to : { ...to, year: ends } }
}

/** between March and May 2011, 三月到五月, from 2011-03-01 to 2011-05-31. */
export const span: WindowReader = (clock, at) => {
  const { tokens } = clock
  const whole = years(clock, at)
  if (whole) return whole
  const lead = phraseAt(tokens, at, ['between', 'from', '介于', '从', '自', '在', 'in', 'during'])
  const borrowed = borrowedMonth(clock, at, lead) ?? daysOfMonth(clock, at + lead)
  if (borrowed) return borrowed
  const first = lead ? periodAfter(clock, at + lead) : readPeriod(clock, at)
  const bare = first ? undefined : bareMonths(clock, at, lead)
  if (bare) return bare
  if (!first) return undefined
  const opening = phraseAt(tokens, at + lead + first.length, ['初', '起', '开始'])
  const link = phraseAt(tokens, at + lead + first.length + opening, [
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
  const joint = textAt(tokens, at + lead + first.length + opening)
  if (joint === 'and' && textAt(tokens, at) !== 'between') return undefined
  const between = /^(?:介于|从|自)/.test(
    tokens
      .slice(at, at + lead)
      .map(({ text }) => text)
      .join(''),
  )
  const start = at + lead + first.length + opening + link
  const told = periodAfter(clock, start) ?? sameMonthDay(clock, start, first) ?? sameMonthDayEn(clock, start, first)
  const second = told?.yearless && !first.yearless ? { ...told, ...inYear(told, first.from.year) } : told
  // "between 1 October and now"
  const now = second ? 0 : phraseAt(tokens, start, ['now', 'the present day', 'the present', '现在', '今'])
  if (now)
    return {
      window: { type: 'range', from: isoDay(first.from) },
      length: start + now - at + phraseAt(tokens, start + now, ['之间', '期间', '间']),
    }
  if (!second) return undefined
  const tail = phraseAt(tokens, start + second.length, ['底止', '底为止', '底', '止', '为止', '之间', '期间', '间'])
  // 在9月和11月都下过单
  if (/[和与]/.test(joint) && !between && !tail) return undefined
  const from = first.yearless ? { ...first.from, year: second.from.year } : first.from
  const wraps = isoDay(from) > isoDay(second.to)
  const to = wraps && second.yearless ? inYear(second, from.year + 1).to : second.to
  const begin = wraps && first.yearless ? { ...from, year: from.year - 1 } : from
  const end = wraps && first.yearless ? second.to : to
  return { window: { type: 'range', from: isoDay(begin), to: isoDay(end) }, length: start + second.length + tail - at }
}
