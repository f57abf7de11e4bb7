import { type RawBuilder, sql } from 'kysely'
import type { Compiling } from './kinds/kind.ts'
import { quantityType } from './quantity.ts'
import type { Quantity, Rule } from './rule.ts'

/** Customers (of `within`) that have the quantity, as rows of (id, value). */
export const populationRows = (quantity: Quantity, within: Rule | undefined, to: Compiling): RawBuilder<unknown> => {
  const inner = to.nested()
  const value = quantityType(quantity).compile(quantity, inner)
  const among = within ? sql` and ${inner.select(within)}` : sql``
  return sql`select c.customer_id as id, ${value} as value ${inner.customers()} where ${value} is not null${among}`
}
