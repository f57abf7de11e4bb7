import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { rule } from './rule.ts'

/** One step of the waterfall: clauses are applied in order; kept + dropped = kept of the step before. */
export const waterfallStep = z.strictObject({
  clause: bilingual,
  rule,
  kept: z.int(),
  dropped: z.int(),
  /** Customers that the clause alone selects. */
  alone: z.int(),
})

export const warning = z.strictObject({
  code: z.enum([
    'leak',
    'protected',
    'pii',
    'prohibited',
    'proxy',
    'vulnerable',
    'empty',
    'everyone',
    'unknown_kept',
    'ties',
    'before_data',
    'partly_before_data',
  ]),
  note: bilingual,
  count: z.int().optional(),
})

/** What the person is shown before anything is saved: whom a rule selects, and how that came about. */
export const preview = z.strictObject({
  rule,
  readBack: bilingual,
  count: z.int(),
  total: z.int(),
  share: z.number(),
  waterfall: z.array(waterfallStep),
  examples: z.array(z.string()),
  /** Exact time bounds as evaluated, e.g. 2011-09-11 00:00 – 2011-12-10 00:00 UTC, and resolved thresholds. */
  bounds: z.array(bilingual),
  warnings: z.array(warning),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type Preview = z.infer<typeof preview>

export const savedSegment = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.int().positive(),
  rule,
  readBack: bilingual,
  count: z.int(),
  total: z.int(),
  asOf: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type SavedSegment = z.infer<typeof savedSegment>
