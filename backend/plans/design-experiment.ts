import type { Bilingual } from '../bilingual.ts'
import { both } from '../segments/scope.ts'
import { minimumDetectableEffect } from '../stats/minimum-detectable-effect.ts'
import { twoProportionSampleSize } from '../stats/two-proportion-sample-size.ts'
import type { Plan } from './plan.ts'

type Feedback = Plan['feedback']
export type Design = Pick<Feedback, 'holdout' | 'experiment'>

export const alpha = 0.05
export const power = 0.8
/** The relative lift that the holdout is sized for when nobody states one. */
export const plannedRelativeLift = 0.2
/** Holdout when no baseline tells how large it must be; within the 1–10 % of current practice. */
const customaryShare = 0.1
const shares = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]

const split = (customers: number, share: number) => {
  const control = Math.round(customers * share)
  return { control, treatment: customers - control }
}

const effect = (baseline: number | null, customers: number, share: number): number | null =>
  baseline === null ? null : minimumDetectableEffect({ baseline, ...split(customers, share), alpha, power })

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`

const chooseShare = (
  customers: number,
  baseline: number | null,
  asked: number | undefined,
): { share: number; reason: Bilingual } => {
  if (asked === 0)
    return {
      share: 0,
      reason: both(
        '按要求不留对照组；结果将不能归因于这次活动。',
        'No holdout, as asked; the result cannot be attributed to the campaign.',
      ),
    }
  if (asked !== undefined)
    return {
      share: asked,
      reason: both(
        `按要求随机留出${percent(asked)}作为对照组，用来衡量增量。`,
        `${percent(asked)} is held out at random, as asked, to measure the increment.`,
      ),
    }
  const lift = baseline === null ? 0 : baseline * plannedRelativeLift
  const fitting = shares.find((share) => {
    const smallest = effect(baseline, customers, share)
    return smallest !== null && smallest <= lift
  })
  if (fitting !== undefined)
    return {
      share: fitting,
      reason: both(
        `能以80%把握看出相对提升${percent(plannedRelativeLift)}的最小对照组是${percent(fitting)}（双侧，α=0.05）。`,
        `${percent(fitting)} is the smallest holdout that shows a relative lift of ${percent(plannedRelativeLift)} with 80% power (two-sided, α=0.05).`,
      ),
    }
  return {
    share: customaryShare,
    reason:
      baseline === null
        ? both(
            `没有基线可以推算，先按惯例随机留出${percent(customaryShare)}。`,
            `Without a baseline to size it, the customary ${percent(customaryShare)} is held out at random.`,
          )
        : both(
            `人数不足以看出相对提升${percent(plannedRelativeLift)}，按惯例随机留出${percent(customaryShare)}，结果只能看出更大的变化。`,
            `Too few customers to show a relative lift of ${percent(plannedRelativeLift)}; the customary ${percent(customaryShare)} is held out, and only larger changes can be seen.`,
          ),
  }
}

const required = (baseline: number | null, share: number): Feedback['experiment']['requiredPerArm'] => {
  if (!baseline || share === 0 || baseline * (1 + plannedRelativeLift) >= 1) return null
  const lift = baseline * plannedRelativeLift
  const size = twoProportionSampleSize({
    control: baseline,
    treatment: baseline + lift,
    ratio: share / (1 - share),
    alpha,
    power,
  })
  return { lift, treatment: Math.ceil(size.treatment), control: Math.ceil(size.control) }
}

/** Splits the reachable customers at random: holdout from the brief, or the smallest that shows the planned lift. */
export const designExperiment = (customers: number, baseline: number | null, asked: number | undefined): Design => {
  const { share, reason } = chooseShare(customers, baseline, asked)
  const { treatment, control } = split(customers, share)
  return {
    holdout: { share, customers: control, reason },
    experiment: {
      unit: 'customer',
      method: 'two-proportion z, unpooled variance',
      alpha,
      power,
      treatment,
      control,
      mde: effect(baseline, customers, share),
      requiredPerArm: required(baseline, share),
    },
  }
}
