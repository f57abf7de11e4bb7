import { sql } from 'kysely'
import { z } from 'zod'
import { type FieldRule, fieldRule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

/** Every condition holds. */
export const allRule = z.strictObject({
  kind: z.literal('all'),
  get of() {
    return z.array(rule).min(1)
  },
})
/** The same over the fields of one row. */
export const allFieldsRule = z.strictObject({
  kind: z.literal('all'),
  get of() {
    return z.array(fieldRule).min(1)
  },
})

type All = RuleOf<'all'> | Extract<FieldRule, { kind: 'all' }>

export const all: Kind<All> = {
  compound: true,
  parts: ({ of }) => of.map((rule) => ({ rule })),
  clauses: ({ of }) => of,
  check: ({ of }, to) => of.flatMap((rule) => to.check(rule)),

  explain({ of }, to) {
    const clauses = of.map((rule) => (of.length === 1 ? to.explain(rule) : to.group(rule)))
    return both(clauses.map(({ zh }) => zh).join('，且'), clauses.map(({ en }) => en).join(', and '))
  },

  compile: ({ of }, to) => sql`(${sql.join(of.map(to.select), sql` and `)})`,
  negate: ({ of }, to) => sql`(${sql.join(of.map(to.apart().exclude), sql` or `)})`,
}
