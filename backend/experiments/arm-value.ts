import { testEffect } from '../stats/effect.ts'
import type { Interval } from '../stats/interval.ts'
import { ratioMetric } from '../stats/ratio-metric.ts'
import { type Sample, sampleFromProportion, sampleFromSums } from '../stats/sample.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import type { Arm } from './read-out-input.ts'

/** An arm as a sample of customers. Throws StatisticsError for counts and sums that cannot be. */
export const sampleOfArm = ({ assigned, outcome }: Pick<Arm, 'assigned' | 'outcome'>): Sample =>
  outcome.kind === 'conversion'
    ? sampleFromProportion({ successes: outcome.converted, trials: assigned })
    : outcome.kind === 'mean'
      ? sampleFromSums(assigned, outcome.sum, outcome.sumOfSquares)
      : ratioMetric({ customers: assigned, ...outcome })

/** Rate, mean or ratio of an arm with its own interval: Wilson for rates, Student's t otherwise. */
export const valueOfArm = (arm: Arm, confidence: number): { value: number; ci: Interval | null } => {
  const { n, mean, variance } = sampleOfArm(arm)
  if (arm.outcome.kind === 'conversion')
    return { value: mean, ci: wilsonInterval(arm.outcome.converted, arm.assigned, confidence) }
  if (variance === 0) return { value: mean, ci: null }
  const { interval } = testEffect({ estimate: mean, standardError: Math.sqrt(variance / n), df: n - 1 }, { confidence })
  return { value: mean, ci: interval }
}
