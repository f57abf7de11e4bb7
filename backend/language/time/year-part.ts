import { months } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, textAt } from './stream.ts'
import { isYear } from './years.ts'

/** The nth quarter, or half, of a year. */
export const quarterOrHalf = (n: number, half: boolean) => (year: number) =>
  half ? months(year, n * 6 - 5, n * 6) : months(year, n * 3 - 2, n * 3)

/** 2025H2, 2011-Q3, 25Q4: a year and a half or quarter of it written as one word. */
export const yearAndPart = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens } = clock
  const [year, dash] = [tokens[at], textAt(tokens, at + 1) === '-' ? 1 : 0]
  const [letter, part] = [tokens[at + 1 + dash], tokens[at + 2 + dash]]
  const joined = letter?.glued && part?.glued && part.kind === 'digits' && /^[qh]$/.test(letter.text)
  if (!joined || year?.kind !== 'digits' || !(year.text.length === 4 || (year.text.length === 2 && !dash)))
    return undefined
  const [full, n] = [Number(year.text.length === 2 ? `20${year.text}` : year.text), Number(part.text)]
  if (!isYear(full) || n < 1 || n > (letter.text === 'q' ? 4 : 2)) return undefined
  return { ...quarterOrHalf(n, letter.text === 'h')(full), length: 3 + dash }
}
