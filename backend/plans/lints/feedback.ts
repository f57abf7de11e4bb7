import { both } from '../../segments/scope.ts'
import type { LintRule } from '../lint-rule.ts'

const noKpi: LintRule = {
  code: 'no_kpi',
  node: 'feedback',
  severity: 'error',
  find: ({ plan: { feedback } }) =>
    feedback.kpi.name.zh.trim() && feedback.kpi.name.en.trim()
      ? null
      : both('没有衡量成功的指标。', 'Nothing says what counts as success.'),
}

const kpiUnmeasured: LintRule = {
  code: 'kpi_unmeasured',
  node: 'feedback',
  severity: 'warn',
  find: ({ plan: { feedback } }) =>
    feedback.kpi.baseline === null
      ? both(
          `“${feedback.kpi.name.zh}”的基线未知：${feedback.kpi.baselineNote.zh}`,
          `The baseline of "${feedback.kpi.name.en}" is unknown: ${feedback.kpi.baselineNote.en}`,
        )
      : null,
}

const noHoldoutReason: LintRule = {
  code: 'no_holdout_reason',
  node: 'feedback',
  severity: 'error',
  find: ({ plan: { feedback } }) =>
    feedback.holdout.reason.zh.trim() && feedback.holdout.reason.en.trim()
      ? null
      : both('没有说明对照组为什么是这个比例。', 'The size of the holdout has no reason.'),
}

const noHoldout: LintRule = {
  code: 'no_holdout',
  node: 'feedback',
  severity: 'warn',
  find: ({ plan: { feedback } }) =>
    feedback.holdout.customers === 0
      ? both(
          '没有对照组，结果不能归因于这次活动。',
          'Without a holdout the result cannot be attributed to the campaign.',
        )
      : null,
}

const grouped = (count: number): string => new Intl.NumberFormat('en-US').format(count)

/**
 * How many customers it takes at this split, and at an even one, which takes the fewest: 4 s (1 − s) of it for a holdout of share s, as the
 * variance of a difference goes with 1/treatment + 1/control.
 */
const needed = ({ treatment, control }: { treatment: number; control: number }) => {
  const whole = treatment + control
  const share = control / whole
  return { whole, even: Math.ceil(4 * share * (1 - share) * whole) }
}

/** What stands in place of a size that nobody has: everybody is too few. */
const beyondEverybody = (lift: string, customers: number, even: number, mde: number | null) => {
  const shows =
    mde === null
      ? both('', '')
      : both(
          `这个分组只能看出${(mde * 100).toFixed(2)}个百分点以上的变化。`,
          ` This split shows ${(mde * 100).toFixed(2)} percentage points or more.`,
        )
  const all = grouped(customers)
  return even > customers
    ? both(
        `全部${all}位客户都参加，也不足以看出${lift}个百分点的提升。${shows.zh}`,
        `All ${all} customers together are too few to show a lift of ${lift} percentage points.${shows.en}`,
      )
    : both(
        `按这个比例，全部${all}位客户都参加也不足以看出${lift}个百分点的提升；对半分组约需${grouped(even)}位。${shows.zh}`,
        `At this split all ${all} customers together are too few to show a lift of ${lift} percentage points; halves would take about ${grouped(even)}.${shows.en}`,
      )
}

const holdoutTooSmall: LintRule = {
  code: 'holdout_too_small',
  node: 'feedback',
  severity: 'warn',
  find: ({ plan: { feedback }, catalog }) => {
    const { mde, requiredPerArm, control } = feedback.experiment
    if (control === 0 || !requiredPerArm || (mde !== null && mde <= requiredPerArm.lift)) return null
    const lift = (requiredPerArm.lift * 100).toFixed(2)
    const { whole, even } = needed(requiredPerArm)
    const { rows } = catalog.customers
    if (whole > rows) return beyondEverybody(lift, rows, even, mde)
    const [held, treated, controls] = [control, requiredPerArm.treatment, requiredPerArm.control].map(grouped)
    return both(
      `对照组（${held}人）不足以看出${lift}个百分点的提升，需要处理组${treated}人、对照组${controls}人。`,
      `The holdout (${held}) is too small to show a lift of ${lift} percentage points; ${treated} treated and ${controls} control customers are needed.`,
    )
  },
}

export const feedbackLints: readonly LintRule[] = [noKpi, kpiUnmeasured, noHoldoutReason, noHoldout, holdoutTooSmall]
