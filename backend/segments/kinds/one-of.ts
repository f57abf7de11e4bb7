import { sql } from 'kysely'
import { z } from 'zod'
import { checkField, checkValue, columnOf, typeOf } from '../field.ts'
import { knownName, literal } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { fieldWhere, isSeveral, value } from '../wording/fields.ts'
import { several } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** field is one of the values. */
export const oneOfRule = z.strictObject({ kind: z.literal('in'), field: knownName, values: z.array(literal).min(1) })

const maxValues = 1000

type OneOf = RuleOf<'in'>

const words: Sentence<OneOf>[] = [
  sentence<OneOf, Pick<OneOf, 'field' | 'values'>>({
    zh: '{field}为{values}之一',
    en: '{field} is one of {values}',
    holes: {
      field: fieldWhere((attribute) => !isSeveral(attribute)),
      values: several(value, both('、', ', ')),
    },
    parts: (rule) => rule,
    rule: ({ field, values }) => ({ kind: 'in', field, values }),
  }),
]

export const oneOf: Kind<RuleOf<'in'>> = {
  uses: ({ field }) => [{ field }],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field, values }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    if (values.length > maxValues) return [problem('rule_too_long', { count: values.length, most: maxValues, field })]
    return values.flatMap((value) => checkValue(attribute, value)).slice(0, 5)
  },
  ...sentences(words),

  compile({ field, values }, to) {
    const attribute = knownField(to.row, field)
    const column = columnOf(to.row, attribute)
    const { compare } = typeOf(attribute)
    if (attribute.type === 'date' || attribute.type === 'timestamp') {
      const each = values.map((value) => compare(column, 'eq', value, to))
      return sql`(${sql.join(each, sql` or `)})`
    }
    return sql`${column} in (${sql.join(values)})`
  },
}
