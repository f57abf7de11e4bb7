import { sql } from 'kysely'
import { z } from 'zod'
import { type FieldRule, fieldRule, type Rule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { member } from '../wording/clauses.ts'
import { several } from '../wording/plain.ts'
import { onlySaid, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { AnyRule, Kind } from './kind.ts'

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

const words: Sentence<Any>[] = [
  sentence<Any, { of: AnyRule[] }>({
    zh: '{of}',
    en: '{of}',
    holes: { of: several(member(), both('，或', ', or '), 2) },
    parts: ({ of }) => (of.length > 1 ? { of } : undefined),
    rule: ({ of }) => ({ kind: 'any', of: of as Rule[] }),
  }),
  onlySaid(({ of: [only] }, to) => only && to.explain(only)),
]

export const any: Kind<Any> = {
  compound: true,
  parts: ({ of }) => of.map((rule) => ({ rule })),
  check: ({ of }, to) => of.flatMap((rule) => to.check(rule)),
  ...sentences(words),

  compile: ({ of }, to) => sql`(${sql.join(of.map(to.apart().select), sql` or `)})`,
  negate: ({ of }, to) => sql`(${sql.join(of.map(to.exclude), sql` and `)})`,
}
