import type { Window } from '../../segments/window.ts'
import { type Day, isoDay, months, unitPeriod } from '../time/calendar.ts'
import type { State } from './state.ts'
import { wordsAt } from './steps.ts'

const said =
  /(?:(?:in|during|for) )?(?:every|each)(?: single)?(?: calendar)? (?:quarter|month)(?: of| in| during)?|(?:的)?(?:每个?|各个?)(?:自然)?(?:季度|季|月)(?:里|内)?/

const begins = /^(?:in|during|for|every|each|的|[每各])/i

/** "in every quarter of", 每个月: the unit of which each stretch counts. */
export const eachUnitAt = (
  state: State,
  at: number,
): { unit: 'month' | 'quarter'; at: number; next: number } | undefined => {
  if (!begins.test(state.textOf(at, at + 1).trim())) return undefined
  const found = wordsAt(state, at, said)
  if (!found || found.at !== at) return undefined
  return { unit: /quarter|季/.test(found.value) ? 'quarter' : 'month', at, next: found.next }
}

const dayOf = (text: string): Day => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number)
  return { year: year as number, month: month as number, day: day as number }
}

/** The months or quarters of a year, a half or other whole months; those that have not begun are left out. Undefined where the stretch does not part into them. */
export const partsOfWindow = (window: Window, unit: 'month' | 'quarter', today: Day): Window[] | undefined => {
  const calendar = window.type === 'calendar' ? unitPeriod(today, window.unit, window.offset) : undefined
  const range =
    window.type === 'range' && window.from && window.to ? { from: dayOf(window.from), to: dayOf(window.to) } : undefined
  const { from, to } = calendar ?? range ?? {}
  if (!from || !to || from.day !== 1) return undefined
  const width = unit === 'quarter' ? 3 : 1
  const [first, last] = [from.year * 12 + from.month - 1, to.year * 12 + to.month - 1]
  if (first % width !== 0 || (last + 1) % width !== 0 || isoDay(months(to.year, to.month).to) !== isoDay(to))
    return undefined
  const found: Window[] = []
  for (let n = first; n <= last; n += width) {
    const part = months(Math.floor(n / 12), (n % 12) + 1, (n % 12) + width)
    if (isoDay(part.from) <= isoDay(today)) found.push({ type: 'range', from: isoDay(part.from), to: isoDay(part.to) })
  }
  return found.length > 1 && found.length <= 24 ? found : undefined
}
