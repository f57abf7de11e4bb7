import type { Span } from '../literal.ts'
import { localClock } from './world.ts'

/** A wall clock text moved by whole units. */
export const shiftClock = (clock: string, n: number, unit: 'day' | 'week' | 'month'): string => {
  const [date = '', time = ''] = clock.split(' ')
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  if (unit !== 'month') {
    const days = unit === 'week' ? 7 * n : n
    return `${new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)} ${time}`
  }
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  return `${new Date(Date.UTC(year, month - 1 + n, Math.min(day, last))).toISOString().slice(0, 10)} ${time}`
}

const elapsed = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

/** Where a length of time after an instant ends: an instant for hours, else a wall clock. */
export const moved = (at: string, { n, unit }: Span, zone: string): string =>
  unit === 'hour' ? elapsed(at, n) : shiftClock(localClock(at, zone), n, unit)

/** Whether an instant lies after such an end. */
export const passed = (at: string, end: string, { unit }: Span, zone: string): boolean =>
  unit === 'hour' ? Date.parse(at) > Date.parse(end) : localClock(at, zone) > end

/** Whether an instant is at or after such an end. */
export const reached = (at: string, end: string, { unit }: Span, zone: string): boolean =>
  unit === 'hour' ? Date.parse(at) >= Date.parse(end) : localClock(at, zone) >= end
