import { Temporal } from 'temporal-polyfill'
import { FairleadError } from '../../errors.ts'
import type { Instant } from '../../workspace.ts'
import { dayBounds, localDate } from '../resolve-window.ts'

export const steps = ['day', 'week', 'month'] as const
export type Step = (typeof steps)[number]

/** More replays of one segment at once would be a mistake. */
export const mostInstants = 400

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const refuse = (place: string, problemZh: string, problem: string): never => {
  throw new FairleadError('invalid_input', {
    place,
    ...(place === 'asOf' && { placeZh: '截至日期' }),
    problemZh,
    problem,
  })
}

const read = <T>(text: string, parse: (text: string) => T): T => {
  try {
    return parse(text)
  } catch {
    return refuse(
      'asOf',
      `“${text}”既不是日期（2026-03-31），也不是时刻（2026-03-31T09:00:00Z）`,
      `"${text}" is neither a date (2026-03-31) nor an instant (2026-03-31T09:00:00Z)`,
    )
  }
}

/**
 * The instant that is meant by a date (its last microsecond on the workspace's clock, or now for today) or an instant. Throws
 * `invalid_input` for another text and for the future.
 */
export const pastInstant = (text: string, now: Instant, zone: string): Instant => {
  if (!isDate(text)) {
    const at = read(text, Temporal.Instant.from)
    if (Temporal.Instant.compare(at, Temporal.Instant.from(now)) > 0)
      return refuse('asOf', `${text} 晚于当前时刻（${now}）`, `${text} is after now (${now})`)
    return at.toString()
  }
  read(text, Temporal.PlainDate.from)
  const today = localDate(now, zone)
  if (text > today) return refuse('asOf', `${text} 晚于今天（${today}）`, `${text} is after today (${today})`)
  if (text === today) return now
  return Temporal.Instant.from(dayBounds(text, zone).end).subtract({ microseconds: 1 }).toString()
}

/** The dates from one to another, both included, every day, week or month (the last day of shorter months). */
export const datesBetween = (from: string, to: string, step: Step): string[] => {
  const [first, last] = [from, to].map((text) => read(text, Temporal.PlainDate.from)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]
  if (Temporal.PlainDate.compare(first, last) > 0) return refuse('from', `${from} 晚于 ${to}`, `${from} is after ${to}`)
  const dates: string[] = []
  for (let n = 0; ; n++) {
    const next = first.add({ [`${step}s`]: n })
    if (Temporal.PlainDate.compare(next, last) > 0) return dates
    if (dates.length === mostInstants)
      throw new FairleadError('too_many', {
        whatZh: '日期',
        what: 'dates',
        most: mostInstants,
        count: `> ${mostInstants}`,
      })
    dates.push(next.toString())
  }
}
