import { type RawBuilder, sql } from 'kysely'
import type { Compiling } from './kinds/kind.ts'
import { quantityType } from './quantity.ts'
import type { Quantity, Rule } from './rule.ts'

/** Customers (of `within`) that have the quantity, as rows of (id, value); `positive`: those that have more than nothing. */
export const populationRows = (
  quantity: Quantity,
  within: Rule | undefined,
  to: Compiling,
  { positive = false } = {},
): RawBuilder<unknown> => {
  const inner = to.nested()
  const { compile, zero } = quantityType(quantity)
  const value = compile(quantity, inner)
  const among = within ? [inner.select(within)] : []
  // who has no such events has no value, or 0
  const few = positive || !zero(quantity) ? inner.having([value, ...among]) : undefined
  const { id, from } = few ?? { id: sql`c.customer_id`, from: undefined }
  const conditions = [positive ? sql`${value} > 0` : sql`${value} is not null`, ...among]
  return sql`select ${id} as id, ${value} as value ${from ? sql`from ${from}` : inner.customers()} where ${sql.join(conditions, sql` and `)}`
}
