import { sql } from 'kysely'
import { z } from 'zod'
import { checkField, checkValue, columnOf, typeOf } from '../field.ts'
import { knownName, literal } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, knownField } from '../scope.ts'
import type { Kind } from './kind.ts'

/** field is one of the values. */
export const oneOfRule = z.strictObject({ kind: z.literal('in'), field: knownName, values: z.array(literal).min(1) })

const maxValues = 1000

export const oneOf: Kind<RuleOf<'in'>> = {
  uses: ({ field }) => [{ field }],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field, values }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    if (values.length > maxValues) return [problem('rule_too_long', { count: values.length, most: maxValues, field })]
    return values.flatMap((value) => checkValue(attribute, value)).slice(0, 5)
  },

  explain({ field, values }, to) {
    const attribute = knownField(to.row, field)
    const shown = values.map((value) => typeOf(attribute).show(value, attribute))
    return {
      zh: `${attribute.labels.zh}为${shown.map(({ zh }) => zh).join('、')}之一`,
      en: `${attribute.labels.en} is one of ${shown.map(({ en }) => en).join(', ')}`,
    }
  },

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
