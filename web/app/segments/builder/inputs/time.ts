import { slot, type Values } from '../slot.ts'
import { object, union } from './groups.tsx'
import { Moment } from './moment.tsx'
import { choice, number } from './plain.tsx'

export const units = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
export const spanUnits = ['hour', 'day', 'week', 'month'] as const
const calendarUnits = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const

export const howMany = number()
export const Unit = choice('unit', units)

/** A stretch of time: 30 days. */
export const Span = object([slot('n', howMany), slot('unit', choice('unit', spanUnits))])
export const freshSpan = (): Values => ({ n: 30, unit: 'day' })

export const freshWindow = (): Values => ({ type: 'last', n: 90, unit: 'day' })

const started: Record<string, Values> = {
  last: { n: 90, unit: 'day' },
  next: { n: 30, unit: 'day' },
  ago: { min: 90, unit: 'day' },
  calendar: { unit: 'month', offset: 0 },
  range: { from: '' },
}

/** A window of time, relative to now or absolute. */
export const WindowInput = union(
  'window',
  'type',
  {
    last: [slot('n', howMany), slot('unit', Unit)],
    next: [slot('n', howMany), slot('unit', Unit)],
    ago: [slot('min', number(), { named: true }), slot('max', howMany, { named: true }), slot('unit', Unit)],
    calendar: [slot('offset', number(), { named: true }), slot('unit', choice('unit', calendarUnits))],
    range: [slot('from', Moment, { named: true }), slot('to', Moment, { named: true })],
  },
  (type, _desk, _place, _owner, before) => {
    const { n, unit } = before
    const same =
      type === 'last' || type === 'next' ? { ...(n !== undefined && { n }), ...(n !== undefined && { unit }) } : {}
    return { type, ...started[type], ...same }
  },
  // an emptied end of a range is none
  (next) => Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== '' || key === 'type')),
)
