import { type RawBuilder, sql } from 'kysely'

/** A value as ranks compare it: computed decimals to six places, so that rounding noise makes no order (docs/semantics.md §7). */
export const rankable = (value: RawBuilder<unknown>, inexact: boolean): RawBuilder<unknown> =>
  inexact ? sql`cast(${value} as decimal(28, 6))` : value
