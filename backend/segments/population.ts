import { type RawBuilder, sql } from 'kysely'
import { tableOf } from './event-rows.ts'
import type { Compiling } from './kinds/kind.ts'
import { quantityType } from './quantity.ts'
import type { Quantity, Rule } from './rule.ts'

/** Customers (of `within`) that have the quantity, as rows of (id, value). */
export const populationRows = (quantity: Quantity, within: Rule | undefined, to: Compiling): RawBuilder<unknown> => {
  const { value, join } = quantityType(quantity).compile(quantity, to)
  const among = within ? sql` and ${to.select(within)}` : sql``
  return sql`select c.customer_id as id, ${value} as value from ${tableOf(to, 'customers')} as c ${join}
    where ${value} is not null${among}`
}
