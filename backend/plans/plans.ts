import type { Brief } from '../language/reading.ts'
import type { SavedSegment } from '../segments/segment.ts'
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
}
