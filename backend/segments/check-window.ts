import type { Explaining } from './kinds/kind.ts'
import type { Span } from './literal.ts'
import { type Problem, problem } from './problem.ts'
import { resolveWindow } from './resolve-window.ts'
import { both, type Scope } from './scope.ts'
import type { Window } from './window.ts'
import { during } from './wording/times.ts'

/** A window holds no rules, whose words would need the kinds that ask this file. */
const wording = (scope: Scope): Explaining => ({
  ...scope,
  explain: () => both('', ''),
  group: () => both('', ''),
  on: (row) => wording({ ...scope, row }),
})

const emptyWindow = (window: Window, scope: Scope, why: { zh: string; en: string }): Problem => {
  const { zh, en } = during.say(window, wording(scope), {})
  return problem('empty_window', { windowZh: zh, window: en, whyZh: why.zh, why: why.en })
}
const boundless = problem('empty_window', { whyZh: '至少要有起点或终点', why: 'it needs a start or an end' })

const outside = {
  zh: '超出可用的日期范围（公元 1 年至 9999 年）',
  en: 'it lies outside the calendar (the years 1 to 9999)',
}
/** Engines read years of four digits. */
const isWritten = (at: string | undefined) => at === undefined || (/^\d{4}-/.test(at) && !at.startsWith('0000'))

/** Problems of a window: no bound, an end before its start, a date outside the calendar. */
export const checkWindow = (window: Window | undefined, scope: Scope): Problem[] => {
  const { asOf, catalog } = scope
  if (window === undefined) return []
  if (window.type === 'range' && window.from === undefined && window.to === undefined) return [boundless]
  try {
    const { from, to, toIncluded, firstDay, lastDay } = resolveWindow(window, asOf, catalog.timeZone)
    if (![from, to, firstDay, lastDay].every(isWritten)) return [emptyWindow(window, scope, outside)]
    const ends = [from, to].map((at) => (at === undefined ? Number.NaN : Date.parse(at)))
    const [start, end] = [ends[0] ?? Number.NaN, ends[1] ?? Number.NaN]
    const empty = start > end || (start === end && !toIncluded)
    return empty ? [emptyWindow(window, scope, { zh: '终点不晚于起点', en: 'it ends before it starts' })] : []
  } catch {
    return [emptyWindow(window, scope, outside)]
  }
}

/** Problems of a stretch of time between two events: one that reaches back beyond the calendar. */
export const checkSpan = (span: Span | undefined, scope: Scope): Problem[] =>
  span === undefined ? [] : checkWindow({ type: 'last', ...span }, scope)
