import { type EvalCase, expectationsOf } from './case.ts'
import type { Observed } from './observed.ts'
import type { TrialResult } from './result.ts'
import { scorerNamed } from './scorers/index.ts'
import type { Trial } from './scorers/scorer.ts'

export type Judged = Pick<TrialResult, 'status' | 'reward' | 'scores'>

const crashed = ({ turns }: Observed) => turns.find(({ error }) => error?.code === 'internal')?.error

/**
 * Scores one trial: every expectation by its scorer, the reward as the product of the basis. A bug of ours that ended a turn fails the
 * trial whatever else it scores, unless the case makes a tool fail. What a scorer throws is for the caller: such a trial is not judged.
 */
export const scoreTrial = async (one: EvalCase, trial: Trial): Promise<Judged> => {
  const scores: Judged['scores'] = {}
  for (const [name, expected] of expectationsOf(one)) {
    const scorer = scorerNamed(name)
    const score = await scorer.score(scorer.expectation.parse(expected), trial)
    scores[name] = { ...score, version: scorer.version }
  }
  const bug = one.faults.length === 0 ? crashed(trial.observed) : undefined
  if (bug) scores.crash = { score: 0, version: 1, reasons: [bug.message] }
  const basis = one.reward_basis ? [...one.reward_basis, 'crash'] : Object.keys(scores)
  const counted = Object.entries(scores).filter(([name, { reportOnly }]) => basis.includes(name) && !reportOnly)
  const reward = counted.reduce((product, [, { score }]) => product * score, counted.length > 0 ? 1 : 0)
  return { status: reward >= one.threshold ? 'pass' : 'fail', reward, scores }
}
