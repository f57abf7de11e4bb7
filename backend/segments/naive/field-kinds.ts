import type { Attribute } from '../../catalog/catalog.ts'
import { known, type Values } from './world.ts'

/** The values of a field of several values; null where it is missing. */
export const itemsOf = (attribute: Attribute, values: Values): string[] | null => {
  const stored = known(attribute, values)
  if (stored === null || Array.isArray(stored)) return stored
  return stored === '' ? [] : String(stored).split(attribute.separator ?? '')
}

/** Whether some part of a text matches; JavaScript agrees with the subset on every pattern that the worlds use. */
export const patternHolds = (text: string, pattern: string): boolean => new RegExp(pattern, 'u').test(text)

const dayMs = 86_400_000

/** Whether a later year's day of the date falls between two offsets from today, one day after the other. */
export const isReturn = (day: string, today: string, from: number, to: number): boolean => {
  const [year, month, date] = day.split('-').map(Number)
  for (let offset = from; offset <= to; offset++) {
    const at = new Date(Date.parse(`${today}T00:00:00Z`) + offset * dayMs)
    const leap = new Date(Date.UTC(at.getUTCFullYear(), 1, 29)).getUTCMonth() === 1
    const returns = month === 2 && date === 29 && !leap ? 28 : date
    if (at.getUTCFullYear() > (year ?? 0) && at.getUTCMonth() + 1 === month && at.getUTCDate() === returns) return true
  }
  return false
}
