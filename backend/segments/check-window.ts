import type { Span } from './literal.ts'
import { type Problem, problem } from './problem.ts'
import { resolveWindow } from './resolve-window.ts'
import type { Scope } from './scope.ts'
import type { Window } from './window.ts'

const emptyWindow = (window: Window, why: { zh: string; en: string }): Problem =>
  problem('empty_window', { window: JSON.stringify(window), whyZh: why.zh, why: why.en })

const outside = {
  zh: '超出可用的日期范围（公元 1 年至 9999 年）',
  en: 'it lies outside the calendar (the years 1 to 9999)',
}
/** Engines read years of four digits. */
const isWritten = (at: string | undefined) => at === undefined || (/^\d{4}-/.test(at) && !at.startsWith('0000'))

/** Problems of a window: no bound, an end before its start, a date outside the calendar. */
export const checkWindow = (window: Window | undefined, { asOf, catalog }: Scope): Problem[] => {
  if (window === undefined) return []
  if (window.type === 'range' && window.from === undefined && window.to === undefined)
    return [emptyWindow(window, { zh: '至少要有起点或终点', en: 'it needs a start or an end' })]
  try {
    const { from, to, toIncluded, firstDay, lastDay } = resolveWindow(window, asOf, catalog.timeZone)
    if (![from, to, firstDay, lastDay].every(isWritten)) return [emptyWindow(window, outside)]
    const ends = [from, to].map((at) => (at === undefined ? Number.NaN : Date.parse(at)))
    const [start, end] = [ends[0] ?? Number.NaN, ends[1] ?? Number.NaN]
    const empty = start > end || (start === end && !toIncluded)
    return empty ? [emptyWindow(window, { zh: '终点不晚于起点', en: 'it ends before it starts' })] : []
  } catch {
    return [emptyWindow(window, outside)]
  }
}

/** Problems of a stretch of time between two events: one that reaches back beyond the calendar. */
export const checkSpan = (span: Span | undefined, scope: Scope): Problem[] =>
  span === undefined ? [] : checkWindow({ type: 'last', ...span }, scope)
