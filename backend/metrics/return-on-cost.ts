import { z } from 'zod'
import type { Comparison } from '../experiments/read-out-result.ts'

/** What an arm added to revenue and what that cost; the ratio is revenue, not margin, per unit of money (iROAS). */
export const returnOnCost = z.strictObject({
  arm: z.string(),
  /** Cost of the arm beyond that of as many customers of the control. */
  cost: z.number(),
  added: z.number(),
  addedLow: z.number(),
  addedHigh: z.number(),
  /** Null where nothing was spent. */
  ratio: z.number().nullable(),
  ratioLow: z.number().nullable(),
  ratioHigh: z.number().nullable(),
  /** Margin of the added revenue from which the cost is earned back; null where nothing was added. */
  breakEven: z.number().nullable(),
})
export type ReturnOnCost = z.infer<typeof returnOnCost>

interface ArmCost {
  assigned: number
  cost: number
}

/** The return of one arm over its control, from a difference of revenue per assigned customer. */
export const returnOf = (
  { treatment, estimate, ci }: Pick<Comparison, 'treatment' | 'estimate' | 'ci'>,
  treated: ArmCost,
  control: ArmCost,
): ReturnOnCost => {
  const cost = treated.cost - (control.assigned > 0 ? (control.cost * treated.assigned) / control.assigned : 0)
  const [added, addedLow, addedHigh] = [estimate, ci.low, ci.high].map((each) => each * treated.assigned) as [
    number,
    number,
    number,
  ]
  const per = (amount: number) => (cost > 0 ? amount / cost : null)
  return {
    arm: treatment,
    cost,
    added,
    addedLow,
    addedHigh,
    ratio: per(added),
    ratioLow: per(addedLow),
    ratioHigh: per(addedHigh),
    breakEven: added > 0 && cost > 0 ? cost / added : null,
  }
}
