import { kindOf } from './kinds/index.ts'
import type { AnyRule } from './kinds/kind.ts'
import type { Scope } from './scope.ts'
import { sizeOf } from './size.ts'
import { walk } from './walk.ts'

/**
 * How many rules a rule comes to with those of the saved segments in it, as often as each is asked for: a query holds all of them. One that
 * holds itself adds nothing there; `check` names the cycle.
 */
export const wholeSize = (rule: AnyRule, scope: Scope, known = new Map<AnyRule, number>()): number => {
  const before = known.get(rule)
  if (before !== undefined) return before
  known.set(rule, 0)
  const referred = [...walk(rule, scope, () => false)].flatMap(({ rule: part }) => kindOf(part).refers?.(part) ?? [])
  const within = referred.map(({ id, version }) => {
    const found = scope.segment(id, version)
    return found ? wholeSize(found.rule, scope, known) : 0
  })
  const size = within.reduce((sum, each) => sum + each, sizeOf(rule).rules)
  known.set(rule, size)
  return size
}
