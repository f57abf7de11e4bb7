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

const holdoutTooSmall: LintRule = {
  code: 'holdout_too_small',
  node: 'feedback',
  severity: 'warn',
  find: ({ plan: { feedback } }) => {
    const { mde, requiredPerArm, control } = feedback.experiment
    if (control === 0 || !requiredPerArm || (mde !== null && mde <= requiredPerArm.lift)) return null
    const lift = (requiredPerArm.lift * 100).toFixed(2)
    const [held, treated, controls] = [control, requiredPerArm.treatment, requiredPerArm.control].map(grouped)
    return both(
      `对照组（${held}人）不足以看出${lift}个百分点的提升，需要处理组${treated}人、对照组${controls}人。`,
      `The holdout (${held}) is too small to show a lift of ${lift} percentage points; ${treated} treated and ${controls} control customers are needed.`,
    )
  },
}

export const feedbackLints: readonly LintRule[] = [noKpi, kpiUnmeasured, noHoldoutReason, noHoldout, holdoutTooSmall]
