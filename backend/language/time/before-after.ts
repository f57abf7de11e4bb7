import { addDays, isoDay } from './calendar.ts'
import { periodAfter, readPeriod } from './period.ts'
import { phraseAt, textAt } from './stream.ts'
import { pastTails } from './until-now.ts'
import type { WindowReader } from './window-reader.ts'

const beforeWords = [
  'before',
  'prior to',
  'earlier than',
  'until',
  'no later than',
  'not later than',
  'up to and including',
  'up to',
  'up until',
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
const inclusiveBefore = /^(until|by|till|up|no|not|截)|^(?:< ?=|≤)/
const ends = ['the very end of', 'the end of', 'the close of']
const starts = ['the very start of', 'the start of', 'the beginning of']
const inclusiveAfter = /^(?:> ?=|≥)/

/** before 2011-06-01, until June, after March, 6月1日之前, 2011年以后. */
export const beforeOrAfter: WindowReader = (clock, at) => {
  const { tokens } = clock
  const skip = phraseAt(tokens, at, ['on or', 'in', '在'])
  const before = phraseAt(tokens, at + skip, beforeWords)
  const after = before ? 0 : phraseAt(tokens, at + skip, afterWords)
  if (before || after) {
    const word = at + skip + before + after
    // "by the end of May", "before the start of June"
    const last = before ? phraseAt(tokens, word, ends) : 0
    const start = word + last + (before && !last ? phraseAt(tokens, word, starts) : 0)
    // "balance > 2011" is no year
    const period = /^[<>≤≥]/.test(textAt(tokens, at + skip)) ? readPeriod(clock, start) : periodAfter(clock, start)
    if (!period) return undefined
    const sign = `${textAt(tokens, at + skip)} ${textAt(tokens, at + skip + 1)}`
    const orOn = (textAt(tokens, at) === 'on' && skip === 2) || inclusiveAfter.test(sign)
    const length = start - at + period.length
    if (after) return { window: { type: 'range', from: isoDay(orOn ? period.from : addDays(period.to, 1)) }, length }
    const inclusive = orOn || last > 0 || inclusiveBefore.test(sign)
    return { window: { type: 'range', to: isoDay(inclusive ? period.to : addDays(period.from, -1)) }, length }
  }
  const lead = phraseAt(tokens, at, ['在', '于', '自从', '打从', '从', '自'])
  const until = lead ? 0 : phraseAt(tokens, at, ['截至到', '截至', '截止到', '截止', '直到', '到'])
  const present = phraseAt(tokens, at + until, ['今天', '今日', '现在', '目前'])
  const limit = until && !present ? readPeriod(clock, at + until) : undefined
  const closed = limit ? phraseAt(tokens, at + until + limit.length, ['底为止', '末为止', '为止', '底', '末']) : 0
  // 到5月底为止; 到5月 alone is the other end of a range
  if (
    limit &&
    closed &&
    (/^截/.test(textAt(tokens, at)) || textAt(tokens, at + until + limit.length + closed - 1) === '止')
  )
    return { window: { type: 'range', to: isoDay(limit.to) }, length: until + limit.length + closed }
  const period = readPeriod(clock, at + lead)
  if (!period) return undefined
  const place = at + lead + period.length
  // 5月底之前
  const over = phraseAt(tokens, place, ['底', '末'])
  const done = over ? phraseAt(tokens, place + over, ['为止', '以前', '之前', '前']) : 0
  if (done) return { window: { type: 'range', to: isoDay(period.to) }, length: place + over + done - at }
  const end = place
  const earlier = phraseAt(tokens, end, ['以前', '之前', '前'])
  if (earlier)
    return { window: { type: 'range', to: isoDay(addDays(period.from, -1)) }, length: lead + period.length + earlier }
  const later = phraseAt(tokens, end, ['以后', '之后', '后'])
  if (later)
    return {
      window: { type: 'range', from: isoDay(addDays(period.to, 1)) },
      length: pastTails(tokens, end + later) - at,
    }
  return undefined
}
