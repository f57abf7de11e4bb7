import { sql } from 'kysely'
import { z } from 'zod'
import { type FieldRule, fieldRule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

/** At least one condition holds. */
export const anyRule = z.strictObject({
  kind: z.literal('any'),
  get of() {
    return z.array(rule).min(1)
  },
})
/** The same over the fields of one row. */
export const anyFieldsRule = z.strictObject({
  kind: z.literal('any'),
  get of() {
    return z.array(fieldRule).min(1)
  },
})

type Any = RuleOf<'any'> | Extract<FieldRule, { kind: 'any' }>

export const any: Kind<Any> = {
  compound: true,
  parts: ({ of }) => of.map((rule) => ({ rule })),
  check: ({ of }, to) => of.flatMap((rule) => to.check(rule)),

  explain({ of }, to) {
    const clauses = of.map((rule) => (of.length === 1 ? to.explain(rule) : to.group(rule)))
    return both(clauses.map(({ zh }) => zh).join('，或'), clauses.map(({ en }) => en).join(', or '))
  },

  compile: ({ of }, to) => sql`(${sql.join(of.map(to.apart().select), sql` or `)})`,
  negate: ({ of }, to) => sql`(${sql.join(of.map(to.exclude), sql` and `)})`,
}
