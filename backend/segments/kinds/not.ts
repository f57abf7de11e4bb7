import type { FieldRule, RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

type Not = RuleOf<'not'> | Extract<FieldRule, { kind: 'not' }>

export const not: Kind<Not> = {
  inverts: true,
  parts: ({ of }) => [{ rule: of }],
  check: ({ of }, to) => to.check(of),

  explain({ of }, to) {
    const clause = to.explain(of)
    return both(`并非（${clause.zh}）`, `not (${clause.en})`)
  },

  compile: ({ of }, to) => to.exclude(of),
  negate: ({ of }, to) => to.select(of),
}
