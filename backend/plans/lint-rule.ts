import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
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
