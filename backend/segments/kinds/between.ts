import { sql } from 'kysely'
import { z } from 'zod'
import { checkAbility, checkField, checkValue, columnOf, strayMarks, typeOf, unlessMarks } from '../field.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { fieldWhere, isSeveral, value } from '../wording/fields.ts'
import { choice } from '../wording/plain.ts'
import { type Hole, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** min ≤ field ≤ max; a bound is exclusive only where it says so. */
export const betweenRule = z.strictObject({
  kind: z.literal('between'),
  field: knownName,
  min: z.union([z.number(), z.string()]),
  max: z.union([z.number(), z.string()]),
  exclusiveMin: z.boolean().optional(),
  exclusiveMax: z.boolean().optional(),
})

type Between = RuleOf<'between'>

const ordered = fieldWhere((attribute) => typeOf(attribute).ordered && !isSeveral(attribute))
const lows = choice({ open: both('>', 'over'), closed: both('≥', 'of at least') })
const highs = choice({ open: both('<', 'under'), closed: both('≤', 'at most') })
const side = (exclusive: boolean | undefined) => (exclusive ? 'open' : 'closed')
type Bound = Between['min']

const words: Sentence<Between>[] = [
  sentence<Between, { field: string; min: Bound; max: Bound }>({
    zh: '{field}介于 {min} 与 {max} 之间（含两端）',
    en: '{field} between {min} and {max} (both included)',
    holes: { field: ordered, min: value as Hole<Bound>, max: value as Hole<Bound> },
    parts: ({ field, min, max, exclusiveMin, exclusiveMax }) =>
      exclusiveMin || exclusiveMax ? undefined : { field, min, max },
    rule: (parts) => ({ kind: 'between', ...parts }),
  }),
  sentence<Between, { field: string; low: 'open' | 'closed'; min: Bound; high: 'open' | 'closed'; max: Bound }>({
    zh: '{field} {low} {min} 且 {high} {max}',
    en: '{field} {low} {min} and {high} {max}',
    holes: { field: ordered, low: lows, min: value as Hole<Bound>, high: highs, max: value as Hole<Bound> },
    parts: ({ field, min, max, exclusiveMin, exclusiveMax }) => ({
      field,
      low: side(exclusiveMin),
      min,
      high: side(exclusiveMax),
      max,
    }),
    rule: ({ field, low, min, high, max }) => ({
      kind: 'between',
      field,
      min,
      max,
      ...(low === 'open' && { exclusiveMin: true }),
      ...(high === 'open' && { exclusiveMax: true }),
    }),
  }),
]

export const between: Kind<RuleOf<'between'>> = {
  teach: 'both bounds included unless exclusive',
  uses: ({ field }) => [{ field }],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field, min, max, exclusiveMin, exclusiveMax }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    const { ordered, position } = typeOf(attribute)
    const ability = checkAbility(attribute, ordered, '数字或日期字段', 'a number or date field')
    const values = [min, max].flatMap((value) => checkValue(attribute, value))
    if (ability.length + values.length > 0) return ability.length > 0 ? ability : values
    const open = exclusiveMin === true || exclusiveMax === true
    const empty = position(min) > position(max) || (open && position(min) === position(max))
    return empty ? [problem('impossible_range', { field, min, max })] : []
  },
  ...sentences(words),

  compile({ field, min, max, exclusiveMin, exclusiveMax }, to) {
    const attribute = knownField(to.row, field)
    const column = columnOf(to.row, attribute)
    const { compare } = typeOf(attribute)
    const [low, high] = [exclusiveMin ? 'gt' : 'gte', exclusiveMax ? 'lt' : 'lte'] as const
    const above = strayMarks(attribute, low, min)
    const marks = strayMarks(attribute, high, max).filter((mark) => above.includes(mark))
    const inside = sql`(${compare(column, low, min, to)} and ${compare(column, high, max, to)})`
    return unlessMarks(sql`${inside}`, column, marks)
  },
}
