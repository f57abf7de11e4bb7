import { sql } from 'kysely'
import type { FieldRule, RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

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
