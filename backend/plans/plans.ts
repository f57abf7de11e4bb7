import type { Brief } from '../language/reading.ts'
import type { SavedSegment } from '../segments/segment.ts'
import type { BilledParts } from './budget.ts'
import type { Plan } from './plan.ts'

export interface PlanService {
  /** Fills all six loop nodes from a segment and a brief, with forecast, sample size and lint; stores it. */
  draft(input: {
    segment: SavedSegment
    brief: Brief
    goal: string
    thread?: string
    signal?: AbortSignal
  }): Promise<Plan>
  get(id: string): Promise<Plan>
  /**
   * The plan with cost, budget left and recipients for copy that is billed so; stores nothing. Throws `plan_without_basis` for a plan
   * that was made before its measurements were kept.
   */
  priced(id: string, billed: BilledParts): Promise<Plan>
  /** Keeps the plan as its newest copy prices it, as the next version where that changes anything. */
  price(id: string, billed: BilledParts): Promise<Plan>
}
