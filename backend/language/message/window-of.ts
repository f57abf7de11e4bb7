import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'

/** The time that a condition or its denial is of. */
export const windowOf = (rule: Rule): Window | undefined =>
  rule.kind === 'not' ? windowOf(rule.of) : 'window' in rule ? rule.window : undefined
