import { type RawBuilder, sql } from 'kysely'
import type { Attribute, EventType } from '../catalog/catalog.ts'
import type { Aggregate } from './aggregate.ts'
import { knownValue } from './field.ts'
import { localTime } from './local-time.ts'
import { byRole, productOf } from './roles.ts'
import { eventRow, knownField, type Scope } from './scope.ts'

type Column = RawBuilder<unknown>

const functions = { known: sql`count`, sum: sql`sum`, min: sql`min`, max: sql`max` }

const cellOf = (event: EventType, attribute: Attribute): Column => knownValue(eventRow(event), attribute)

const distinct = (event: EventType, attribute: Attribute | undefined): Column =>
  attribute ? sql`count(distinct ${cellOf(event, attribute)})` : sql`count(*)`

/** An aggregate over rows `e` of one customer, in SQL. Missing values are left out; a sum of none is null. */
export const aggregateOf = (aggregate: Aggregate, event: EventType, scope: Pick<Scope, 'asOf' | 'catalog'>): Column => {
  switch (aggregate.of) {
    case 'count':
      return sql`count(*)`
    case 'first':
      return sql`min(e.ts)`
    case 'last':
      return sql`max(e.ts)`
    case 'orders':
      return distinct(event, byRole(event, 'order'))
    case 'products':
      return distinct(event, productOf(event))
    case 'days':
      return sql`count(distinct cast(${localTime(sql`e.ts`, event.from, scope)} as date))`
    case 'avg': {
      // of the same sums and counts that other measures take
      const [sum, known] = (['sum', 'known'] as const).map((of) => aggregateOf({ ...aggregate, of }, event, scope))
      return sql`(cast(${sum} as double precision) / nullif(${known}, 0))`
    }
    case 'distinct':
      return distinct(event, knownField(eventRow(event), aggregate.property))
    default:
      return sql`${functions[aggregate.of]}(${cellOf(event, knownField(eventRow(event), aggregate.property))})`
  }
}
