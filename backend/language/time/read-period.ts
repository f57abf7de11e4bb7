import type { Period } from './calendar.ts'

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

/** A named stretch of the calendar found in the text. */
export interface ReadPeriod extends Period {
  length: number
  /** Said relative to now: 上个月, last quarter. */
  calendar?: { unit: CalendarUnit; offset: number }
  /** Named without a year; the latest past occurrence was taken. */
  yearless?: boolean
}
