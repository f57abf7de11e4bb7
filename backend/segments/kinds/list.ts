import { sql } from 'kysely'
import { z } from 'zod'
import { checkAbility, checkElement, checkField, elementsOf, isList } from '../field.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { fieldWhere, isSeveral, value } from '../wording/fields.ts'
import { several } from '../wording/plain.ts'
import { type Hole, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** A field of several values has any, all or none of these; `none` keeps customers whose list is missing. */
export const listRule = z.strictObject({
  kind: z.literal('list'),
  field: knownName,
  has: z.enum(['any', 'all', 'none']),
  values: z.array(z.string()).min(1),
})
type List = RuleOf<'list'>

const maxValues = 1000
const operators = { any: sql`&&`, all: sql`@>` }

const holds = ({ field, values }: List, has: 'any' | 'all', to: Compiling): Condition =>
  sql`${elementsOf(to.row, knownField(to.row, field))} ${operators[has]} cast(${values} as text[])`

const saying = (has: List['has'], zh: string, en: string) =>
  sentence<List, { field: string; values: string[] }>({
    zh: `{field}${zh}`,
    en: `{field} ${en}`,
    holes: { field: fieldWhere(isSeveral), values: several(value as Hole<string>, both('、', ', ')) },
    parts: (rule) => (rule.has === has ? rule : undefined),
    rule: ({ field, values }) => ({ kind: 'list', field, has, values }),
  })

const words: Sentence<List>[] = [
  saying('any', '包含{values}中的任意一个', 'has any of {values}'),
  saying('all', '包含{values}中的每一个', 'has all of {values}'),
  saying('none', '不含{values}中的任何一个（含未知）', 'has none of {values} (or unknown)'),
]

export const list: Kind<List> = {
  teach: 'a field that holds several values',
  uses: ({ field }) => [{ field }],
  unknowns: ({ field, has }) => ({ field, kept: has === 'none' }),

  check({ field, values }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    if (values.length > maxValues) return [problem('rule_too_long', { count: values.length, most: maxValues, field })]
    const listed = checkAbility(attribute, isList(attribute), '多值字段', 'a field of several values')
    return listed.length > 0 ? listed : values.flatMap((value) => checkElement(attribute, value)).slice(0, 5)
  },
  ...sentences(words),

  compile: (rule, to) =>
    rule.has === 'none' ? sql`(${holds(rule, 'any', to)}) is not true` : holds(rule, rule.has, to),

  negate: (rule, to) =>
    rule.has === 'none' ? holds(rule, 'any', to) : sql`(${holds(rule, rule.has, to)}) is not true`,
}
