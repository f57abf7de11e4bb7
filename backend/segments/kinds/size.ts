import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkAbility, checkField, columnOf, elementsOf, isList } from '../field.ts'
import { comparator, knownName } from '../literal.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { compareNumber } from '../tolerance.ts'
import { numeral } from '../words.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** How many values a field of several values has; `ne` keeps customers whose list is missing. */
export const sizeRule = z.strictObject({
  kind: z.literal('size'),
  field: knownName,
  op: comparator,
  value: z.int().min(0),
})
type Size = RuleOf<'size'>

const compares = ({ field, value }: Size, op: Size['op'], to: Compiling): Condition => {
  const attribute = knownField(to.row, field)
  const column = columnOf(to.row, attribute)
  const length = sql`coalesce(array_length(${elementsOf(to.row, attribute)}, 1), 0)`
  return sql`(${column} is not null and ${compareNumber(length, op, value, false)})`
}

export const size: Kind<Size> = {
  teach: 'how many values such a field holds',
  uses: ({ field }) => [{ field }],
  unknowns: ({ field, op }) => ({ field, kept: op === 'ne' }),

  check({ field }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    return checkAbility(attribute, isList(attribute), '多值字段', 'a field of several values')
  },

  explain({ field, op, value }, to) {
    const { labels } = knownField(to.row, field)
    const kept = op === 'ne' ? both('（含未知）', ' (or unknown)') : both('', '')
    const { zh, en } = comparisonWords[op]
    return both(
      `${labels.zh}的项数 ${zh} ${numeral(value)}${kept.zh}`,
      `number of items in ${labels.en} ${en} ${numeral(value)}${kept.en}`,
    )
  },

  compile: (rule, to) =>
    rule.op === 'ne' ? sql`(${compares(rule, 'eq', to)}) is not true` : compares(rule, rule.op, to),
  negate: (rule, to) =>
    rule.op === 'ne' ? compares(rule, 'eq', to) : sql`(${compares(rule, rule.op, to)}) is not true`,
}
