import { sql } from 'kysely'
import { z } from 'zod'
import { type FieldRule, fieldRule, type Rule, type RuleOf, rule } from '../rule.ts'
import { both } from '../scope.ts'
import { member } from '../wording/clauses.ts'
import { several } from '../wording/plain.ts'
import { onlySaid, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { AnyRule, Kind } from './kind.ts'

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

const words: Sentence<All>[] = [
  sentence<All, { of: AnyRule[] }>({
    zh: '{of}',
    en: '{of}',
    holes: { of: several(member(), both('，且', ', and '), 2) },
    parts: ({ of }) => (of.length > 1 ? { of } : undefined),
    rule: ({ of }) => ({ kind: 'all', of: of as Rule[] }),
  }),
  onlySaid(({ of: [only] }, to) => only && to.explain(only)),
]

export const all: Kind<All> = {
  compound: true,
  parts: ({ of }) => of.map((rule) => ({ rule })),
  clauses: ({ of }) => of,
  check: ({ of }, to) => of.flatMap((rule) => to.check(rule)),
  ...sentences(words),

  compile: ({ of }, to) => sql`(${sql.join(of.map(to.select), sql` and `)})`,
  negate: ({ of }, to) => sql`(${sql.join(of.map(to.apart().exclude), sql` or `)})`,
}
