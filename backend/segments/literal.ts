import { z } from 'zod'

/** A literal in a rule: numbers for numbers, booleans for booleans, ISO text for dates, the stored value for enums. */
export const literal = z.union([z.number(), z.boolean(), z.string()])
export type Literal = z.infer<typeof literal>

/** Name of a field, an event type or anything else that the catalog names. */
export const knownName = z.string().min(1)

export const comparator = z.enum(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])
export type Comparator = z.infer<typeof comparator>

/** A stretch of time as a count of units. */
export const span = z.strictObject({ n: z.int().positive(), unit: z.enum(['hour', 'day', 'week', 'month']) })
export type Span = z.infer<typeof span>
