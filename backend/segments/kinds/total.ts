import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { isNumber } from '../../catalog/is-number.ts'
import { comparisonWords } from '../comparison-words.ts'
import { checkAbility, checkField, knownValue } from '../field.ts'
import { comparator, knownName } from '../literal.ts'
import type { RuleOf } from '../rule.ts'
import { both, fieldOf, knownField } from '../scope.ts'
import { compareNumber } from '../tolerance.ts'
import { fieldWhere } from '../wording/fields.ts'
import { between, choice, number, several } from '../wording/plain.ts'
import { type Hole, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Checking, Compiling, Condition, Kind } from './kind.ts'

const fields = z.array(knownName).min(1).max(20)

/**
 * The sum of some number fields of a customer, compared with a number or with so many times the sum of others: web purchases with store
 * purchases, wine with half of all spends. A missing field leaves the customer out, unless `blanks` says that it counts as 0.
 */
export const totalRule = z.strictObject({
  kind: z.literal('total'),
  fields,
  op: comparator.exclude(['ne']),
  than: z.union([z.number(), z.strictObject({ fields, times: z.number().positive() })]),
  blanks: z.literal('zero').optional(),
})

type Total = RuleOf<'total'>
type Others = { fields: string[]; times: number }

const named = fieldWhere(isNumber)
const sum = several(named, both(' ＋ ', ' + '))
const added = between(both('', 'total of '), several(named, both(' ＋ ', ' + '), 2), both(' 合计', ''))
/** A field by its name, several as their total. */
const oneOrTotal: Hole<string[]> = {
  say: (of, to, parts) => (of.length === 1 ? named.say(of[0] as string, to, parts) : added.say(of, to, parts)),
  read: (from, at, parts) => [
    ...added.read(from, at, parts),
    ...named.read(from, at, parts).map(({ value, end }) => ({ value: [value], end })),
  ],
}
const { ne: _, ...ops } = comparisonWords
const blanks = choice({ kept: both('', ''), zero: both('（空值按 0）', ' (blanks as 0)') })
const counted = (said: 'kept' | 'zero') => (said === 'zero' ? { blanks: 'zero' as const } : {})

const othersOf = ({ than }: Total): Others | undefined => (typeof than === 'number' ? undefined : than)
/** Says nothing, and stands for a value. */
const always = (value: number): Hole<number> => ({ say: () => both('', ''), read: (_, at) => [{ value, end: at }] })

type Said = { of: string[]; op: Total['op']; blanks: 'kept' | 'zero' }

const withOthers = ([zh, en]: [string, string], plain: boolean): Sentence<Total> =>
  sentence<Total, Said & { times: number; others: string[] }>({
    zh,
    en,
    holes: { of: oneOrTotal, op: choice(ops), times: plain ? always(1) : number, others: oneOrTotal, blanks },
    parts: (rule) => {
      const others = othersOf(rule)
      return others && (others.times === 1) === plain
        ? { of: rule.fields, op: rule.op, times: others.times, others: others.fields, blanks: rule.blanks ?? 'kept' }
        : undefined
    },
    rule: ({ of, op, times, others, blanks: said }) => ({
      kind: 'total',
      fields: of,
      op,
      than: { fields: others, times },
      ...counted(said),
    }),
  })

const words: Sentence<Total>[] = [
  sentence<Total, Said & { value: number }>({
    zh: '{of} 合计 {op} {value}{blanks}',
    en: 'total of {of} {op} {value}{blanks}',
    holes: { of: sum, op: choice(ops), value: number, blanks },
    parts: ({ fields: of, op, than, blanks: said }) =>
      typeof than === 'number' ? { of, op, value: than, blanks: said ?? 'kept' } : undefined,
    rule: ({ of, op, value, blanks: said }) => ({ kind: 'total', fields: of, op, than: value, ...counted(said) }),
  }),
  withOthers(
    ['{of} {op} 同一客户的{others}{times}{blanks}', "{of} {op} the same customer's {others}{times}{blanks}"],
    true,
  ),
  withOthers(
    [
      '{of} {op} {times} 倍的同一客户的{others}{blanks}',
      "{of} {op} {times} times the same customer's {others}{blanks}",
    ],
    false,
  ),
]

const allFields = (rule: Total): string[] => [...new Set([...rule.fields, ...(othersOf(rule)?.fields ?? [])])]

const checkNumber = (name: string, to: Checking) => {
  const attribute = fieldOf(to.row, name)
  return attribute ? checkAbility(attribute, isNumber(attribute), '数字字段', 'a number field') : checkField(to, name)
}

const addedUp = (names: string[], { blanks: said }: Total, to: Compiling): RawBuilder<unknown> => {
  const values = names.map((name) => {
    const value = sql`cast(${knownValue(to.row, knownField(to.row, name))} as double precision)`
    return said === 'zero' ? sql`coalesce(${value}, 0)` : value
  })
  return sql`(${sql.join(values, sql` + `)})`
}

const compares = (rule: Total, to: Compiling): Condition => {
  const of = addedUp(rule.fields, rule, to)
  const others = othersOf(rule)
  if (!others) return sql`(${compareNumber(of, rule.op, rule.than as number, true)}) is true`
  const rest = sql`(${of} - cast(${others.times} as double precision) * ${addedUp(others.fields, rule, to)})`
  return sql`(${compareNumber(rest, rule.op, 0, true)}) is true`
}

export const total: Kind<Total> = {
  teach: 'number fields added up, against a number or another sum',
  uses: (rule) => allFields(rule).map((field) => ({ field })),
  check: (rule, to) => allFields(rule).flatMap((name) => checkNumber(name, to)),
  ...sentences(words),
  compile: compares,
}
