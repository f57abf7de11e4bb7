import { sql } from 'kysely'
import { z } from 'zod'
import { checkAbility, checkElement, checkField, elementsOf, isList } from '../field.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, knownField } from '../scope.ts'
import { phrase, shownValues } from '../words.ts'
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

  explain({ field, has, values }, to) {
    const attribute = knownField(to.row, field)
    const { labels } = attribute
    const shown = shownValues(values, attribute)
    const zh = {
      any: `包含${shown.zh}中的任意一个`,
      all: `包含${shown.zh}中的每一个`,
      none: `不含${shown.zh}中的任何一个（含未知）`,
    }
    const en = {
      any: `has any of ${shown.en}`,
      all: `has all of ${shown.en}`,
      none: `has none of ${shown.en} (or unknown)`,
    }
    return phrase((lang) => (lang === 'zh' ? `${labels.zh}${zh[has]}` : `${labels.en} ${en[has]}`))
  },

  compile: (rule, to) =>
    rule.has === 'none' ? sql`(${holds(rule, 'any', to)}) is not true` : holds(rule, rule.has, to),

  negate: (rule, to) =>
    rule.has === 'none' ? holds(rule, 'any', to) : sql`(${holds(rule, rule.has, to)}) is not true`,
}
