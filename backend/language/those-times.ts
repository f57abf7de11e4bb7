import type { Window } from '../segments/window.ts'
import { type Lexeme, type Sense, senseOf } from './lexicon/sense.ts'
import { countOf } from './numbers/count-of.ts'

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'
interface Days {
  from: string
  to: string
}

const pointer =
  /^(?:(?:in|during|within|over|across|throughout|for|of)(?: all)?(?: of)? )?(?:the|these|those)(?: same| said)? (two|three|four|five|six|[2-6]) (day|week|month|quarter|year)s(?: together| combined)?$|^(?:在)?(?:这|那|上述|以上)([两二三四五六2-6])(?:个)?(天|日|周|星期|月|季度|年)(?:里|内|中|期间|当中|之内|里头)?$/i
const units: Record<string, Unit> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
}
const longest = 7
/** Points at what was said, and not at the present. */
const far = /those|那|上述|以上/i

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const monthsFrom = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** How many whole units some days are; none where they are no whole ones. */
const unitsIn = ({ from, to }: Days, unit: Unit): number => {
  const end = dayAfter(to)
  if (unit === 'day' || unit === 'week') {
    const days = (Date.parse(end) - Date.parse(from)) / 86_400_000
    return unit === 'day' ? days : days / 7
  }
  if (!from.endsWith('-01') || !end.endsWith('-01')) return 0
  return (monthsFrom(end) - monthsFrom(from)) / { month: 1, quarter: 3, year: 12 }[unit]
}

/** The days from the first to the last of some times, where they are so many units and none is missing between them. */
const together = (times: readonly Window[], count: number, unit: Unit): Window | undefined => {
  const known = new Map<string, Days>()
  for (const one of times) {
    const { from, to } = one.type === 'range' ? one : {}
    if (from?.length === 10 && to?.length === 10) known.set(`${from} ${to}`, { from, to })
  }
  const said = [...known.values()].sort((a, b) => a.from.localeCompare(b.from))
  const [first, last] = [said[0], said.at(-1)]
  const each = said.map((days) => unitsIn(days, unit))
  const joined = said.every(({ from }, n) => n === 0 || from === dayAfter((said[n - 1] as Days).to))
  const fits = each.every((one) => one >= 1) && each.reduce((sum, one) => sum + one, 0) === count
  return first && last && joined && fits ? { type: 'range', from: first.from, to: last.to } : undefined
}

interface Pointed {
  length: number
  count: number
  unit: Unit
}
const isLast = (window: Window, { count, unit }: Pointed): boolean =>
  window.type === 'last' && window.n === count && window.unit === unit

const joined = (words: string[]): string => words.join(/\p{Script=Han}/u.test(words[0] ?? '') ? '' : ' ')

/** Whether words that nobody could read point back at several times. */
export const pointsAtTimes = (lexeme: Lexeme | undefined): boolean =>
  pointer.test(senseOf(lexeme, 'unknown')?.text ?? '')

const pointerAt = (said: string[], at: number): Pointed | undefined => {
  for (let length = Math.min(longest, said.length - at); length > 0; length -= 1) {
    const words = said.slice(at, at + length)
    const match = pointer.exec(joined(words))
    const [count, unit] = match ? [match[1] ?? match[3], match[2] ?? match[4]] : []
    if (count && unit) return { length, count: countOf(count), unit: units[unit] ?? (unit.toLowerCase() as Unit) }
  }
  return undefined
}

/**
 * 10月和11月都下过单，这两个月…, "in October and November … across those two months": the times that were said, taken together, in the message or
 * by the audience at hand. Where as many were not said, "those" can not be read, and 这两个月 stay the last two.
 */
export const withThoseTimes = (
  lexemes: Lexeme[],
  textOf: (lexeme: Lexeme) => string,
  times: readonly Window[] = [],
): Lexeme[] => {
  const said = lexemes.map((lexeme) => textOf(lexeme))
  const found: Lexeme[] = []
  const named: Window[] = []
  for (let at = 0; at < lexemes.length; ) {
    const pointed = pointerAt(said, at)
    const before = named.length > 0 ? named : times
    const window = pointed && together(before, pointed.count, pointed.unit)
    const own = senseOf(lexemes[at], 'window')
    const text = joined(said.slice(at, at + (pointed?.length ?? 0)))
    const strange = pointed && far.test(text) && !before.some((one) => isLast(one, pointed))
    if (pointed && (window || strange)) {
      const [from, end] = [lexemes[at] as Lexeme, lexemes[at + pointed.length - 1] as Lexeme]
      const sense: Sense = window ? { is: 'window', window } : { is: 'unknown', text }
      found.push({ from: from.from, to: end.to, senses: [sense] })
      at += pointed.length
      continue
    }
    if (own && !own.future) named.push(own.window)
    found.push(lexemes[at] as Lexeme)
    at += 1
  }
  return found
}
