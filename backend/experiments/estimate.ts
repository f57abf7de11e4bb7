import { boschloo, boschlooLimit } from '../stats/boschloo.ts'
import { cuped, prePostFromSums } from '../stats/cuped.ts'
import { testEffect } from '../stats/effect.ts'
import { fisherExact } from '../stats/fisher-exact.ts'
import type { Interval, Proportion } from '../stats/interval.ts'
import { miettinenNurminenInterval } from '../stats/miettinen-nurminen-interval.ts'
import { newcombeInterval } from '../stats/newcombe-interval.ts'
import { twoProportionTest } from '../stats/two-proportion-test.ts'
import { unpooledDifferenceError } from '../stats/wald-difference-interval.ts'
import { welchTest } from '../stats/welch-test.ts'
import { sampleOfArm } from './arm-value.ts'
import type { Method } from './methods.ts'
import type { Arm } from './read-out-input.ts'

/** A difference of two arms before it is known how often it was looked at. */
export interface Estimate {
  estimate: number
  standardError: number
  ci: Interval
  p: number
  method: { interval: Method; test: Method }
  smallCells: boolean
  cuped: { theta: number; rho2: number; unadjusted: number } | null
}

/** Below this many expected successes or failures in a cell the normal test is not trusted. */
const fewExpected = 5

const smallestExpected = (first: Proportion, second: Proportion): number => {
  const all = first.trials + second.trials
  const successes = first.successes + second.successes
  return (Math.min(first.trials, second.trials) * Math.min(successes, all - successes)) / all
}

const ofConversions = (treatment: Proportion, control: Proportion, confidence: number): Estimate => {
  const { difference, p } = twoProportionTest(treatment, control)
  const base = { estimate: difference, standardError: unpooledDifferenceError(treatment, control), cuped: null }
  if (smallestExpected(treatment, control) >= fewExpected)
    return {
      ...base,
      ci: newcombeInterval(treatment, control, confidence),
      p,
      method: { interval: 'newcombe', test: 'pooled_z' },
      smallCells: false,
    }
  const unconditional = treatment.trials + control.trials <= boschlooLimit
  return {
    ...base,
    ci: miettinenNurminenInterval(treatment, control, { confidence }),
    p: unconditional ? boschloo(treatment, control).p : fisherExact(treatment, control).p,
    method: { interval: 'miettinen_nurminen', test: unconditional ? 'boschloo' : 'fisher' },
    smallCells: true,
  }
}

const prePost = ({ assigned, outcome }: Arm) =>
  outcome.kind === 'mean' && outcome.before
    ? prePostFromSums(assigned, outcome, outcome.before, outcome.before.sumOfProducts)
    : null

const ofMeans = (treatment: Arm, control: Arm, confidence: number): Estimate => {
  const [before, after] = [prePost(treatment), prePost(control)]
  const adjusted = before && after ? cuped(before, after) : null
  const test = adjusted
    ? testEffect(adjusted, { confidence })
    : welchTest(sampleOfArm(treatment), sampleOfArm(control), { confidence })
  const name: Method = adjusted ? 'welch_cuped' : treatment.outcome.kind === 'ratio' ? 'welch_ratio' : 'welch'
  return {
    estimate: test.estimate,
    standardError: test.standardError,
    ci: test.interval,
    p: test.p,
    method: { interval: name, test: name },
    smallCells: false,
    cuped: adjusted && { theta: adjusted.theta, rho2: adjusted.rho2, unadjusted: adjusted.raw },
  }
}

/**
 * Treatment − control by the default method of its kind: Newcombe with the pooled z-test, score interval with an exact test for small
 * cells, Welch for means and ratios, CUPED where both arms know the time before. Throws StatisticsError for unusable numbers.
 */
export const estimateDifference = (treatment: Arm, control: Arm, confidence: number): Estimate => {
  const [one, two] = [treatment.outcome, control.outcome]
  return one.kind === 'conversion' && two.kind === 'conversion'
    ? ofConversions(
        { successes: one.converted, trials: treatment.assigned },
        { successes: two.converted, trials: control.assigned },
        confidence,
      )
    : ofMeans(treatment, control, confidence)
}
