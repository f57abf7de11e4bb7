import type { Window } from '../../segments/window.ts'
import { type Day, isoDay } from './calendar.ts'
import { periodAfter, readPeriod } from './period.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, phraseAt, textAt } from './stream.ts'
import { prepositions, type WindowReader } from './window-reader.ts'
import { monthNamed } from './words.ts'

const asWindow = (period: ReadPeriod): Window => {
  const { calendar } = period
  if (calendar) return { type: 'calendar', ...calendar }
  return { type: 'range', from: isoDay(period.from), to: isoDay(period.to) }
}

const isFuture = ({ today }: Clocked, from: Day) => isoDay(from) > isoDay(today)

/** Prepositions that make four digits a year: "over 2000" and "for 2000" are about amounts. */
const yearWords = /^(?:in|during|throughout|within|all)$/

/** "both May and June": a month among months. */
const isListed = (tokens: Clocked['tokens'], at: number): boolean => {
  const joins = (place: number) => /^(?:and|or|,)$/.test(textAt(tokens, place))
  const [before, after] = [monthNamed(textAt(tokens, at - 2)), monthNamed(textAt(tokens, at + 2))]
  return (joins(at + 1) && after !== undefined) || (joins(at - 1) && before !== undefined)
}

/** "in 2011, just not May": a month that is left out, where nothing that may be done follows. */
const isLeftOut = (tokens: Clocked['tokens'], at: number): boolean =>
  /^(?:not|except|excepting|excluding|besides|minus|skip|bar)$/.test(textAt(tokens, at - 1)) &&
  !/^[a-z]/.test(textAt(tokens, at + 1).replace(/^(?:and|or|though|please|either|itself|who|which)$/, ''))

const tails = [
  '期间',
  '当月里',
  '当月',
  '当年',
  '里头',
  '里面',
  '里',
  '内',
  '之内',
  '当中',
  '中',
  '份',
  '全年',
  '自然年',
  '这一整年',
  '一整年',
  '这一年',
  '整年',
  '整月',
  '一整个月',
  '这个月',
]
const yearTails = ['一年']
/** 2011年一年 is the year, 2011年一年期存款 a deposit of one year. */
const goesOn = /^[期半多以内前后]$/

/** Words behind a period that say no more of it: 九月里, 2011年全年. */
const tailOf = ({ tokens }: Clocked, at: number): number => {
  const tail = phraseAt(tokens, at, tails)
  if (tail) return tail + (textAt(tokens, at + tail - 1) === '年' ? phraseAt(tokens, at + tail, ['里', '内', '中']) : 0)
  const year = /[年\d]$/.test(textAt(tokens, at - 1)) ? phraseAt(tokens, at, yearTails) : 0
  return year && !goesOn.test(textAt(tokens, at + year)) ? year : 0
}

/** in May, 上个月, last quarter, in 2011, back in December 2010. */
export const named: WindowReader = (clock, at) => {
  const { tokens } = clock
  const back = phraseAt(tokens, at, ['way back', 'back'])
  const preposition = phraseAt(tokens, at + back, prepositions)
  if (back && !preposition) return undefined
  const whole = preposition > 2 && /^(?:in|during|for|the)$/.test(textAt(tokens, at + back))
  const dated = preposition > 0 && (whole || yearWords.test(textAt(tokens, at + back)))
  const led = dated ? periodAfter(clock, at + back + preposition) : readPeriod(clock, at + back + preposition)
  // "all of 2011" is the year itself
  const period = led ?? readPeriod(clock, at)
  if (!period) return undefined
  const lead = led ? back + preposition : 0
  const word = textAt(tokens, at)
  // "may" is a verb unless something makes it a date
  const short = word === 'may' || word === 'mar' || word === 'dec'
  if (lead === 0 && short && period.length === 1 && !isListed(tokens, at) && !isLeftOut(tokens, at)) return undefined
  return {
    window: asWindow(period),
    length: lead + period.length + tailOf(clock, at + lead + period.length),
    ...(isFuture(clock, period.from) ? { future: true } : {}),
  }
}
