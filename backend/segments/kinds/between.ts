import { sql } from 'kysely'
import { z } from 'zod'
import { checkAbility, checkField, checkValue, columnOf, strayMarks, typeOf, unlessMarks } from '../field.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, knownField } from '../scope.ts'
import { phrase } from '../words.ts'
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

  explain({ field, min, max, exclusiveMin, exclusiveMax }, to) {
    const attribute = knownField(to.row, field)
    const { show } = typeOf(attribute)
    const [low, high] = [show(min, attribute), show(max, attribute)]
    if (!exclusiveMin && !exclusiveMax)
      return {
        zh: `${attribute.labels.zh}介于 ${low.zh} 与 ${high.zh} 之间（含两端）`,
        en: `${attribute.labels.en} between ${low.en} and ${high.en} (both included)`,
      }
    const signs = {
      zh: [exclusiveMin ? '>' : '≥', exclusiveMax ? '<' : '≤'],
      en: [exclusiveMin ? 'over' : 'of at least', exclusiveMax ? 'under' : 'at most'],
    }
    const and = { zh: '且', en: 'and' }
    return phrase(
      (lang) => `${attribute.labels[lang]} ${signs[lang][0]} ${low[lang]} ${and[lang]} ${signs[lang][1]} ${high[lang]}`,
    )
  },

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
