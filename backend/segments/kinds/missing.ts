import { sql } from 'kysely'
import { checkField, isMissing } from '../field.ts'
import type { RuleOf } from '../rule.ts'
import { both, knownField } from '../scope.ts'
import type { Kind } from './kind.ts'

export const missing: Kind<RuleOf<'missing'>> = {
  uses: ({ field }) => [{ field }],
  check: ({ field }, to) => checkField(to, field),

  explain({ field }, to) {
    const { labels } = knownField(to.row, field)
    return both(`${labels.zh}未知或缺失`, `${labels.en} is unknown or missing`)
  },

  compile: ({ field }, to) => isMissing(to.row, knownField(to.row, field)),
  negate: ({ field }, to) => sql`(${isMissing(to.row, knownField(to.row, field))}) is not true`,
}
