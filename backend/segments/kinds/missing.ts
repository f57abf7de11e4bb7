import { sql } from 'kysely'
import { z } from 'zod'
import { checkField, isMissing } from '../field.ts'
import { knownName } from '../literal.ts'
import type { RuleOf } from '../rule.ts'
import { both, knownField } from '../scope.ts'
import type { Kind } from './kind.ts'

/** field is null, or one of the values that the catalog says mean "none" or "unknown". */
export const missingRule = z.strictObject({ kind: z.literal('missing'), field: knownName })

export const missing: Kind<RuleOf<'missing'>> = {
  teach: 'unknown or not filled in',
  uses: ({ field }) => [{ field }],
  check: ({ field }, to) => checkField(to, field),

  explain({ field }, to) {
    const { labels } = knownField(to.row, field)
    return both(`${labels.zh}未知或缺失`, `${labels.en} is unknown or missing`)
  },

  compile: ({ field }, to) => isMissing(to.row, knownField(to.row, field)),
  negate: ({ field }, to) => sql`(${isMissing(to.row, knownField(to.row, field))}) is not true`,
}
