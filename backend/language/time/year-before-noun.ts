import type { Token } from '../normalise.ts'
import { textAt } from './stream.ts'
import type { WindowReader } from './window-reader.ts'
import { isYear } from './years.ts'

const before = /^(?:their|its|his|her|our|whose|by|total|of|on|highest|lowest|biggest|largest)$/
const nouns = /^(?:spend|spending|purchases|orders|sales|revenue|transactions|visits|activity)$/

const times =
  /^(?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4])$/
/** "by 2017 spend", "by November spend": what is ranked by, and no "up to 2017". */
export const ranksByYear = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === 'by' && times.test(tokens[at + 1]?.text ?? '') && nouns.test(tokens[at + 2]?.text ?? '')

/** "by their 2017 spend", "total 2017 orders": a year in digits before what was done in it. */
export const yearBeforeNoun: WindowReader = ({ tokens, today }, at) => {
  const [token, last] = [tokens[at], tokens[at - 1]]
  const year = token?.kind === 'digits' && token.text.length === 4 ? Number(token.text) : Number.NaN
  if (!isYear(year) || year > today.year || !before.test(last?.text ?? '') || !nouns.test(textAt(tokens, at + 1)))
    return undefined
  return { window: { type: 'range', from: `${year}-01-01`, to: `${year}-12-31` }, length: 1 }
}
