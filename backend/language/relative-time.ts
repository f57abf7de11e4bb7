import type { Window } from '../segments/window.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'
import { sinceEvent } from './since-event.ts'
import { addDays, type Day, isoDay, unitPeriod } from './time/calendar.ts'
import type { ReadDuration } from './time/duration.ts'
import { isWindowUnit } from './time/window-reader.ts'

const dayOf = (iso: string): Day => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

/** First and last day of a window that is one of days; undefined for stretches up to now. */
const daysOf = (window: Window, today: Day): { from?: Day; to?: Day } | undefined => {
  if (window.type === 'calendar') return unitPeriod(today, window.unit, window.offset)
  if (window.type !== 'range') return undefined
  return { ...(window.from ? { from: dayOf(window.from) } : {}), ...(window.to ? { to: dayOf(window.to) } : {}) }
}

const asDays: Partial<Record<ReadDuration['unit'], number>> = { day: 1, week: 7 }
const asMonths: Partial<Record<ReadDuration['unit'], number>> = { month: 1, quarter: 3, year: 12 }
/** A length in the unit of another one. */
const inUnit = ({ n, unit }: Pick<ReadDuration, 'n' | 'unit'>, wanted: ReadDuration['unit']): number | undefined => {
  if (unit === wanted) return n
  const factors = [asDays, asMonths].find((each) => each[unit] && each[wanted])
  const value = factors && (n * (factors[unit] ?? 1)) / (factors[wanted] ?? 1)
  return value !== undefined && Number.isInteger(value) ? value : undefined
}

const monthsBack = ({ year, month, day }: Day, n: number): Day => {
  const index = year * 12 + month - 1 - n
  const first = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  const last = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate()
  return { ...first, day: Math.min(day, last) }
}

/** The time before a window: all of it, or so much of it. Undefined where nothing lies before it. */
export const timeBefore = (window: Window, today: Day, length?: ReadDuration): Window | undefined => {
  const start = window.type === 'last' ? window.n : window.type === 'ago' ? window.max : undefined
  if (start !== undefined && (window.type === 'last' || window.type === 'ago')) {
    const { unit } = window
    if (!length) return { type: 'ago', min: start, unit }
    const more = inUnit(length, unit)
    if (more !== undefined) return { type: 'ago', min: start, max: start + more, unit }
    const [own, other] = [inUnit({ n: start, unit }, length.unit), length.unit]
    return own === undefined || !isWindowUnit(other)
      ? undefined
      : { type: 'ago', min: own, max: own + length.n, unit: other }
  }
  const from = daysOf(window, today)?.from
  if (!from) return undefined
  const to = isoDay(addDays(from, -1))
  if (!length) return { type: 'range', to }
  const [days, months] = [asDays[length.unit], asMonths[length.unit]]
  const begin = days ? addDays(from, -length.n * days) : months ? monthsBack(from, length.n * months) : undefined
  return begin && { type: 'range', from: isoDay(begin), to }
}

/** The time from the end of a window up to now; undefined where it ends now. */
const timeAfter = (window: Window, today: Day): Window | undefined => {
  if (window.type === 'ago') return { type: 'last', n: window.min, unit: window.unit }
  const to = daysOf(window, today)?.to
  return to && isoDay(to) < isoDay(today) ? { type: 'range', from: isoDay(addDays(to, 1)) } : undefined
}

const beforeLead = /^(?:in|during|within|over|for|throughout)$/
const beforeThat =
  /^(?:before|prior|earlier|preceding|previously|leading up|further back)(?: to)?(?: (?:that|then|this|it|those))?$/
/** "the 90 days before that": how far it reaches, and the length. */
const lengthBefore = (
  lexemes: Lexeme[],
  said: string[],
  at: number,
): { end: number; length: ReadDuration } | undefined => {
  let place = at
  if (beforeLead.test(said[place] ?? '')) place += 1
  if (/^(?:the|those|(?:in|during|within|over|for) the)$/.test(said[place] ?? '')) place += 1
  // "the month before"
  const unit = /^(?:day|week|month|quarter|year)$/.test(said[place] ?? '')
    ? (said[place] as ReadDuration['unit'])
    : undefined
  const duration = senseOf(lexemes[place], 'duration')?.duration ?? (unit && { n: 1, unit, length: 1 })
  if (!duration) return undefined
  for (let end = Math.min(place + 4, lexemes.length); end > place + 1; end -= 1)
    if (beforeThat.test(said.slice(place + 1, end).join(' '))) return { end, length: duration }
  return undefined
}

