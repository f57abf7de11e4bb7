import { type Problem, problem } from './problem.ts'
import { resolveWindow } from './resolve-window.ts'
import type { Scope } from './scope.ts'
import type { Window } from './window.ts'

const emptyWindow = (window: Window, why: { zh: string; en: string }): Problem =>
  problem('empty_window', { window: JSON.stringify(window), whyZh: why.zh, why: why.en })

/** Problems of a window: no bound, an end before its start, a date outside the calendar. */
export const checkWindow = (window: Window | undefined, { asOf, catalog }: Scope): Problem[] => {
  if (window === undefined) return []
  if (window.type === 'range' && window.from === undefined && window.to === undefined)
    return [emptyWindow(window, { zh: '至少要有起点或终点', en: 'it needs a start or an end' })]
  try {
    const { from, to, toIncluded } = resolveWindow(window, asOf, catalog.timeZone)
    const ends = [from, to].map((at) => (at === undefined ? Number.NaN : Date.parse(at)))
    const [start, end] = [ends[0] ?? Number.NaN, ends[1] ?? Number.NaN]
    const empty = start > end || (start === end && !toIncluded)
    return empty ? [emptyWindow(window, { zh: '终点不晚于起点', en: 'it ends before it starts' })] : []
  } catch {
    return [emptyWindow(window, { zh: '超出可用的日期范围', en: 'it lies outside the calendar' })]
  }
}
