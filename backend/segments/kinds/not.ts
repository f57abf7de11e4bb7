import { z } from 'zod'
import { type FieldRule, fieldRule, type Rule, type RuleOf, rule } from '../rule.ts'
import { clause } from '../wording/clauses.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { AnyRule, Kind } from './kind.ts'

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

const words: Sentence<Not>[] = [
  sentence<Not, { of: AnyRule }>({
    zh: '并非（{of}）',
    en: 'not ({of})',
    holes: { of: clause<AnyRule>() },
    parts: ({ of }) => ({ of }),
    rule: ({ of }) => ({ kind: 'not', of: of as Rule }),
  }),
]

export const not: Kind<Not> = {
  teach: 'keeps those whose value is unknown',
  inverts: true,
  parts: ({ of }) => [{ rule: of }],
  check: ({ of }, to) => to.check(of),
  ...sentences(words),

  compile: ({ of }, to) => to.exclude(of),
  negate: ({ of }, to) => to.select(of),
}
