import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkAbility, checkField, columnOf, elementsOf, isList } from '../field.ts'
import { comparator, knownName } from '../literal.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { compareNumber } from '../tolerance.ts'
import { fieldWhere, isSeveral } from '../wording/fields.ts'
import { choice, echo, number } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
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

const kept = both('（含未知）', ' (or unknown)')

const words: Sentence<Size>[] = [
  sentence<Size, Pick<Size, 'field' | 'op' | 'value'> & { keeps: undefined }>({
    zh: '{field}的项数 {op} {value}{keeps}',
    en: 'number of items in {field} {op} {value}{keeps}',
    holes: {
      field: fieldWhere(isSeveral),
      op: choice(comparisonWords),
      value: number,
      keeps: echo(({ op }) => (op === 'ne' ? kept : both('', ''))),
    },
    parts: ({ field, op, value }) => ({ field, op, value, keeps: undefined }),
    rule: ({ field, op, value }) => ({ kind: 'size', field, op, value }),
  }),
]

export const size: Kind<Size> = {
  teach: 'how many values such a field holds',
  uses: ({ field }) => [{ field }],
  unknowns: ({ field, op }) => ({ field, kept: op === 'ne' }),

  check({ field }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    return checkAbility(attribute, isList(attribute), '多值字段', 'a field of several values')
  },
  ...sentences(words),

  compile: (rule, to) =>
    rule.op === 'ne' ? sql`(${compares(rule, 'eq', to)}) is not true` : compares(rule, rule.op, to),
  negate: (rule, to) =>
    rule.op === 'ne' ? compares(rule, 'eq', to) : sql`(${compares(rule, rule.op, to)}) is not true`,
}
