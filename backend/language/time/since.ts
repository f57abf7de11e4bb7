import { addDays, isoDay } from './calendar.ts'
import { periodAfter, readPeriod } from './period.ts'
import { phraseAt, textAt } from './stream.ts'
import { pastTails } from './until-now.ts'
import type { WindowReader } from './window-reader.ts'

const sinceWords = [
  'ever since',
  'since',
  'starting from',
  'starting',
  'beginning',
  'counting from',
  'from',
  'as of',
  'as from',
  '自从',
  '打从',
  '自',
  '从',
  '打',
]
/** The first day of what follows is meant: "since the start of October". */
const opens = [
  'the very start of',
  'the start of',
  'the beginning of',
  'the turn of',
  'early',
  'the dawn of',
  'the outset of',
]
const begun = ['began', 'started', 'has begun', 'kicked off', 'came in']
const entering = ['进入', '进了', '入了', '到了', '跨入', '步入']
const entered = ['以后', '之后', '后', '以来', '起', '开始']
/** 进了10月以后: a period is entered on its first day. */
const enteredOn: WindowReader = (clock, at) => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, entering)
  const period = lead ? readPeriod(clock, at + lead) : undefined
  const tail = period ? phraseAt(tokens, at + lead + period.length, entered) : 0
  if (!period || !tail) return undefined
  const end = pastTails(tokens, at + lead + period.length + tail)
  return { window: { type: 'range', from: isoDay(period.from) }, length: end - at }
}

/** so far in 2011, so far in December. */
const soFar: WindowReader = (clock, at) => {
  const lead = phraseAt(clock.tokens, at, ['so far in', 'thus far in', 'so far during', 'so far'])
  const period = lead ? periodAfter(clock, at + lead) : undefined
  if (!period || isoDay(period.to) < isoDay(clock.today)) return undefined
  return { window: { type: 'range', from: isoDay(period.from) }, length: lead + period.length }
}

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
  '或者更早',
  '及更早',
  '及更早以前',
  '当天或之前',
  '当天及之前',
]
/** since June, 年初以来, in March or later, by the end of May or earlier. */
export const since: WindowReader = (clock, at) => {
  const { tokens } = clock
  const toDate = (
    [
      ['从年初至今', 'year'],
      ['从年初到现在', 'year'],
      ['从年初到今天', 'year'],
      ['今年年初到现在', 'year'],
      ['今年年初至今', 'year'],
      ['今年年初以来', 'year'],
      ['从今年年初到现在', 'year'],
      ['从今年年初', 'year'],
      ['年初到现在', 'year'],
      ['年初到今天', 'year'],
      ['自年初起', 'year'],
      ['自年初以来', 'year'],
      ['从年初起', 'year'],
      ['从年初开始', 'year'],
      ['从年初', 'year'],
      ['年初起', 'year'],
      ['今年开年以来', 'year'],
      ['开年以来', 'year'],
      ['开年到现在', 'year'],
      ['开年至今', 'year'],
      ['自开年以来', 'year'],
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
      ['since the turn of the year', 'year'],
      ['since the year began', 'year'],
      ['since the year started', 'year'],
      ['since this year began', 'year'],
      ['since the new year', 'year'],
      ['since new year', 'year'],
      ['from the start of the year', 'year'],
      ['from the beginning of the year', 'year'],
      ['from the start of this year', 'year'],
      ['since the month began', 'month'],
      ['since the quarter began', 'quarter'],
      ['since the beginning of the quarter', 'quarter'],
      ['since the start of the week', 'week'],
      ['so far this quarter', 'quarter'],
      ['so far this week', 'week'],
      ['so far this year', 'year'],
      ['so far this month', 'month'],
      ['this year so far', 'year'],
    ] as const
  ).find(([words]) => phraseAt(tokens, at, [words]))
  if (toDate) {
    const end = pastTails(tokens, at + phraseAt(tokens, at, [toDate[0]]))
    return { window: { type: 'calendar', unit: toDate[1], offset: 0 }, length: end - at }
  }
  const other = enteredOn(clock, at) ?? soFar(clock, at)
  if (other) return other
  const opening = phraseAt(tokens, at, sinceWords)
  // "since the end of August" begins with September
  const ending = opening ? phraseAt(tokens, at + opening, ['the end of', 'end of']) : 0
  const after = ending ? periodAfter(clock, at + opening + ending) : undefined
  if (after) {
    const close = pastTails(tokens, at + opening + ending + after.length)
    return { window: { type: 'range', from: isoDay(addDays(after.to, 1)) }, length: close - at }
  }
  const preposition = opening || phraseAt(tokens, at, ['in', 'on', '在', '于'])
  const start = opening ? phraseAt(tokens, at + opening, opens) : 0
  const lead = preposition + start
  const period = lead ? periodAfter(clock, at + lead) : readPeriod(clock, at)
  if (!period) return undefined
  const earlier = phraseAt(tokens, at + lead + period.length, earlierTails)
  if (earlier && opening === 0)
    return { window: { type: 'range', to: isoDay(period.to) }, length: lead + period.length + earlier }
  const open = start > 0 || (lead > 0 && /^(since|starting|beginning|counting|as|ever)$/.test(textAt(tokens, at)))
  const place = at + lead + period.length + (open ? phraseAt(tokens, at + lead + period.length, begun) : 0)
  const end = pastTails(tokens, place)
  // a period that is over goes on to no present day: "in May so far"
  const going = end > place && /^(?:so|thus)$/.test(textAt(tokens, place))
  if ((end === place && !open) || (going && isoDay(period.to) < isoDay(clock.today))) return undefined
  return { window: { type: 'range', from: isoDay(period.from) }, length: end - at }
}
