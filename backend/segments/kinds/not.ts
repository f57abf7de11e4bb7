import { z } from 'zod'
import { type FieldRule, fieldRule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

/** The exact complement. */
export const notRule = z.strictObject({
  kind: z.literal('not'),
  get of() {
    return rule
  },
})
/** The same over the fields of one row. */
export const notFieldsRule = z.strictObject({
  kind: z.literal('not'),
  get of() {
    return fieldRule
  },
})

type Not = RuleOf<'not'> | Extract<FieldRule, { kind: 'not' }>

export const not: Kind<Not> = {
  teach: 'keeps those whose value is unknown',
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
