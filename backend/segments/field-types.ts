import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import type { Attribute, AttributeType } from '../catalog/catalog.ts'
import type { Condition } from './kinds/kind.ts'
import type { Comparator, Literal } from './literal.ts'
import { dayBounds, localDate } from './resolve-window.ts'
import { both, type Scope } from './scope.ts'
import { amount, quoted } from './words.ts'

type Column = RawBuilder<unknown>

/** How the values of one attribute type are checked, compared and shown. */
export interface FieldType {
  accepts: Bilingual
  valid(value: Literal): boolean
  /** Has an order: <, ≤, >, ≥ and between make sense. */
  ordered: boolean
  /** Place of a value on a line, to find empty ranges. */
  position(value: Literal): number
  /** Never true for a null column; `op` is not `ne`. */
  compare(column: Column, op: Exclude<Comparator, 'ne'>, value: Literal, scope: Scope): Condition
  show(value: Literal, attribute: Attribute): Bilingual
}

const signs = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }
const sign = (op: keyof typeof signs) => sql.raw(signs[op])

export const instantText = (at: string): string => at.replace('T', ' ').replace('Z', '')
/** A bound instant as the column type of events: a timestamp in UTC. */
export const instantValue = (at: string) => sql`cast(${instantText(at)} as timestamp)`
export const dateValue = (date: string) => sql`cast(${date} as date)`

const isDate = (value: Literal): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const reads = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}
const isMoment = (value: Literal): value is string =>
  typeof value === 'string' &&
  /^(?!0000)\d{4}-/.test(value) &&
  (isDate(value) ? reads(() => Temporal.PlainDate.from(value)) : reads(() => Temporal.Instant.from(value)))
const momentPosition = (value: Literal): number => Date.parse(String(value))
const utc = (at: string) => Temporal.Instant.from(at).toString()

const showText = (value: Literal): Bilingual => both(String(value), String(value))
const showValue = (value: Literal, attribute: Attribute): Bilingual =>
  quoted(attribute.values?.find((each) => each.value === String(value))?.labels ?? showText(value))

const number: FieldType = {
  accepts: both('数字', 'a number'),
  valid: (value) => typeof value === 'number' && Number.isFinite(value),
  ordered: true,
  position: Number,
  compare: (column, op, value) => sql`${column} ${sign(op)} ${value}`,
  show: (value, { unit, labels }) => {
    const shown = amount(Number(value), unit)
    return unit === 'year' && labels.zh.includes('龄') ? both(shown.zh.replace('年', '岁'), shown.en) : shown
  },
}

/** Whole numbers that say the same as a fractional bound, so that the comparison stays one of integers. */
const wholeBounds: Record<keyof typeof signs, (value: number) => number> = {
  eq: (value) => value,
  gt: Math.floor,
  gte: Math.ceil,
  lt: Math.ceil,
  lte: Math.floor,
}

const integer: FieldType = {
  ...number,
  compare(column, op, value) {
    const bound = wholeBounds[op](Number(value))
    return Number.isInteger(bound) ? sql`${column} ${sign(op)} ${bound}` : sql`false`
  },
}

const exact = (accepts: Bilingual, valid: FieldType['valid']): FieldType => ({
  accepts,
  valid,
  ordered: false,
  position: () => Number.NaN,
  compare: (column, _, value) => sql`${column} = ${value}`,
  show: showValue,
})

const moments = both(
  '日期（如 2011-03-31）或带时区的时刻（如 2011-03-31T09:00:00Z）',
  'a date such as 2011-03-31 or an instant such as 2011-03-31T09:00:00Z',
)

const date: FieldType = {
  accepts: moments,
  valid: isMoment,
  ordered: true,
  position: momentPosition,
  compare: (column, op, value, { catalog }) => {
    const text = String(value)
    return sql`${column} ${sign(op)} ${dateValue(isDate(text) ? text : localDate(text, catalog.timeZone))}`
  },
  show: showText,
}

/** Bounds of a day stand for it: ≤ a day is before the next one starts. */
const dayComparisons: Record<keyof typeof signs, (column: Column, start: string, end: string) => Condition> = {
  eq: (column, start, end) => sql`(${column} >= ${instantValue(start)} and ${column} < ${instantValue(end)})`,
  gt: (column, _, end) => sql`${column} >= ${instantValue(end)}`,
  gte: (column, start) => sql`${column} >= ${instantValue(start)}`,
  lt: (column, start) => sql`${column} < ${instantValue(start)}`,
  lte: (column, _, end) => sql`${column} < ${instantValue(end)}`,
}

const timestamp: FieldType = {
  ...date,
  compare: (column, op, value, { catalog }) => {
    const text = String(value)
    if (!isDate(text)) return sql`${column} ${sign(op)} ${instantValue(utc(text))}`
    const { start, end } = dayBounds(text, catalog.timeZone)
    return dayComparisons[op](column, start, end)
  },
}

const isText = (value: Literal) => typeof value === 'string'
const text = exact(both('文字', 'a text'), isText)

/** Every attribute type, once. */
export const fieldTypes: Record<AttributeType, FieldType> = {
  integer,
  decimal: number,
  boolean: exact(both('true 或 false', 'true or false'), (value) => typeof value === 'boolean'),
  date,
  timestamp,
  enum: exact(both('该字段的一个取值', 'one of its values'), isText),
  text,
  list: {
    ...text,
    accepts: both('列表条件（list 或 size）', 'a condition on its list (list or size)'),
    valid: () => false,
  },
}
