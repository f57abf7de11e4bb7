import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { Day } from '../time/calendar.ts'
import { type Part, type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const halfYear = 182
const serial = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86_400_000
const lengths = { hour: undefined, day: 1, week: 7, month: undefined, quarter: undefined, year: undefined }

/** The days from today on which a length of time ends. */
const daysAhead = (n: number, unit: keyof typeof lengths, { year, month, day }: Day): number | undefined => {
  const days = lengths[unit]
  if (days !== undefined) return n * days
  if (unit !== 'month') return undefined
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate()
  return serial({ year, month: month + n, day: Math.min(day, last) }) - serial({ year, month, day })
}

const dayOf = (text: string): Day => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

/** Some days or a month of every year: those of the year in which they are nearest to today. */
const nearest = ({ from, to }: Extract<Window, { type: 'range' }>, today: Day): [number, number] | undefined => {
  if (from?.length !== 10 || to?.length !== 10) return undefined
  const [first, last] = [dayOf(from), dayOf(to)]
  if (serial(last) - serial(first) > 31) return undefined
  const years = [0, -1, 1].map((n): [number, number] => {
    const moved = today.year + n - first.year
    const placed = (day: Day) => serial({ ...day, year: day.year + moved }) - serial(today)
    return [placed(first), placed(last)]
  })
  return years.find((days) => days.every((each) => Math.abs(each) <= halfYear))
}

/** First and last day of a stretch of time, from today; `upcoming` where a length without a direction is ahead. */
const offsets = (window: Window, today: Day, upcoming: boolean): [number, number] | undefined => {
  if (window.type === 'last' || window.type === 'next') {
    const ahead = window.type === 'next' || upcoming
    const days = daysAhead(ahead ? window.n : -window.n, window.unit, today)
    return days === undefined ? undefined : ahead ? [0, days] : [days, 0]
  }
  if (window.type === 'range') return nearest(window, today)
  if (window.type !== 'calendar') return undefined
  const { unit, offset } = window
  const now = serial(today)
  if (unit === 'day') return [offset, offset]
  if (unit === 'week') {
    const monday = ((new Date(now * 86_400_000).getUTCDay() + 6) % 7) - 7 * offset
    return [-monday, 6 - monday]
  }
  if (unit !== 'month') return undefined
  const { year, month } = today
  return [serial({ year, month: month + offset, day: 1 }) - now, Date.UTC(year, month + offset, 0) / 86_400_000 - now]
}

const past = /过去|近|最近|last|past|previous|recent/i
const isDate = ({ type }: Attribute) => type === 'date' || type === 'timestamp'

const partOf = (
  attribute: Attribute,
  days: [number, number] | undefined,
  start: number,
  end: number,
): Part | undefined => {
  if (!days || days.some((each) => Math.abs(each) > halfYear)) return undefined
  const rule: Rule = { kind: 'anniversary', field: attribute.name, from: days[0], to: days[1] }
  return { start, end, rule, about: `anniversary:${attribute.name}`, field: attribute }
}

/** A length or a stretch of time, as days from today. */
const daysAt = (state: State, at: number): { days: [number, number] | undefined; next: number } | undefined => {
  const window = take(state, at, 'window')
  if (window) {
    const said = state.textOf(window.at, window.next)
    const ahead = window.sense.window.type === 'last' && !past.test(said)
    return { days: offsets(window.sense.window, state.today, ahead), next: window.next }
  }
  const within = wordsAt(state, at, /(?:within|in)(?: the)?(?: next| coming)?|未来|接下来|在/)
  const length = take(state, within?.next ?? at, 'duration')
  if (!length) return undefined
  const { n, unit } = length.sense.duration
  if (unit === 'second' || unit === 'minute') return undefined
  const inside = wordsAt(state, length.next, /(?:以内|之内|内|里|from now)/)
  if (!inside && !within) return undefined
  return { days: offsets({ type: 'next', n, unit }, state.today, true), next: inside?.next ?? length.next }
}

/** A yearly date: "whose birthday is within 7 days", 本月生日, 开户周年日在未来30天内, "join date anniversary next week". */
export const anniversaryPart = (state: State, at: number): Part | undefined => {
  const lead = daysAt(state, at)
  const of = wordsAt(state, lead?.next ?? at, /anniversar(?:y|ies) of/)
  const named = sensesAt(state, of?.next ?? lead?.next ?? at, 'attribute')
  const attribute = named?.value.map((sense) => sense.attribute).find(isDate)
  if (!named || !attribute || (!lead && !of && named.at !== at)) return undefined
  const again = wordsAt(state, named.next, /(?:的)?(?:周年日|周年纪念日|周年|纪念日)|anniversar(?:y|ies)/)
  const birthday = /生日|birthday/i.test(state.textOf(named.at, named.next))
  if (!of && !again && !birthday) return undefined
  // "whose birthday comes up within 14 days"
  const verb = wordsAt(
    state,
    again?.next ?? named.next,
    /(?:that |which )?(?:comes? (?:up|round|around)|coming up|falls?|falling|occurs?|happens?|is coming up|lies|takes place|will be|is due)|(?:快)?(?:到|到了|即将到来|将至)/,
  )
  const end = verb?.next ?? again?.next ?? named.next
  const after = lead ? undefined : daysAt(state, end)
  const days = lead?.days ?? after?.days
  return partOf(attribute, days, at, after?.next ?? end)
}
