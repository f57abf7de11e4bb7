import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import type { ComparedWith } from '../segments/compared-with.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import type { Scope } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'

const daysBetween = (from: string, to: string): number =>
  Math.round(Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days)

type Clock = Pick<Scope, 'asOf' | 'catalog'>

/** The stretch of equal length just before a range. Throws `invalid_input` where the range has no beginning. */
export const previousRange = (range: Window | undefined, { asOf, catalog }: Clock): { before: Window } => {
  if (range?.type === 'calendar') return { before: { ...range, offset: range.offset - 1 } }
  if (range?.type === 'last') return { before: { type: 'ago', min: range.n, max: 2 * range.n, unit: range.unit } }
  const bounds = range && resolveWindow(range, asOf, catalog.timeZone)
  if (!bounds?.firstDay || !bounds.lastDay)
    throw new FairleadError('invalid_input', {
      place: 'comparison',
      problem: 'a comparison with the period before needs a range with a beginning and an end (对比上期需要起止时间)',
    })
  const first = Temporal.PlainDate.from(bounds.firstDay)
  const days = daysBetween(bounds.firstDay, bounds.lastDay) + 1
  const month = first.day === 1 && Temporal.PlainDate.from(bounds.lastDay).add({ days: 1 }).day === 1
  if (month) {
    const months = Math.round(
      first.until(Temporal.PlainDate.from(bounds.lastDay).add({ days: 1 }), { largestUnit: 'month' }).months,
    )
    const back = first.subtract({ months })
    return { before: { type: 'range', from: back.toString(), to: first.subtract({ days: 1 }).toString() } }
  }
  return {
    before: { type: 'range', from: first.subtract({ days }).toString(), to: first.subtract({ days: 1 }).toString() },
  }
}

const yearsBack: Partial<Record<string, number>> = { year: 1, quarter: 4, month: 12 }

/** The same days a year earlier; 29 February becomes the 28th. Throws `invalid_input` where the range has no beginning. */
const yearBefore = (range: Window | undefined, { asOf, catalog }: Clock): Window => {
  const back = range?.type === 'calendar' ? yearsBack[range.unit] : undefined
  if (range?.type === 'calendar' && back !== undefined) return { ...range, offset: range.offset - back }
  const bounds = range && resolveWindow(range, asOf, catalog.timeZone)
  if (!bounds?.firstDay || !bounds.lastDay)
    throw new FairleadError('invalid_input', {
      place: 'comparison',
      problem: 'a comparison with a year before needs a range with a beginning and an end (同比需要起止时间)',
    })
  const earlier = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()
  return { type: 'range', from: earlier(bounds.firstDay), to: earlier(bounds.lastDay) }
}

const calledOf: Record<ComparedWith['with'], Bilingual> = {
  previous: { zh: '上期', en: 'period before' },
  year_before: { zh: '上年同期', en: 'same period a year before' },
  range: { zh: '对比期', en: 'period compared with' },
}

/** What the period before each of a series is called. */
export const calledBefore = calledOf.previous

/** The time that a range is compared with, and what it is called. Throws `invalid_input` where the range has no beginning. */
export const comparedPeriod = (
  comparison: ComparedWith,
  range: Window | undefined,
  scope: Clock,
): { before: Window; called: Bilingual } => {
  const called = calledOf[comparison.with]
  if (comparison.with === 'range') return { before: comparison.range, called }
  if (comparison.with === 'year_before') return { before: yearBefore(range, scope), called }
  return { ...previousRange(range, scope), called }
}

/** First and last local day of a range, as far as it has them; never later than today. */
export const daysOf = (range: Window, { asOf, catalog }: Scope): { from?: string; to?: string } => {
  const { firstDay, lastDay } = resolveWindow(range, asOf, catalog.timeZone)
  return { ...(firstDay && { from: firstDay }), ...(lastDay && { to: lastDay }) }
}

/** Told where a range reaches beyond now: its figures will still grow. */
export const partialPeriod = (range: Window | undefined, scope: Scope): Bilingual | undefined => {
  if (range === undefined) return undefined
  const { to } = resolveWindow(range, scope.asOf, scope.catalog.timeZone)
  if (to === undefined || Date.parse(to) <= Date.parse(scope.asOf)) return undefined
  return {
    zh: '这段时间还没有结束，数字还会变化。',
    en: 'This period is not over; its figures will still change.',
  }
}
