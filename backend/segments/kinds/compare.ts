import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkAbility, checkField, checkValue, columnOf, strayMarks, typeOf, unlessMarks } from '../field.ts'
import { comparator, knownName, literal } from '../literal.ts'
import type { Comparator, RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { phrase } from '../words.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** field ⟨op⟩ value. `ne` keeps customers whose value is missing; every other op never selects a missing value. */
export const compareRule = z.strictObject({
  kind: z.literal('compare'),
  field: knownName,
  op: comparator,
  value: literal,
})

type Compare = RuleOf<'compare'>

const momentWords: Record<Comparator, (shown: string) => { zh: string; en: string }> = {
  eq: (at) => both(`为 ${at}`, `on ${at}`),
  ne: (at) => both(`不为 ${at}`, `not on ${at}`),
  gt: (at) => both(`晚于 ${at}`, `after ${at}`),
  gte: (at) => both(`不早于 ${at}`, `on or after ${at}`),
  lt: (at) => both(`早于 ${at}`, `before ${at}`),
  lte: (at) => both(`不晚于 ${at}`, `on or before ${at}`),
}

const positive = ({ field, value }: Compare, op: Exclude<Comparator, 'ne'>, to: Compiling): Condition => {
  const attribute = knownField(to.row, field)
  const column = columnOf(to.row, attribute)
  return unlessMarks(typeOf(attribute).compare(column, op, value, to), column, strayMarks(attribute, op, value))
}

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

  explain({ field, op, value }, to) {
    const attribute = knownField(to.row, field)
    const type = typeOf(attribute)
    const shown = type.show(value, attribute)
    const kept = op === 'ne' ? both('（含未知）', ' (or unknown)') : both('', '')
    if (attribute.type === 'date' || attribute.type === 'timestamp')
      return phrase((lang) => `${attribute.labels[lang]} ${momentWords[op](shown[lang])[lang]}${kept[lang]}`)
    if (type.ordered)
      return phrase((lang) => `${attribute.labels[lang]} ${comparisonWords[op][lang]} ${shown[lang]}${kept[lang]}`)
    const is = op === 'ne' ? both('不为', ' is not ') : both('为', ' is ')
    return phrase((lang) => `${attribute.labels[lang]}${is[lang]}${shown[lang]}${kept[lang]}`)
  },

  compile: (rule, to) =>
    rule.op === 'ne' ? sql`(${positive(rule, 'eq', to)}) is not true` : positive(rule, rule.op, to),

  negate: (rule, to) =>
    rule.op === 'ne' ? positive(rule, 'eq', to) : sql`(${positive(rule, rule.op, to)}) is not true`,
}
