import { addDays, isoDay } from './calendar.ts'
import { periodAfter, readPeriod } from './period.ts'
import { phraseAt, textAt } from './stream.ts'
import type { WindowReader } from './window-reader.ts'

const beforeWords = [
  'before',
  'prior to',
  'earlier than',
  'until',
  'up to',
  'by',
  'till',
  '早于',
  '< =',
  '<',
  '≤',
  '截至',
  '截止',
  '截止到',
]
const afterWords = ['after', 'later than', '晚于', '> =', '>', '≥']
const inclusiveBefore = /^(until|by|till|up|截)|^(?:< ?=|≤)/
const inclusiveAfter = /^(?:> ?=|≥)/

/** before 2011-06-01, until June, after March, 6月1日之前, 2011年以后. */
export const beforeOrAfter: WindowReader = (clock, at) => {
  const { tokens } = clock
  const skip = phraseAt(tokens, at, ['on or', 'in', '在'])
  const before = phraseAt(tokens, at + skip, beforeWords)
  const after = before ? 0 : phraseAt(tokens, at + skip, afterWords)
  if (before || after) {
    const start = at + skip + before + after
    // "balance > 2011" is no year
    const period = /^[<>≤≥]/.test(textAt(tokens, at + skip)) ? readPeriod(clock, start) : periodAfter(clock, start)
    if (!period) return undefined
    const sign = `${textAt(tokens, at + skip)} ${textAt(tokens, at + skip + 1)}`
    const orOn = (textAt(tokens, at) === 'on' && skip === 2) || inclusiveAfter.test(sign)
    const length = skip + before + after + period.length
    if (after) return { window: { type: 'range', from: isoDay(orOn ? period.from : addDays(period.to, 1)) }, length }
    const inclusive = orOn || inclusiveBefore.test(sign)
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
