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
const yearWords = /^(?:in|during|throughout|within)$/

/** "both May and June": a month among months. */
const isListed = (tokens: Clocked['tokens'], at: number): boolean => {
  const joins = (place: number) => /^(?:and|or|,)$/.test(textAt(tokens, place))
  const [before, after] = [monthNamed(textAt(tokens, at - 2)), monthNamed(textAt(tokens, at + 2))]
  return (joins(at + 1) && after !== undefined) || (joins(at - 1) && before !== undefined)
}

/** in May, 上个月, last quarter, in 2011. */
export const named: WindowReader = (clock, at) => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, prepositions)
  const whole = lead > 2 && /^(?:in|during|for|the)$/.test(textAt(tokens, at))
  const dated = lead > 0 && (whole || yearWords.test(textAt(tokens, at)))
  const period = dated ? periodAfter(clock, at + lead) : readPeriod(clock, at + lead)
  if (!period) return undefined
  const word = textAt(tokens, at)
  // "may" is a verb unless something makes it a date
  const short = word === 'may' || word === 'mar' || word === 'dec'
  if (lead === 0 && short && period.length === 1 && !isListed(tokens, at)) return undefined
  const tail = phraseAt(tokens, at + lead + period.length, ['期间', '里', '内', '当中', '中', '之内', '份'])
  return {
    window: asWindow(period),
    length: lead + period.length + tail,
    ...(isFuture(clock, period.from) ? { future: true } : {}),
  }
}
