import type { Bilingual } from '../bilingual.ts'
import type { Study } from '../stats/random-effects.ts'

/** What a campaign is judged by: two that agree in all of it measured the same thing. */
export interface TrialMetric {
  kind: string
  event?: string | undefined
  /** Only events of the offered product count. */
  ofProduct: boolean
  windowDays: number
}

/** A past randomised result whose split passed its check, by assignment: what a forecast may rest on. */
export interface PastTrial extends Study {
  /** Id of its record. */
  id: string
  name: Bilingual
  metric: TrialMetric
  objective?: string | undefined
  productKind?: string | undefined
  channels: readonly string[]
  /** Local date of its first message. */
  start?: string | undefined
  /** Customers assigned, both arms together. */
  customers?: number | undefined
  controlRate?: number | undefined
}

/** Every past trial of the workspace. */
export type PastTrials = () => Promise<readonly PastTrial[]>
