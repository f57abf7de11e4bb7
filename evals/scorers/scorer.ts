import type { z } from 'zod'
import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import type { Observed } from '../observed.ts'
import type { OpenWorld } from '../worlds/world.ts'

/** A model that judges, by its name. */
export interface Judge {
  model: string
  ask(prompt: string): Promise<string>
}

/** What a scorer may look at besides its own expectation. */
export interface Trial {
  lang: Lang
  observed: Observed
  world: OpenWorld
  /** Absent where none is set. */
  judge?: Judge
}

/** What a scorer says: a share from 0 to 1, and why. Reasons are given for a miss, and may be given for a hit. */
export interface Score {
  score: number
  reasons: Bilingual[]
  /** Figures for the report. */
  details?: Record<string, unknown>
  /** It is shown and counts for nothing, such as a judge without calibration. */
  reportOnly?: boolean
}

/** One way to judge a trial. `version` is raised whenever the same answer may get another score. */
export interface Scorer<S extends z.ZodType = z.ZodType> {
  version: number
  /** What a case gives under the scorer's name in `expect`. */
  expectation: S
  score(expected: z.output<S>, trial: Trial): Score | Promise<Score>
}

/** Declares a scorer; inference only. */
export const defineScorer = <S extends z.ZodType>(scorer: Scorer<S>): Scorer<S> => scorer

export const hit = (details?: Record<string, unknown>): Score => ({
  score: 1,
  reasons: [],
  ...(details && { details }),
})

export const miss = (zh: string, en: string, details?: Record<string, unknown>): Score => ({
  score: 0,
  reasons: [{ zh, en }],
  ...(details && { details }),
})

/** A score of whole checks: all must hold. */
export const judged = (reasons: Bilingual[], details?: Record<string, unknown>): Score => ({
  score: reasons.length === 0 ? 1 : 0,
  reasons,
  ...(details && { details }),
})