const backZh =
  /^(?:再|又|更)?(?:在)?(?:往前|此前|之前|前面|再前面|更前面|往前再|再之前)(?:的|数|推|倒|再数|看)?(?:那)?$/
const insideZh = /^(?:内|里|之内|以内|里面|期间|中)$/
const lengthBeforeZh = (
  lexemes: Lexeme[],
  said: string[],
  at: number,
): { end: number; length: ReadDuration } | undefined => {
  for (let place = Math.min(at + 4, lexemes.length - 1); place > at; place -= 1) {
    const duration = senseOf(lexemes[place], 'duration')?.duration
    if (!duration || !backZh.test(said.slice(at, place).join(''))) continue
    return { end: insideZh.test(said[place + 1] ?? '') ? place + 2 : place + 1, length: duration }
  }
  return undefined
}

const earlier =
  /^(?:before (?:that|then)|prior to (?:that|then)|earlier than that|further back|even earlier|earlier still|earlier on|earlier|before|previously|further back in time|longer ago)(?: than that)?$/
const earlierZh =
  /^(?:在)?(?:更早|再早|那之前|此之前|在此之前|在那之前|更早以前|更早之前|再往前|此前|更往前|再早些?|再早之前|再早以前)(?:以前|之前|些)?(?:的)?(?:时候|时间|日子|时期)?(?:里|内)?$/
const later =
  /^(?:since then|since|after that|after then|afterwards|thereafter|from then on|from that point on|ever since|ever since then|after|later)$/
const laterZh =
  /^(?:在)?(?:那|此|从那|打那|自那|自此|这)?(?:之后|以后|后|此后|从此|自此)(?:再|又)?(?:到现在|至今|到今天|起)?(?:就|便)?$/

const matched = (said: string[], at: number, zh: RegExp, en: RegExp): number => {
  for (let end = Math.min(at + 6, said.length); end > at; end -= 1) {
    const words = said.slice(at, end)
    const han = /\p{Script=Han}/u.test(words[0] as string)
    if ((han ? zh : en).test(words.join(han ? '' : ' '))) return end
  }
  return 0
}

const light = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'filler') !== undefined
/** A denial stands right before a place, or behind it. */
const denied = (lexemes: Lexeme[], at: number, end: number): boolean => {
  for (let place = at - 1; place >= Math.max(at - 5, 0); place -= 1) {
    if (senseOf(lexemes[place], 'not')) return true
    if (senseOf(lexemes[place], 'break')) break
  }
  let place = end
  while (light(lexemes[place]) || senseOf(lexemes[place], 'and')) place += 1
  return senseOf(lexemes[place], 'not') !== undefined
}

const closes = (lexeme: Lexeme | undefined): boolean =>
  lexeme === undefined ||
  (['break', 'close', 'and', 'but', 'or', 'not'] as const).some((kind) => senseOf(lexeme, kind)) ||
  /^(?:filler)$/.test(lexeme.senses[0]?.is ?? '')

const windowAt = (lexemes: Lexeme[], said: string[], at: number, last: Window, today: Day) => {
  const own = senseOf(lexemes[at], 'window')?.window
  if (own) {
    const length = own.type === 'last' ? { n: own.n, unit: own.unit, length: 1 } : undefined
    return length && { end: at + 1, window: timeBefore(last, today, length) }
  }
  const stretch = lengthBefore(lexemes, said, at) ?? lengthBeforeZh(lexemes, said, at)
  if (stretch) return { end: stretch.end, window: timeBefore(last, today, stretch.length) }
  const before = matched(said, at, earlierZh, earlier)
  const bare = /^(?:before|earlier|previously)$/.test(said[at] ?? '') && before === at + 1
  if (before && (!bare || closes(lexemes[before]))) return { end: before, window: timeBefore(last, today) }
  const after = matched(said, at, laterZh, later)
  // 首单之后再没下过第二单 counts all of them
  const counted = after && /第[二2]|\bsecond\b|\banother\b/.test(said.slice(after, after + 5).join(' '))
  return after && !counted && denied(lexemes, at, after) ? { end: after, window: timeAfter(last, today) } : undefined
}

