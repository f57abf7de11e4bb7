import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import type { Scope } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'

const daysBetween = (from: string, to: string): number =>
  Math.round(Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days)

/** The stretch of equal length just before a range. Throws `invalid_input` where the range has no beginning. */
export const previousRange = (range: Window | undefined, { asOf, catalog }: Scope): { before: Window } => {
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
