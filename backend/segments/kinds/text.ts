import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { checkAbility, checkField, columnOf, unknownValues, unlessMarks } from '../field.ts'
import { knownName } from '../literal.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { field } from '../wording/fields.ts'
import { choice, quotation } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Condition, Kind } from './kind.ts'

/** Substring, prefix or suffix, in any case. */
export const textRule = z.strictObject({
  kind: z.literal('text'),
  field: knownName,
  op: z.enum(['contains', 'starts_with', 'ends_with']),
  value: z.string().min(1),
})

type Op = RuleOf<'text'>['op']

interface Match {
  zh: string
  en: string
  compile(column: RawBuilder<unknown>, value: string): Condition
  holds(text: string, value: string): boolean
}

const lower = (value: RawBuilder<unknown> | string) => sql`lower(cast(${value} as text))`

const matches: Record<Op, Match> = {
  contains: {
    ...both('包含', 'contains'),
    compile: (column, value) => sql`strpos(${lower(column)}, ${lower(value)}) > 0`,
    holds: (text, value) => text.includes(value),
  },
  starts_with: {
    ...both('开头为', 'starts with'),
    compile: (column, value) => sql`starts_with(${lower(column)}, ${lower(value)})`,
    holds: (text, value) => text.startsWith(value),
  },
  ends_with: {
    ...both('结尾为', 'ends with'),
    compile: (column, value) => sql`right(${lower(column)}, length(${lower(value)})) = ${lower(value)}`,
    holds: (text, value) => text.endsWith(value),
  },
}

type Text = RuleOf<'text'>

const words: Sentence<Text>[] = [
  sentence<Text, Pick<Text, 'field' | 'op' | 'value'>>({
    zh: '{field}{op}{value}（不分大小写）',
    en: '{field} {op} {value} (any case)',
    holes: { field, op: choice<Op>(matches), value: quotation },
    parts: (rule) => rule,
    rule: ({ field, op, value }) => ({ kind: 'text', field, op, value }),
  }),
]

export const text: Kind<RuleOf<'text'>> = {
  uses: ({ field }) => [{ field }],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    const textual = attribute.type === 'text' || attribute.type === 'enum'
    return checkAbility(attribute, textual, '文字字段', 'a text field')
  },
  ...sentences(words),

  compile({ field, op, value }, to) {
    const attribute = knownField(to.row, field)
    const column = columnOf(to.row, attribute)
    const { compile, holds } = matches[op]
    const marks = unknownValues(attribute).filter((mark) => holds(mark.toLowerCase(), value.toLowerCase()))
    return unlessMarks(compile(column, value), column, marks)
  },
}
