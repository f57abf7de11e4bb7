import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { audienceLints } from './lints/audience.ts'
import { budgetLints } from './lints/budget.ts'
import { channelLints } from './lints/channel.ts'
import { contentLints } from './lints/content.ts'
import { feedbackLints } from './lints/feedback.ts'
import { timingLints } from './lints/timing.ts'
import type { Lint, Plan } from './plan.ts'

/** A plan as the linter sees it: the plan, its audience's rule with saved segments replaced by theirs, and what the data mean. */
export interface Linted {
  plan: Omit<Plan, 'lint'>
  rule: Rule
  catalog: Catalog
}

/** One thing that may be wrong; what it finds, or nothing. */
export interface LintRule {
  code: string
  node: Lint['node']
  severity: Lint['severity']
  /** What is wrong, or null. */
  find(linted: Linted): Lint['note'] | null
}

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
