import type { Window } from '../segments/window.ts'
import { type Lexeme, type SenseKind, senseOf } from './lexicon/sense.ts'
import type { Token } from './normalise.ts'

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** "in that time", 这段时间里: a stretch of any length; "in that month", 那个月: one of a month. */
const english =
  /^(?:(?:in|during|within|over|throughout|for|of|on) )?(?:that|the same|this same|that same|the said)(?: very)? (day|week|month|quarter|year|date)$/
const stretch =
  /^(?:in|during|within|over|throughout|for)(?: all)?(?: of)? (?:that|the same|this|that same|this same|the said|those same) (?:time|period|window|timeframe|time frame|time window|span|interval|stretch|timespan|days|weeks|months)$/
const chinese = /^(?:在|于)?(?:那|同)(?:一)?(?:个)?(天|日|周|星期|月|月份|季度|季|年)(?:里|内|中|期间|当中)?$/
const stretchZh =
  /^(?:在|于)?(?:这|那|该|同)(?:一)?(?:个)?(?:段)?(?:时间段|时间窗口|时间|时段|期间|时期|窗口期)(?:里|内|中|之内|当中)?$|^(?:在)?(?:同期|同时期|同一期间|同期内|同期里)$|^(?:在)?(?:此|其|这)期间(?:里|内)?$|^(?:在)?这(?:几|些)(?:天|周|个?月)(?:里|内)?$/

const units: Record<string, Unit> = {
  date: 'day',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  月份: 'month',
  季: 'quarter',
  季度: 'quarter',
  年: 'year',
}
const days: Record<Unit, [number, number]> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
}

/** Whether a window is one of such a unit: March 2011 is a month. */
const isOf = (window: Window, unit: Unit | undefined): boolean => {
  if (!unit) return true
  if (window.type === 'calendar') return window.unit === unit
  // "over the past year", and then "in that year"
  if (window.type === 'last')
    return (window.n === 1 && window.unit === unit) || (unit === 'year' && window.n === 12 && window.unit === 'month')
  if (window.type !== 'range' || !window.from || !window.to) return false
  const [least, most] = days[unit]
  const length = (Date.parse(window.to.slice(0, 10)) - Date.parse(window.from.slice(0, 10))) / 86_400_000 + 1
  return length >= least && length <= most
}

const thoseDays = /^(?:in|during|within|over|throughout)(?: all)?(?: of)? (?:those|these|those same)(?: same)?$/
/** "in those 90 days": a length of time that points back at the one said, or at the last one in an earlier message. */
const lengthAt = (
  lexemes: Lexeme[],
  said: string[],
  at: number,
  last: Window | undefined,
): { length: number; window?: Window } | undefined => {
  for (let end = at + 1; end <= Math.min(at + 4, lexemes.length - 1); end += 1) {
    const duration = senseOf(lexemes[end], 'duration')?.duration
    if (!duration || !thoseDays.test(said.slice(at, end).join(' '))) continue
    const { n, unit } = duration
    if (unit === 'minute' || unit === 'second') continue
    const fits = !last || (last.type === 'last' && last.n === n && last.unit === unit)
    return { length: end + 1 - at, ...(fits ? { window: last ?? { type: 'last', n, unit } } : {}) }
  }
  return undefined
}

const pointsBefore = /^(?:before|prior to|until|up to) (?:that|then)$|^(?:在)?(?:此|那|这)?之?前$/
const didIt = new Set<SenseKind>(['event', 'measure', 'filler', 'not'])
/** "but spent over 800 before that", 但之前消费满800: how many words say that it was before the time said last; 0 where they say something else. */
const beforeThat = (lexemes: Lexeme[], said: string[], at: number): number => {
  const length = [3, 2, 1].find((words) => {
    const text = said.slice(at, at + words)
    if (text.length < words) return false
    return pointsBefore.test(text.join(/\p{Script=Han}/u.test(text[0] ?? '') ? '' : ' ')) && text.join('') !== '前'
  })
  if (!length) return 0
  const [before, next] = [lexemes[at - 1], lexemes[at + length]]
  if ((['duration', 'window'] as const).some((is) => senseOf(before, is) ?? senseOf(next, is))) return 0
  if (/^[a-z]/.test(said[at] ?? '')) return length
  const opens = (['break', 'list', 'but', 'and'] as const).some((is) => senseOf(before, is))
  const does = next?.senses.some(({ is }) => didIt.has(is)) ?? false
  return opens && does ? length : 0
}

/** The time before a stretch. */
const ahead = (window: Window | undefined): Window | undefined => {
  if (window?.type === 'last') return { type: 'ago', min: window.n, unit: window.unit }
  const from = window?.type === 'range' ? window.from : undefined
  if (!from || from.length > 10) return undefined
  const day = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  return { type: 'range', to: day }
}

/** The time behind a stretch. */
const behind = (window: Window | undefined): Window | undefined => {
  const to = window?.type === 'range' ? window.to : undefined
  if (!to || to.length > 10) return undefined
  return { type: 'range', from: new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10) }
}

