import { z } from 'zod'
import { bilingual } from '../bilingual.ts'

export const growthFactor = z.enum(['traffic', 'conversion', 'retention', 'order_value'])
export type GrowthFactor = z.infer<typeof growthFactor>

const factor = z.strictObject({
  key: growthFactor,
  label: bilingual,
  definition: bilingual,
  type: z.enum(['integer', 'share', 'decimal', 'money']),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Its part of the change in revenue; the parts add up to it. Null where a factor was zero or unknown. */
  contribution: z.number().nullable(),
  /** What it would have to be for the goal if it alone moved, and if all moved by the same ratio. */
  alone: z.number().nullable(),
  together: z.number().nullable(),
  /** Said where the data do not measure it, with what would be needed. */
  lacking: bilingual.optional(),
})

/** Revenue as a product of four factors, its change split among them, and what a goal asks of each. */
export const growthFormula = z.strictObject({
  /** Relative change wanted: 0.1 is 10 % more. */
  target: z.number(),
  range: bilingual,
  before: bilingual,
  unit: z.string(),
  filter: bilingual.optional(),
  revenue: z.strictObject({
    label: bilingual,
    before: z.number(),
    after: z.number(),
    change: z.number(),
    goal: z.number(),
  }),
  factors: z.array(factor).length(4),
  /** Customers who bought in the period before, those of them who bought again, and those who bought now and not before. */
  buyers: z.strictObject({
    before: z.int(),
    again: z.int(),
    others: z.int(),
    /** again / before; null where nobody bought before. */
    rate: z.number().nullable(),
  }),
  notes: z.array(bilingual),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type GrowthFormula = z.infer<typeof growthFormula>
