import { sql } from 'kysely'
import { z } from 'zod'
import type { Bilingual } from '../../bilingual.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import { comparisonWords } from '../comparison-words.ts'
import { checkAbility, checkField, checkValue, columnOf, strayMarks, typeOf, unlessMarks } from '../field.ts'
import { comparator, knownName, type Literal, literal } from '../literal.ts'
import type { Comparator, RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { fieldWhere, isMoment, value } from '../wording/fields.ts'
import { choice, echo } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** field ⟨op⟩ value. `ne` keeps customers whose value is missing; every other op never selects a missing value. */
export const compareRule = z.strictObject({
  kind: z.literal('compare'),
  field: knownName,
  op: comparator,
  value: literal,
})

type Compare = RuleOf<'compare'>

const momentWords: Record<Comparator, Bilingual> = {
  eq: both('为', 'is'),
  ne: both('不为', 'is not'),
  gt: both('晚于', 'after'),
  gte: both('不早于', 'on or after'),
  lt: both('早于', 'before'),
  lte: both('不晚于', 'on or before'),
}

const positive = ({ field, value }: Compare, op: Exclude<Comparator, 'ne'>, to: Compiling): Condition => {
  const attribute = knownField(to.row, field)
  const column = columnOf(to.row, attribute)
  return unlessMarks(typeOf(attribute).compare(column, op, value, to), column, strayMarks(attribute, op, value))
}

const kept = both('（含未知）', ' (or unknown)')
/** `ne` says that the unknown are kept. */
const keeps = echo(({ op }) => (op === 'ne' ? kept : both('', '')))

const saying = <O extends Comparator>(
  [zh, en]: [string, string],
  fits: (attribute: Attribute) => boolean,
  table: Record<O, Bilingual>,
) =>
  sentence<Compare, { field: string; op: Comparator; value: Literal; keeps: undefined }>({
    zh,
    en,
    holes: { field: fieldWhere(fits), op: choice<Comparator>(table as Record<Comparator, Bilingual>), value, keeps },
    parts: ({ field, op, value }, { row }) =>
      fits(knownField(row, field)) ? { field, op, value, keeps: undefined } : undefined,
    rule: ({ field, op, value }) => ({ kind: 'compare', field, op, value }),
  })

const spaced: [string, string] = ['{field} {op} {value}{keeps}', '{field} {op} {value}{keeps}']
const words: Sentence<Compare>[] = [
  saying(spaced, isMoment, momentWords),
  saying(spaced, isNumber, comparisonWords),
  saying(['{field}{op}{value}{keeps}', '{field} {op} {value}{keeps}'], (each) => !isMoment(each) && !isNumber(each), {
    eq: both('为', 'is'),
    ne: both('不为', 'is not'),
  }),
]

export const compare: Kind<Compare> = {
  teach: 'over, more than, 超过 = gt; at least, 以上 = gte; at most, 以下 = lte',
  uses: ({ field }) => [{ field }],
  unknowns: ({ field, op }) => ({ field, kept: op === 'ne' }),

  check(rule, to) {
    const attribute = fieldOf(to.row, rule.field)
    if (!attribute) return checkField(to, rule.field)
    const ordered = rule.op === 'eq' || rule.op === 'ne' || typeOf(attribute).ordered
    const ability = checkAbility(attribute, ordered, '等于或不等于', 'equals or not equals')
    return ability.length > 0 ? ability : checkValue(attribute, rule.value)
  },
  ...sentences(words),

  compile: (rule, to) =>
    rule.op === 'ne' ? sql`(${positive(rule, 'eq', to)}) is not true` : positive(rule, rule.op, to),

  negate: (rule, to) =>
    rule.op === 'ne' ? positive(rule, 'eq', to) : sql`(${positive(rule, rule.op, to)}) is not true`,
}
