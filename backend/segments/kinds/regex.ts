import { sql } from 'kysely'
import { z } from 'zod'
import { checkAbility, checkField, columnOf, unknownValues, unlessMarks } from '../field.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import { readPattern } from '../regex-subset.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { field } from '../wording/fields.ts'
import { choice, quotation } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** The text has a part that matches the pattern; the syntax is the part that RE2 and PostgreSQL share. */
export const regexRule = z.strictObject({
  kind: z.literal('regex'),
  field: knownName,
  pattern: z.string().min(1),
  /** Letters match in any case. */
  caseless: z.boolean().optional(),
})

const known = ({ pattern, caseless = false }: RuleOf<'regex'>): string => {
  const read = readPattern(pattern, caseless)
  if (typeof read !== 'string') throw new Error('pattern was not checked')
  return read
}

const rest = '(?:.|\n)*'
/**
 * The pattern as one that matches whole texts: ~ asks for the whole text in one engine and for a part of it in the other. An end that the
 * pattern fixes itself needs nothing around it.
 */
const anywhere = (pattern: string): string => {
  const single = !pattern.includes('|')
  const [starts, ends] = [single && pattern.startsWith('^'), single && /(?<!\\)\$$/.test(pattern)]
  return `^${starts ? '' : rest}(?:${pattern})${ends ? '' : rest}$`
}

type Regex = RuleOf<'regex'>

const words: Sentence<Regex>[] = [
  sentence<Regex, { field: string; pattern: string; cased: 'any' | 'same' }>({
    zh: '{field}匹配正则{pattern}（{cased}）',
    en: '{field} matches the pattern {pattern} ({cased})',
    holes: {
      field,
      pattern: quotation,
      cased: choice({ any: both('不分大小写', 'any case'), same: both('区分大小写', 'same case') }),
    },
    parts: ({ field, pattern, caseless }) => ({ field, pattern, cased: caseless ? 'any' : 'same' }),
    rule: ({ field, pattern, cased }) => ({ kind: 'regex', field, pattern, caseless: cased === 'any' }),
  }),
]

export const regex: Kind<RuleOf<'regex'>> = {
  uses: ({ field }) => [{ field }],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field, pattern, caseless = false }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    const textual = attribute.type === 'text' || attribute.type === 'enum'
    const read = readPattern(pattern, caseless)
    const { at, why } = typeof read === 'string' ? { at: 0, why: both('', '') } : read
    return [
      ...checkAbility(attribute, textual, '文字字段', 'a text field'),
      ...(typeof read === 'string' ? [] : [problem('unsafe_pattern', { field, pattern, at, zh: why.zh, en: why.en })]),
    ]
  },
  ...sentences(words),

  compile(rule, to) {
    const attribute = knownField(to.row, rule.field)
    const column = columnOf(to.row, attribute)
    const text = rule.caseless ? sql`lower(cast(${column} as text))` : sql`cast(${column} as text)`
    const matches = sql`${text} ~ ${anywhere(known(rule))}`
    return unlessMarks(sql`${matches}`, column, unknownValues(attribute))
  },
}