/** 之前的三个月 is told from the time before it, where there is one. */
const pointsBack = /^(?:之前|此前|前面)/
const emptyZh = /^(?:都|全)?(?:是)?(?:空的|空着的|空白的?|空窗|断档|空档)$/
const emptyEn = /^(?:(?:was|were|is|are) )?(?:all |completely )?(?:empty|blank|silent|quiet)$/
const notOne =
  /^(?:not one|not a single one|not even one|not a single|none|一[单笔次件回]都没有?|一[单笔次件回]也没有?)$/

/** Place behind words that call a time empty, with the "not one" behind them; 0 where none stand there. */
const emptyAt = (lexemes: Lexeme[], said: string[], at: number): number => {
  for (let end = Math.min(at + 4, said.length); end > at; end -= 1) {
    const words = said.slice(at, end)
    if (!emptyZh.test(words.join('')) && !emptyEn.test(words.join(' '))) continue
    return senseOf(lexemes[end], 'not') && notOne.test(said[end] ?? '') ? end + 1 : end
  }
  return 0
}

const emphasis =
  /^(?:none at all|not one|not a single one|nothing at all|一[单笔次件回][都也]没有?|一[单笔次件回][都也]没有?过)$/
/** 没买过，一次都没有: place behind a denial between commas that says the one before it again. */
const saysAgain = (lexemes: Lexeme[], said: string[], at: number): number => {
  if (!senseOf(lexemes[at], 'break')) return 0
  let before = at - 1
  while (before >= 0 && !senseOf(lexemes[before], 'not') && !senseOf(lexemes[before], 'break')) before -= 1
  if (!senseOf(lexemes[before], 'not')) return 0
  for (let end = Math.min(at + 4, said.length); end > at + 1; end -= 1) {
    const words = said.slice(at + 1, end)
    const plain = /\p{Script=Han}/u.test(words[0] as string) ? words.join('') : words.join(' ')
    if (emphasis.test(plain) && (!lexemes[end] || senseOf(lexemes[end], 'break'))) return end
  }
  return 0
}

/** "nothing, not one": place behind a denial that only says the one before it again. */
const repeatsDenial = (lexemes: Lexeme[], said: string[], at: number): number => {
  if (!senseOf(lexemes[at], 'not') || !/^(?:nothing|none|no)$/.test(said[at] ?? '')) return 0
  const place = senseOf(lexemes[at + 1], 'break') ? at + 2 : at + 1
  return senseOf(lexemes[place], 'not') && notOne.test(said[place] ?? '') ? place + 1 : 0
}

/**
 * "… in the last 30 days, none in the 90 days before that", 7月之前买过、之后再没买过, "ordered in May but nothing since": times that are told from
 * the one before them.
 */
export const withRelativeTimes = (lexemes: Lexeme[], today: Day, textOf: (lexeme: Lexeme) => string): Lexeme[] => {
  const said = lexemes.map((lexeme) => textOf(lexeme).trim())
  const found: Lexeme[] = []
  let last: Window | undefined
  for (let at = 0; at < lexemes.length; ) {
    const lexeme = lexemes[at] as Lexeme
    const own = senseOf(lexeme, 'window')
    const told =
      last && !sinceEvent(said, at) && (!own || pointsBack.test(said[at] ?? ''))
        ? windowAt(lexemes, said, at, last, today)
        : undefined
    if (own && !own.future && !told) last = own.window
    const end = lexemes[(told?.end ?? at + 1) - 1] as Lexeme
    if (told?.window) {
      last = told.window
      found.push({ from: lexeme.from, to: end.to, senses: [{ is: 'window', window: told.window }] })
      at = told.end
      const none = emptyAt(lexemes, said, at)
      if (none) {
        found.push({
          from: (lexemes[at] as Lexeme).from,
          to: (lexemes[none - 1] as Lexeme).to,
          senses: [{ is: 'not' }],
        })
        at = none
      }
      continue
    }
    if (own && told) {
      found.push({ ...lexeme, senses: [{ is: 'unknown', text: said[at] as string }] })
      at += 1
      continue
    }
    const again = repeatsDenial(lexemes, said, at) || saysAgain(lexemes, said, at)
    if (again) {
      found.push(lexeme, {
        from: (lexemes[at + 1] as Lexeme).from,
        to: (lexemes[again - 1] as Lexeme).to,
        senses: [{ is: 'filler' }],
      })
      at = again
      continue
    }
    found.push(lexeme)
    at += 1
  }
  return found
}
