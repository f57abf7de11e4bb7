import type { Window } from '../segments/window.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'
import type { Day } from './time/calendar.ts'

const bareMonth =
  /^(?:in |during |for |在)?(?:[a-z]+|q[1-4]|(?:the )?(?:first|second|third|fourth|last) quarter|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四]季度?)$/i
const ends = new Set(['break', 'and', 'or', 'filler', 'list'])

/** The year that a stretch of time is, where it is a whole one. */
const yearOf = (window: Window | undefined, today: Day): number | undefined => {
  if (window?.type === 'calendar') return window.unit === 'year' ? today.year + window.offset : undefined
  const { from, to } = window?.type === 'range' ? window : {}
  const year = from?.slice(0, 4)
  return year && from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : undefined
}

const inYear = (window: Window, year: number): Window | undefined => {
  const { from, to } = window.type === 'range' ? window : {}
  if (from?.length !== 10 || to?.length !== 10 || from.slice(0, 4) !== to.slice(0, 4)) return undefined
  return { type: 'range', from: year + from.slice(4), to: year + to.slice(4) }
}

const denies = (lexeme: Lexeme | undefined): boolean =>
  senseOf(lexeme, 'not') !== undefined || senseOf(lexeme, 'except') !== undefined

/** "bought in 2025, just not May", 去年买过，5月没有: a month that is denied alone, with no event of its own, is one of the year said before it. */
export const withMonthsOfYear = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string, today: Day): Lexeme[] => {
  let year: number | undefined
  let denied = false
  return lexemes.map((lexeme, at) => {
    const sense = senseOf(lexeme, 'window')
    if (!sense || sense.future) {
      // "in every month of 2025"
      const before = lexemes[at - 1]
      if (/^(?:19|20)\d\d$/.test(textOf(lexeme)) && before && /\bof$/i.test(textOf(before)))
        year = Number(textOf(lexeme))
      // "not in March or May": the denial goes on over the list
      denied =
        denies(lexeme) || (denied && lexeme.senses.every(({ is }) => is === 'or' || is === 'and' || is === 'list'))
      if (senseOf(lexeme, 'break')?.strong) year = undefined
      return lexeme
    }
    const own = yearOf(sense.window, today)
    if (own !== undefined) {
      year = own
      denied = false
      return lexeme
    }
    const next = lexemes[at + 2]
    const alone = denies(lexemes[at + 1]) && (!next || next.senses.some(({ is }) => ends.has(is)))
    const month = bareMonth.test(textOf(lexeme)) && (denied || alone) && year !== undefined
    const window = month && year !== undefined ? inYear(sense.window, year) : undefined
    return window ? { ...lexeme, senses: [{ is: 'window', window }] } : lexeme
  })
}
