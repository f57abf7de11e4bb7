import { both } from '../segments/scope.ts'
import type { Baseline } from './baseline.ts'
import type { Plan } from './plan.ts'

const points = (share: number): string => (share * 100).toFixed(2)

/**
 * What to expect: conversions without the campaign as an interval from the data, and the lift only from randomised
 * outcomes of past campaigns. None is on record yet, so the lift is refused in words, with what this split can show instead.
 */
export const forecast = (
  baseline: Baseline,
  experiment: Plan['feedback']['experiment'],
  contacted: number,
): Plan['forecast'] => {
  const { interval } = baseline
  const { mde } = experiment
  const detect =
    mde === null
      ? both('目前也无法给出可检测的最小提升。', 'Nor can the smallest detectable lift be given yet.')
      : both(
          `这个分组能以80%把握看出的最小提升是${points(mde)}个百分点。`,
          `This split shows a lift of ${points(mde)} percentage points or more with 80% power.`,
        )
  return {
    reach: contacted,
    baselineConversions: interval
      ? { low: Math.floor(contacted * interval.low), high: Math.ceil(contacted * interval.high) }
      : null,
    lift: null,
    basis: baseline.note,
    refusal: both(
      `还没有可用的随机对照历史结果，不预测提升幅度。${detect.zh}`,
      `There is no randomised outcome of a past campaign on record, so no lift is forecast. ${detect.en}`,
    ),
  }
}
