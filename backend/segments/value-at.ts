import { type RawBuilder, sql } from 'kysely'

/** The value at a place from 0 of n in ascending order, over rows p of (id, value); the middle of a step, so that engines take the same row. */
export const valueAt = (place: number, n: number): RawBuilder<unknown> =>
  sql`percentile_disc(cast(${(place + 0.5) / n} as double precision)) within group (order by p.value)`

/** The values at several places, in one array. */
export const valuesAt = (places: readonly number[], n: number): RawBuilder<unknown> => {
  const shares = places.map((place) => sql`cast(${(place + 0.5) / n} as double precision)`)
  return sql`percentile_disc(array[${sql.join(shares)}]) within group (order by p.value)`
}
