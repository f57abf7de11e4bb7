import { z } from 'zod'

export const timeUnit = z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year'])
export const calendarUnit = z.enum(['day', 'week', 'month', 'quarter', 'half', 'year'])

/** ISO date (a whole local day) or ISO instant with an offset. */
export const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** A stretch of time, relative to the instant at which a rule is evaluated, or absolute. docs/semantics.md fixes the bounds. */
export const window = z.discriminatedUnion('type', [
  /** ts ≥ now − n units, ts ≤ now. */
  z.strictObject({ type: z.literal('last'), n: z.int().positive(), unit: timeUnit }),
  /** now ≤ ts ≤ now + n units; for dates such as a maturity or expiry. */
  z.strictObject({ type: z.literal('next'), n: z.int().positive(), unit: timeUnit }),
  /** Between `max` and `min` units ago; without `max`, at least `min` units ago. */
  z.strictObject({ type: z.literal('ago'), min: z.int().min(0), max: z.int().positive().optional(), unit: timeUnit }),
  /** The calendar period that holds now (offset 0), the one before (-1), … */
  z.strictObject({ type: z.literal('calendar'), unit: calendarUnit, offset: z.int() }),
  /** From and to; a date bound includes that whole local day, an instant bound is exact (to is exclusive). At least one is given. */
  z.strictObject({ type: z.literal('range'), from: moment.optional(), to: moment.optional() }),
])
export type Window = z.infer<typeof window>
