import { z } from 'zod'

export const column = z.strictObject({
  name: z.string(),
  type: z.enum(['integer', 'decimal', 'share', 'money', 'text', 'date', 'boolean']),
  unit: z.string().optional(),
})
export type Column = z.infer<typeof column>

/** The proof of numbers: which query gave which rows, on which data. Answers refer to its cells as [[r:resultId#row.column|format]]. */
export const receipt = z.strictObject({
  resultId: z.string(),
  tool: z.string(),
  /** The query as run, with its bound values. */
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }).optional(),
  columns: z.array(column),
  rows: z.array(z.record(z.string(), z.unknown())),
  complete: z.boolean(),
  asOf: z.string(),
  dataVersion: z.string(),
  ms: z.number().optional(),
})
export type Receipt = z.infer<typeof receipt>

/**
 * A computed number without the noise of adding: twelve significant digits. Engines add decimals in any order (docs/semantics.md), so the
 * same query gives 125,568.4 once and 125,568.39999999997 the next time.
 */
export const settled = (value: number): number => Number(value.toPrecision(12))
