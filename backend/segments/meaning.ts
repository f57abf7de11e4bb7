import type { Compiling, Condition, Part } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'

/** How a kind that stands for another rule is walked and compiled; `rewrite` gives nothing where the catalog lacks what it needs. */
export const meaning = <R>(rewrite: (rule: R, scope: Scope) => Rule | undefined) => {
  const known = (rule: R, scope: Scope): Rule => {
    const found = rewrite(rule, scope)
    if (!found) throw new Error('rule was not checked')
    return found
  }
  return {
    parts(rule: R, scope: Scope): Part[] {
      const found = rewrite(rule, scope)
      return found ? [{ rule: found }] : []
    },
    compile: (rule: R, to: Compiling): Condition => to.select(known(rule, to)),
    negate: (rule: R, to: Compiling): Condition => to.exclude(known(rule, to)),
  }
}
