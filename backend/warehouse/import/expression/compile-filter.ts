import { sql } from 'kysely'
import type { AttributeType } from '../../../catalog/catalog.ts'
import { FairleadError } from '../../../errors.ts'
import type { Comparator, FieldRule } from '../../../segments/rule.ts'
import type { Fragment } from '../../stage.ts'

export interface FilterField {
  value: Fragment
  type: AttributeType
}

type FieldOf = (name: string) => FilterField
type Kind = FieldRule['kind']
type Compile<K extends Kind> = (rule: Extract<FieldRule, { kind: K }>, fieldOf: FieldOf) => Fragment

const operators: Record<Comparator, string> = { eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' }

const refuse = (field: string, type: AttributeType, value: unknown) =>
  new FairleadError('invalid_input', {
    place: '--where',
    problem: `column "${field}" is of type ${type} and cannot be compared with ${JSON.stringify(value)}`,
  })

/** A literal as a bound value of the column's type; text columns hold codes such as 536365, so numbers become text there. */
const bound = (field: string, { type }: FilterField, value: string | number | boolean): Fragment => {
  const fits: Record<AttributeType, boolean> = {
    integer: typeof value === 'number',
    decimal: typeof value === 'number',
    boolean: typeof value === 'boolean',
    date: typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    timestamp: typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    enum: true,
    text: true,
    list: false,
  }
  if (!fits[type]) throw refuse(field, type, value)
  if (type === 'date') return sql`cast(${value} as date)`
  if (type === 'timestamp') return sql`cast(${value} as timestamp)`
  return type === 'text' || type === 'enum' ? sql`${String(value)}` : sql`${value}`
}

const never = (condition: Fragment) => sql`coalesce(${condition}, false)`

const table: { [K in Kind]: Compile<K> } = {
  compare: ({ field, op, value }, fieldOf) => {
    const column = fieldOf(field)
    const test = sql`${column.value} ${sql.raw(operators[op])} ${bound(field, column, value)}`
    return op === 'ne' ? sql`coalesce(${test}, true)` : never(test)
  },
  between: ({ field, min, max, exclusiveMin, exclusiveMax }, fieldOf) => {
    const column = fieldOf(field)
    const from = sql`${column.value} ${sql.raw(exclusiveMin ? '>' : '>=')} ${bound(field, column, min)}`
    return never(sql`${from} and ${column.value} ${sql.raw(exclusiveMax ? '<' : '<=')} ${bound(field, column, max)}`)
  },
  in: ({ field, values }, fieldOf) => {
    const column = fieldOf(field)
    return never(sql`${column.value} in (${sql.join(values.map((value) => bound(field, column, value)))})`)
  },
  text: ({ field, op, value }, fieldOf) => {
    const cell = sql`lower(cast(${fieldOf(field).value} as varchar))`
    const test = { contains: 'contains', starts_with: 'starts_with', ends_with: 'ends_with' }[op]
    return never(sql`${sql.raw(test)}(${cell}, ${value.toLowerCase()})`)
  },
  missing: ({ field }, fieldOf) => sql`${fieldOf(field).value} is null`,
  date: ({ field }) => {
    throw refuse(field, 'date', 'a window')
  },
  regex: ({ field }) => {
    throw refuse(field, 'text', 'a pattern')
  },
  list: ({ field, values }) => {
    throw refuse(field, 'list', values)
  },
  size: ({ field, value }) => {
    throw refuse(field, 'list', value)
  },
  anniversary: ({ field }) => {
    throw refuse(field, 'date', 'an anniversary')
  },
  all: ({ of }, fieldOf) =>
    sql`(${sql.join(
      of.map((rule) => compileFilter(rule, fieldOf)),
      sql` and `,
    )})`,
  any: ({ of }, fieldOf) =>
    sql`(${sql.join(
      of.map((rule) => compileFilter(rule, fieldOf)),
      sql` or `,
    )})`,
  not: ({ of }, fieldOf) => sql`not ${compileFilter(of, fieldOf)}`,
}

/** SQL of a condition over the columns of one staged row; always true or false, values bound. */
export const compileFilter = <K extends Kind>(rule: Extract<FieldRule, { kind: K }>, fieldOf: FieldOf): Fragment =>
  (table[rule.kind as K] as Compile<K>)(rule, fieldOf) // the key and the rule carry the same kind
