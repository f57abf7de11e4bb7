import { type RawBuilder, sql } from 'kysely'
import type { Compiling, Condition } from './kinds/kind.ts'

/** Customer `c` is among rows of customer_id. */
export const amongRows = (rows: RawBuilder<unknown>, to: Compiling): Condition =>
  to.filtering ? sql`c.customer_id in (${rows})` : to.isListed(rows)
