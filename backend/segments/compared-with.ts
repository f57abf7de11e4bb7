import { z } from 'zod'
import { window } from './window.ts'

/** The time that a stretch of time is compared with: the one of equal length before it, the same days a year earlier, or another. */
export const comparedWith = z.discriminatedUnion('with', [
  z.strictObject({ with: z.enum(['previous', 'year_before']) }),
  z.strictObject({ with: z.literal('range'), range: window }),
])
export type ComparedWith = z.infer<typeof comparedWith>
