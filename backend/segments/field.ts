import { type RawBuilder, sql } from 'kysely'
import type { Attribute } from '../catalog/catalog.ts'
import { type FieldType, fieldTypes } from './field-types.ts'
import type { Checking, Condition } from './kinds/kind.ts'
import type { Comparator, Literal } from './literal.ts'
import { nearestFields, nearestValues } from './nearest.ts'
import { type Problem, problem } from './problem.ts'
import { fieldOf, knownField, type Row } from './scope.ts'
import { wholeYears } from './whole-years.ts'

/** The value of a field in SQL: its column, or the whole years since the date that it is told from. */
export const columnOf = (row: Row, attribute: Attribute): RawBuilder<unknown> =>
  attribute.yearsSince === undefined
    ? sql`${sql.id(row.alias, attribute.column)}`
    : wholeYears(columnOf(row, knownField(row, attribute.yearsSince)), row.today)

export const isList = ({ type, separator }: Attribute): boolean => type === 'list' || separator !== undefined

/** The values of a field of several values as an array; null where it is missing or an empty text. */
export const elementsOf = (row: Row, attribute: Attribute): RawBuilder<unknown> => {
  const column = columnOf(row, attribute)
  return attribute.separator === undefined
    ? column
    : sql`string_to_array(nullif(${column}, ''), ${attribute.separator})`
}

export const typeOf = (attribute: Attribute): FieldType => fieldTypes[attribute.type]

/** Texts that the catalog counts as missing. */
export const unknownValues = (attribute: Attribute): string[] =>
  (attribute.values ?? []).filter(({ unknown }) => unknown).map(({ value }) => value)

const isTextual = ({ type }: Attribute) => type === 'enum' || type === 'text'

/** Stored values that stand for a missing one. */
export const missingMarks = (attribute: Attribute): Literal[] => [
  ...(attribute.absent ?? []),
  ...(isTextual(attribute) ? unknownValues(attribute) : []),
]

export const isMissing = (row: Row, attribute: Attribute): Condition => {
  const column = columnOf(row, attribute)
  const marks = missingMarks(attribute)
  return marks.length === 0 ? sql`${column} is null` : sql`(${column} is null or ${column} in (${sql.join(marks)}))`
}

/** The column with its missing marks turned into null, for measures. */
export const knownValue = (row: Row, attribute: Attribute): RawBuilder<unknown> =>
  missingMarks(attribute).reduce<RawBuilder<unknown>>(
    (column, mark) => sql`nullif(${column}, ${mark})`,
    columnOf(row, attribute),
  )

const holds: Record<Exclude<Comparator, 'ne'>, (a: number, b: number) => boolean> = {
  eq: (a, b) => a === b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
}

/** Numbers that stand for "none" and would satisfy the comparison, to be excluded by name. */
export const strayMarks = (attribute: Attribute, op: Exclude<Comparator, 'ne'>, value: Literal): number[] =>
  (attribute.absent ?? []).filter((mark) => holds[op](mark, Number(value)))

export const unlessMarks = (condition: Condition, column: RawBuilder<unknown>, marks: readonly Literal[]): Condition =>
  marks.length === 0 ? condition : sql`(${condition} and ${column} not in (${sql.join(marks)}))`

/** Problems of naming a field; empty when it exists. */
export const checkField = ({ row }: Checking, field: string): Problem[] =>
  fieldOf(row, field)
    ? []
    : [problem('unknown_field', { field, of: row.name, nearest: nearestFields(field, row.attributes) })]

/** As many values as are named whole, where none looks like the one that was given. */
const fewValues = 12

const unknownValue = (attribute: Attribute, value: Literal): Problem => {
  const nearest = nearestValues(String(value), attribute)
  const all = (attribute.values ?? []).map((each) => each.value)
  const named = nearest.length === 0 && all.length > 0 && all.length <= fewValues
  return problem('unknown_value', { field: attribute.name, value, nearest, ...(named && { values: all }) })
}

/** Problems of comparing a field with a value: type, stored values, marks of missing. */
export const checkValue = (attribute: Attribute, value: Literal): Problem[] => {
  const { valid, accepts } = typeOf(attribute)
  if (!valid(value))
    return [problem('wrong_type', { field: attribute.name, value, acceptedZh: accepts.zh, accepted: accepts.en })]
  if (missingMarks(attribute).includes(value)) return [problem('value_means_missing', { field: attribute.name, value })]
  const values = attribute.values
  if (attribute.type === 'enum' && values && !values.some((each) => each.value === value))
    return [unknownValue(attribute, value)]
  return []
}

/** Problems of asking for one value of a field of several values. */
export const checkElement = (attribute: Attribute, value: string): Problem[] => {
  const values = attribute.values
  if (!values || values.some((each) => each.value === value)) return []
  return [unknownValue(attribute, value)]
}

/** Problems of a condition that needs an order (<, between) or text. */
export const checkAbility = (attribute: Attribute, able: boolean, acceptedZh: string, accepted: string): Problem[] =>
  able ? [] : [problem('wrong_type', { field: attribute.name, type: attribute.type, acceptedZh, accepted })]
