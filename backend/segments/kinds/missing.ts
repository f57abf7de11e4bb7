import { sql } from 'kysely'
import { z } from 'zod'
import { checkField, isMissing } from '../field.ts'
import { knownName } from '../literal.ts'
import type { RuleOf } from '../rule.ts'
import { knownField } from '../scope.ts'
import { field } from '../wording/fields.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** field is null, or one of the values that the catalog says mean "none" or "unknown". */
export const missingRule = z.strictObject({ kind: z.literal('missing'), field: knownName })

type Missing = RuleOf<'missing'>

const words: Sentence<Missing>[] = [
  sentence<Missing, Pick<Missing, 'field'>>({
    zh: '{field}未知或缺失',
    en: '{field} is unknown or missing',
    holes: { field },
    parts: (rule) => rule,
    rule: ({ field }) => ({ kind: 'missing', field }),
  }),
]

export const missing: Kind<RuleOf<'missing'>> = {
  teach: 'unknown or not filled in',
  uses: ({ field }) => [{ field }],
  check: ({ field }, to) => checkField(to, field),
  ...sentences(words),

  compile: ({ field }, to) => isMissing(to.row, knownField(to.row, field)),
  negate: ({ field }, to) => sql`(${isMissing(to.row, knownField(to.row, field))}) is not true`,
}
