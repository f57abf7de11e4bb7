import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { resolveWindow } from '../resolve-window.ts'
import type { Comparator, FieldRule } from '../rule.ts'
import { isReturn, itemsOf, patternHolds } from './field-kinds.ts'
import { known, localDay, type Value, type Values } from './world.ts'

export interface Row {
  attributes: Attribute[]
  values: Values
  catalog: Catalog
  asOf: string
}

type FieldKind = FieldRule['kind']
type FieldRuleOf<K extends FieldKind> = Extract<FieldRule, { kind: K }>

const attributeOf = ({ attributes }: Row, name: string): Attribute => {
  const found = attributes.find((attribute) => attribute.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

const compareNumbers: Record<Comparator, (a: number, b: number) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
}
export const numbersCompare = (a: number, op: Comparator, b: number): boolean => compareNumbers[op](a, b)

const isDay = (value: Value) => typeof value === 'string' && value.length === 10
const ordinal = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** A value and a bound on one line: days where either is a day, else instants. */
const onLine = (attribute: Attribute, value: Value, bound: Value, zone: string): [number, number] => {
  if (attribute.type === 'boolean') return [Number(value), Number(bound)]
  if (attribute.type === 'date' || (attribute.type === 'timestamp' && isDay(bound))) {
    const [a, b] = [value, bound].map((each) => (isDay(each) ? String(each) : localDay(String(each), zone)))
    return [ordinal(a ?? ''), ordinal(b ?? '')]
  }
  if (attribute.type === 'timestamp') return [Date.parse(String(value)), Date.parse(String(bound))]
  return [Number(value), Number(bound)]
}

const compares = (row: Row, field: string, op: Comparator, bound: Value): boolean => {
  const attribute = attributeOf(row, field)
  const value = known(attribute, row.values)
  if (value === null) return op === 'ne'
  if (attribute.type === 'enum' || attribute.type === 'text') return (value === bound) === (op === 'eq')
  const [a, b] = onLine(attribute, value, bound, row.catalog.timeZone)
  return numbersCompare(a, op, b)
}

/** Simple case mapping, letter by letter. */
const fold = (text: string) => [...text].map((letter) => letter.toLowerCase()).join('')
const textual = { contains: 'includes', starts_with: 'startsWith', ends_with: 'endsWith' } as const

const evaluators: { [K in FieldKind]: (rule: FieldRuleOf<K>, row: Row) => boolean } = {
  compare: ({ field, op, value }, row) => compares(row, field, op, value),
  between: ({ field, min, max, exclusiveMin, exclusiveMax }, row) =>
    compares(row, field, exclusiveMin ? 'gt' : 'gte', min) && compares(row, field, exclusiveMax ? 'lt' : 'lte', max),
  in: ({ field, values }, row) => values.some((value) => compares(row, field, 'eq', value)),
  text({ field, op, value }, row) {
    const stored = known(attributeOf(row, field), row.values)
    return stored !== null && fold(String(stored))[textual[op]](fold(value))
  },
  regex({ field, pattern, caseless }, row) {
    const stored = known(attributeOf(row, field), row.values)
    return (
      stored !== null &&
      patternHolds(caseless ? fold(String(stored)) : String(stored), caseless ? pattern.toLowerCase() : pattern)
    )
  },
  list({ field, has, values }, row) {
    const items = itemsOf(attributeOf(row, field), row.values)
    if (items === null) return has === 'none'
    if (has === 'all') return values.every((value) => items.includes(value))
    return values.some((value) => items.includes(value)) === (has === 'any')
  },
  size({ field, op, value }, row) {
    const items = itemsOf(attributeOf(row, field), row.values)
    return items === null ? op === 'ne' : numbersCompare(items.length, op, value)
  },
  anniversary({ field, from, to }, row) {
    const attribute = attributeOf(row, field)
    const value = known(attribute, row.values)
    if (value === null) return false
    const zone = row.catalog.timeZone
    const day = attribute.type === 'date' ? String(value) : localDay(String(value), zone)
    return isReturn(day, localDay(row.asOf, zone), from, to)
  },
  missing: ({ field }, row) => known(attributeOf(row, field), row.values) === null,
  date({ field, window }, row) {
    const attribute = attributeOf(row, field)
    const value = known(attribute, row.values)
    const { from, to, toIncluded, firstDay, lastDay } = resolveWindow(window, row.asOf, row.catalog.timeZone)
    if (value === null) return false
    if (attribute.type === 'date')
      return (
        (firstDay === undefined || String(value) >= firstDay) && (lastDay === undefined || String(value) <= lastDay)
      )
    return isWithin(String(value), from, to, toIncluded)
  },
  all: ({ of }, row) => of.every((rule) => fieldsHold(rule, row)),
  any: ({ of }, row) => of.some((rule) => fieldsHold(rule, row)),
  not: ({ of }, row) => !fieldsHold(of, row),
}

export const isWithin = (
  at: string,
  from: string | undefined,
  to: string | undefined,
  toIncluded: boolean,
): boolean => {
  const time = Date.parse(at)
  if (from !== undefined && time < Date.parse(from)) return false
  return to === undefined || time < Date.parse(to) || (toIncluded && time === Date.parse(to))
}

/** Whether one row, a customer or an event, meets a condition on its fields. */
export const fieldsHold = (rule: FieldRule, row: Row): boolean => {
  const evaluate = evaluators[rule.kind] as (rule: FieldRule, row: Row) => boolean // keyed by the tag
  return evaluate(rule, row)
}
