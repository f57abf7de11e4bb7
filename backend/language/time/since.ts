import { addDays, isoDay } from './calendar.ts'
import { periodAfter, readPeriod } from './period.ts'
import { phraseAt, textAt } from './stream.ts'
import type { WindowReader } from './window-reader.ts'

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
  '当天及以后',
  '当日及以后',
  '当天或以后',
  '当天及之后',
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
/** since June, 年初以来, in March or later, by the end of May or earlier. */
export const since: WindowReader = (clock, at) => {
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
  // "since the end of August" begins with September
  const end = opening ? phraseAt(tokens, at + opening, ['the end of', 'end of']) : 0
  const after = end ? periodAfter(clock, at + opening + end) : undefined
  if (after)
    return {
      window: { type: 'range', from: isoDay(addDays(after.to, 1)) },
      length: opening + end + after.length,
    }
  const start = opening ? phraseAt(tokens, at + opening, ['the start of', 'the beginning of']) : 0
  const lead = (opening && opening + start) || phraseAt(tokens, at, ['in', 'on', '在', '于'])
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
