import { z } from 'zod'
import { judge } from './judge.ts'
import { defineScorer, miss, type Score } from './scorer.ts'

const expectation = z
  .array(judge.expectation)
  .min(1)
  .refine((all) => new Set(all.map(({ criterion }) => criterion)).size === all.length, 'a criterion stands twice')

/**
 * Several criteria of one answer, each asked of the judge by itself: all that are calibrated must hold. Those that are not are shown, and where
 * none is the whole is report only.
 */
export const rubric = defineScorer({
  version: 1,
  expectation,
  async score(criteria, trial): Promise<Score> {
    if (!trial.judge) return { ...miss('没有设置评判模型', 'no judge is set'), reportOnly: true }
    const scores: Score[] = []
    // one after the other: a judge's recording is a list
    for (const one of criteria) scores.push(await judge.score(one, trial))
    const counted = scores.filter(({ reportOnly }) => !reportOnly)
    const basis = counted.length > 0 ? counted : scores
    return {
      score: basis.reduce((product, { score }) => product * score, 1),
      reasons: scores.flatMap(({ reasons }, at) =>
        reasons.map(({ zh, en }) => ({
          zh: `${criteria[at]?.criterion}：${zh}`,
          en: `${criteria[at]?.criterion}: ${en}`,
        })),
      ),
      details: {
        criteria: scores.map(({ score, details, reportOnly }) => ({ ...details, score, counts: !reportOnly })),
      },
      ...(counted.length === 0 && { reportOnly: true }),
    }
  },
})
