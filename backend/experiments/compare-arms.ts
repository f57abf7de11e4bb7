import { complierEffect } from '../stats/complier-effect.ts'
import { testEffect } from '../stats/effect.ts'
import { incrementalConversions } from '../stats/incremental-cost.ts'
import type { Interval } from '../stats/interval.ts'
import { nonInferiority } from '../stats/non-inferiority.ts'
import { normalQuantile } from '../stats/normal-distribution.ts'
import { detectableEffect } from './detectable-effect.ts'
import { estimateDifference } from './estimate.ts'
import type { Arm, ParsedInput } from './read-out-input.ts'
import type { Comparison, Warning } from './read-out-result.ts'
import { type Reading, readAtLook } from './reading.ts'
import { type Refusal, refuse } from './refusals.ts'
import { relativeLift } from './relative-lift.ts'
import { judge } from './verdicts.ts'
import { warn } from './warnings.ts'

const times = ({ low, high }: Interval, factor: number): Interval => ({ low: low * factor, high: high * factor })

const guardrail = (treatment: Arm, control: Arm, reading: Reading, input: ParsedInput): Comparison['guardrail'] => {
  const { margin, role, direction } = input.metric
  if (role !== 'guardrail' || margin === undefined) return null
  const [one, two] = [treatment.outcome, control.outcome]
  if (one.kind === 'conversion' && two.kind === 'conversion') {
    const bad = (converted: number, trials: number) => ({
      successes: direction === 'down' ? converted : trials - converted,
      trials,
    })
    const { upper, p, holds } = nonInferiority(
      bad(one.converted, treatment.assigned),
      bad(two.converted, control.assigned),
      { margin, alpha: input.alpha, method: reading.smallCells ? 'score' : 'wald' },
    )
    return { margin, upper, p, withinMargin: holds }
  }
  const worse = direction === 'down' ? reading.estimate : -reading.estimate
  const { p } = testEffect(
    { estimate: worse - margin, standardError: reading.standardError },
    { alternative: 'less', confidence: 1 - input.alpha },
  )
  const upper = worse - normalQuantile(input.alpha) * reading.standardError
  return { margin, upper, p, withinMargin: p < input.alpha }
}

const exposedEffect = (treatment: Arm, control: Arm, reading: Reading): Comparison['exposedEffect'] => {
  const { exposed, assigned } = treatment
  if (exposed === undefined || exposed === 0 || control.exposed !== 0) return null
  const exposedShare = exposed / assigned
  const { estimate } = complierEffect(reading, exposedShare)
  return { estimate, ci: times(reading.ci, 1 / exposedShare), exposedShare }
}

/** Everything about one treatment arm against the control, before several arms are adjusted for. */
export const compareArms = (
  treatment: Arm,
  control: Arm,
  input: ParsedInput,
): { comparison: Comparison; level: number; refusals: Refusal[]; warnings: Warning[] } => {
  const confidence = 1 - input.alpha
  const reading = readAtLook(
    estimateDifference(treatment, control, confidence),
    treatment.assigned + control.assigned,
    input,
  )
  const { relative, refusals } = relativeLift(treatment, control, input)
  const causal = input.design === 'randomised'
  const conversion = treatment.outcome.kind === 'conversion'
  const { estimate, ci, p, level } = reading
  const significant = p < level
  const apart = ci.low > 0 || ci.high < 0
  const reached = !input.contrast && control.exposed !== undefined && control.exposed > 0
  return {
    comparison: {
      treatment: treatment.id,
      control: control.id,
      estimate,
      ci,
      estimatePp: conversion ? estimate * 100 : null,
      ciPp: conversion ? times(ci, 100) : null,
      standardError: reading.standardError,
      p,
      adjustedP: null,
      method: reading.method,
      relative,
      incremental: causal && conversion && !input.contrast ? incremental(reading, treatment.assigned) : null,
      exposedEffect: causal && !input.contrast ? exposedEffect(treatment, control, reading) : null,
      cuped: reading.cuped,
      guardrail: guardrail(treatment, control, reading, input),
      mde: detectableEffect(treatment, control, input),
      verdict: causal ? judge(estimate, significant, input.metric.direction) : 'not_readable',
    },
    level,
    refusals,
    warnings: [
      ...(reading.smallCells ? [warn('small_cells')] : []),
      ...(significant !== apart ? [warn('methods_disagree')] : []),
      ...(reached ? [warn('control_exposed')] : []),
    ],
  }
}

const incremental = ({ estimate, ci }: Reading, treated: number): Comparison['incremental'] => {
  const { estimate: more, interval } = incrementalConversions({ estimate, interval: ci }, treated)
  return { estimate: more, ci: interval }
}

/** The refusal for numbers that no method could use. */
export const unusable = (arm: Arm, sentence: { zh: string; en: string }): Refusal =>
  refuse('unusable_numbers', { arm: arm.label.en, en: sentence.en, zh: sentence.zh }, { arm: arm.label.zh })
