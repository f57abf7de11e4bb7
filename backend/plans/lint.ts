import type { Linted, LintRule } from './lint-rule.ts'
import { audienceLints } from './lints/audience.ts'
import { budgetLints } from './lints/budget.ts'
import { channelLints } from './lints/channel.ts'
import { contentLints } from './lints/content.ts'
import { feedbackLints } from './lints/feedback.ts'
import { timingLints } from './lints/timing.ts'
import type { Lint } from './plan.ts'

/** THE list of what can be wrong with a plan. */
export const lintRules: readonly LintRule[] = [
  ...audienceLints,
  ...contentLints,
  ...channelLints,
  ...timingLints,
  ...feedbackLints,
  ...budgetLints,
]

/** What is wrong with a plan; a plan with an error cannot be submitted. */
export const lintPlan = (linted: Linted): Lint[] =>
  lintRules.flatMap(({ code, node, severity, find }) => {
    const note = find(linted)
    return note ? [{ code, node, severity, note }] : []
  })
