import { sql } from 'kysely'
import type { FieldRule, RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import type { Kind } from './kind.ts'

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
