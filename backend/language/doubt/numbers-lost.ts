import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { type Doubter, partAt } from './doubt.ts'

/** Numbers as a rule may hold them: months of a year, days of a week, seconds of a minute, a share, "5-10k", the next number of a strict bound. */
const factors = [1, 12, 7, 3, 30, 24, 60, 365, 1 / 12, 1 / 100, 1000, 10_000]
const formsOf = (value: number): number[] => [
  ...factors.map((factor) => value * factor),
  100 - value,
  1 - value / 100,
  value + 1,
  value - 1,
]

const numbersIn = (json: string): number[] => (json.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? []).map(Number)
const rounded = (value: number): number => Math.round(Math.abs(value) * 1e6) / 1e6

const numbersOf = (lexeme: Lexeme, words: string): number[] => {
  if (senseOf(lexeme, 'value') ?? senseOf(lexeme, 'property-value') ?? senseOf(lexeme, 'code')) return []
  const span = senseOf(lexeme, 'duration')?.duration
  if (span) return span.n > 1 ? [span.n] : []
  const window = senseOf(lexeme, 'window')?.window
  if (window) return 'n' in window && window.n > 1 ? [window.n] : []
  const number = senseOf(lexeme, 'number')?.number
  // "two kinds of people", 三选二: a small number in letters may only count what is said
  return number && (number.value > 4 || /\d/.test(words)) ? [number.value] : []
}

/** Scores digit by digit, shares, and values with a length of time in their names: they hold numbers otherwise. */
const otherwise = /"kind":"(?:rfm|percent_rank|in|bucket)"|"value":(?:"|true|false)/

/** Numbers that the conditions used up, and that the rule does not hold. */
export const numbersLost: Doubter = ({ analysis, own, rule, text, wordsOf }) => {
  const json = JSON.stringify(rule)
  const held = new Set(numbersIn(json).map(rounded))
  // days are told by dates there
  const dated = /"(?:from|to)"|anniversary|calendar|restarted/.test(json)
  const told = analysis.lexemes.flatMap((lexeme, n) => {
    const { rule: part, turned } = partAt(analysis, n) ?? {}
    if (!part || turned || otherwise.test(JSON.stringify(part)) || (dated && !senseOf(lexeme, 'number'))) return []
    return numbersOf(lexeme, wordsOf([n])[0] ?? '').map((value) => ({ n, value }))
  })
  const lost = told.filter(({ value }) => !formsOf(value).some((form) => held.has(rounded(form))))
  // a change may name the number that goes beside the one that comes
  const changed = own !== rule && numbersIn(text).some((value) => held.has(value))
  return lost.length === 0 || changed ? undefined : wordsOf(lost.map(({ n }) => n))
}
