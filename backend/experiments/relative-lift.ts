import { testEffect } from '../stats/effect.ts'
import { relativeLiftDelta } from '../stats/relative-lift-delta.ts'
import { relativeLiftLog } from '../stats/relative-lift-log.ts'
import { sampleOfArm, valueOfArm } from './arm-value.ts'
import type { Estimate } from './estimate.ts'
import type { Arm, ParsedInput } from './read-out-input.ts'
import type { Comparison } from './read-out-result.ts'
import { readAtLook, readingMethod } from './reading.ts'
import { type Refusal, refuse } from './refusals.ts'

/** Fewer conversions than this in an arm say too little of its level: no relative lift, and no detectable effect from it. */
export const leastConversions = 5

/** Relative lift of two arms, or why there is none: the log scale for rates read once, the delta
 * method for means and for what was looked at more often. */
export const relativeLift = (
  treatment: Arm,
  control: Arm,
  input: Pick<ParsedInput, 'looks' | 'alpha'>,
): { relative: Comparison['relative']; refusals: Refusal[] } => {
  const confidence = 1 - input.alpha
  const few = [treatment, control].flatMap(({ outcome, label }) =>
    outcome.kind === 'conversion' && outcome.converted < leastConversions
      ? [
          refuse(
            'too_few_conversions',
            { arm: label.en, converted: outcome.converted, least: leastConversions },
            { arm: label.zh },
          ),
        ]
      : [],
  )
  if (few.length > 0) return { relative: null, refusals: few }
  const nearZero = refuse('control_near_zero', { arm: control.label.en }, { arm: control.label.zh })
  const base = valueOfArm(control, confidence)
  if (!base.ci || (base.ci.low <= 0 && base.ci.high >= 0)) return { relative: null, refusals: [nearZero] }
  const [one, two] = [sampleOfArm(treatment), sampleOfArm(control)]
  if (one.variance === 0 || two.variance === 0) return { relative: null, refusals: [nearZero] }
  if (treatment.outcome.kind === 'conversion' && readingMethod(input) === 'fixed') {
    const { estimate, interval } = relativeLiftLog(one, two, confidence)
    return { relative: { estimate, ci: interval, method: 'log_ratio' }, refusals: [] }
  }
  const { interval, ...delta } = testEffect(relativeLiftDelta(one, two), { confidence })
  const method = { interval: 'delta_ratio', test: 'delta_ratio' } as Estimate['method']
  const read = readAtLook({ ...delta, ci: interval, method }, one.n + two.n, input)
  return { relative: { estimate: read.estimate, ci: read.ci, method: read.method.interval }, refusals: [] }
}
