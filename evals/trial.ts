import type { EvalCase } from './case.ts'
import type { Lane } from './lane.ts'
import type { TestedModel } from './models.ts'
import type { Observed } from './observed.ts'
import { type Judged, scoreTrial } from './score-trial.ts'
import type { Judge } from './scorers/scorer.ts'
import type { Stage } from './stage.ts'
import type { TrialKey } from './trial-key.ts'

/** What came of one trial: what was seen and how it scored, or why it is not judged. Plain data. */
export interface TrialOutcome {
  observed?: Observed
  judged?: Judged
  problem?: string
}

const message = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

/** Runs one case once in a lane and scores what was seen. Never throws: what goes wrong is the outcome's problem. */
export const performTrial = async (
  one: EvalCase,
  {
    stage,
    lane,
    model,
    key,
    signal,
    judge,
  }: {
    stage: Stage
    lane: Lane
    model: TestedModel
    key: TrialKey
    signal: AbortSignal
    judge?: Judge | undefined
  },
): Promise<TrialOutcome> => {
  let observed: Observed | undefined
  try {
    const world = await stage.world(one.fixture.world, one.fixture.seed)
    observed = await lane.run(one, world, { model, key, signal })
    return { observed, judged: await scoreTrial(one, { lang: one.lang, observed, world, ...(judge && { judge }) }) }
  } catch (error) {
    return { ...(observed && { observed }), problem: message(error) }
  }
}
