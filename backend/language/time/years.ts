import { months } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, phraseAt, textAt } from './stream.ts'

/** A number that may be a year. */
export const isYear = (n: number) => n >= 1900 && n <= 2199

/** Year said after an English month or quarter: 2011, of 2011, last year, this year. */
export const yearAfter = ({ tokens, today }: Clocked, at: number): { year: number; length: number } | undefined => {
  let skip = phraseAt(tokens, at, ['of', 'in', ','])
  const token = tokens[at + skip]
  if (token?.kind === 'digits' && token.text.length === 4 && isYear(Number(token.text)))
    return { year: Number(token.text), length: skip + 1 }
  skip = phraseAt(tokens, at, ['of'])
  if (phraseAt(tokens, at + skip, ['last year'])) return { year: today.year - 1, length: skip + 2 }
  if (phraseAt(tokens, at + skip, ['this year'])) return { year: today.year, length: skip + 2 }
  return undefined
}

/** A year alone in digits: only after a word that makes it a date (in 2011, since 2011). */
export const bareYear = ({ tokens }: Clocked, at: number): ReadPeriod | undefined => {
  const token = tokens[at]
  if (token?.kind !== 'digits' || token.text.length !== 4 || !isYear(Number(token.text))) return undefined
  if (
    tokens[at + 1]?.glued &&
    /^[,.]$/.test(textAt(tokens, at + 1)) &&
    tokens[at + 2]?.kind === 'digits' &&
    tokens[at + 2]?.glued
  )
    return undefined
  return { ...months(Number(token.text), 1, 12), length: 1 }
}