const longest = 7
/** Words that point back at a time, from a lexeme on: how many, and the unit that they name. */
const pointerAt = (said: string[], at: number): { length: number; unit?: Unit } | undefined => {
  if (!/^(?:in|during|within|over|throughout|for|of|on|that|the|this|在|于|那|同|这|该|此|其)/.test(said[at] ?? ''))
    return undefined
  for (let length = Math.min(longest, said.length - at); length > 0; length -= 1) {
    const words = said.slice(at, at + length)
    const text = /\p{Script=Han}/u.test(words[0] as string) ? words.join('') : words.join(' ')
    const unit = (english.exec(text) ?? chinese.exec(text))?.[1]
    if (unit) return { length, unit: units[unit] ?? (unit as Unit) }
    if (stretch.test(text) || stretchZh.test(text)) return { length }
  }
  return undefined
}

/**
 * "ordered in March and spent over 500 in that month", 近60天下过单，这段时间消费不到100: words that point back at a time stand for the one said last.
 * `time`: that of the audience at hand. Where none was said, or one of another length, they are words that nobody can read.
 */
export const withThatTime = (
  lexemes: Lexeme[],
  tokens: Token[],
  textOf: (lexeme: Lexeme) => string,
  time?: Window,
): Lexeme[] => {
  const said = lexemes.map((lexeme) => textOf(lexeme))
  const found: Lexeme[] = []
  let last: Window | undefined
  for (let at = 0; at < lexemes.length; ) {
    const own = senseOf(lexemes[at], 'window')
    // 2011年全年; alone it may be any year
    const whole = /^(?:全年|整年|一整年)$/.test(said[at] ?? '') && !own && !senseOf(found.at(-1), 'window')
    if (whole && !last) {
      found.push({ ...(lexemes[at] as Lexeme), senses: [{ is: 'unknown', text: said[at] as string }] })
      at += 1
      continue
    }
    // 开户当月: the month of that deed, and not the present one
    const before = lexemes[at - 1]?.senses ?? []
    const ofDeed = before.some(
      (sense) =>
        sense.is === 'event' ||
        sense.is === 'edge' ||
        (sense.is === 'attribute' && /^(?:date|timestamp)$/.test(sense.attribute.type)),
    )
    if (ofDeed && /^当(?:月|年|天|日|周|季)/.test(said[at] ?? '')) {
      found.push({ ...(lexemes[at] as Lexeme), senses: [{ is: 'unknown', text: said[at] as string }] })
      at += 1
      continue
    }
    const earlier = own ? 0 : beforeThat(lexemes, said, at)
    const sooner = earlier > 0 ? ahead(last) : undefined
    if (sooner) {
      const [from, end] = [lexemes[at] as Lexeme, lexemes[at + earlier - 1] as Lexeme]
      found.push({ from: from.from, to: end.to, senses: [{ is: 'window', window: sooner }] })
      at += earlier
      continue
    }
    // "nothing since that month": behind it
    const since = /^(?:since|after)$/.test(said[at] ?? '') ? pointerAt(said, at + 1) : undefined
    const later = since?.unit && last && isOf(last, since.unit) ? behind(last) : undefined
    if (since && later) {
      const [from, end] = [lexemes[at] as Lexeme, lexemes[at + since.length] as Lexeme]
      found.push({ from: from.from, to: end.to, senses: [{ is: 'window', window: later }] })
      at += since.length + 1
      continue
    }
    const length = own ? undefined : lengthAt(lexemes, said, at, last)
    const pointer = own ? undefined : (length ?? pointerAt(said, at))
    // 去年同期: the same time of another year
    const another =
      pointer && /^同(?:一)?(?:时)?期/.test(said.slice(at, at + 3).join('')) && senseOf(found.at(-1), 'window')
    if (another && pointer) {
      const [year, end] = [found.pop() as Lexeme, lexemes[at + pointer.length - 1] as Lexeme]
      const span = { from: year.from, to: end.to }
      found.push({ ...span, senses: [{ is: 'unknown', text: textOf({ ...span, senses: [] }) }] })
      at += pointer.length
      continue
    }
    const [first, end] = [lexemes[at] as Lexeme, lexemes[at + (pointer?.length ?? 1) - 1] as Lexeme]
    if (own && !own.future) last = own.window
    if (!pointer) found.push(first)
    else {
      const span = { from: first.from, to: end.to }
      const text = tokens
        .slice(span.from, span.to)
        .map((token) => token.text)
        .join(' ')
      const unit = 'unit' in pointer ? pointer.unit : undefined
      const meant = last ?? time
      const window = length ? length.window : meant && isOf(meant, unit) ? meant : undefined
      // 2011年4月3日那天: the time that stands right before it
      const beside = window && senseOf(found.at(-1), 'window')
      found.push({
        ...span,
        senses: [beside ? { is: 'filler' } : window ? { is: 'window', window } : { is: 'unknown', text }],
      })
    }
    at += pointer?.length ?? 1
  }
  return found
}
