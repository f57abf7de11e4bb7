import { type RawBuilder, sql } from 'kysely'

type Part = RawBuilder<unknown>

/** So many are written out at every step; of more that would grow with their square, so each row tells how far it got. */
const mostWritten = 8

const allOf = (parts: readonly Part[]): Part => (parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`)

/** How many hold before the first that does not. */
const heldFirst = (met: readonly Part[]): Part =>
  sql`case ${sql.join(
    met.map((each, at) => sql`when ${each} is not true then ${sql.lit(at)}`),
    sql` `,
  )} else ${sql.lit(met.length)} end`

/** What the steps of a waterfall ask of rows that have a flag for each clause. */
export interface ClauseSteps {
  /** The rows with what the steps need of them. */
  rows(flags: Part): Part
  /** The clauses up to this one hold. */
  upTo(at: number): Part
  /** This one holds, and all behind it. */
  from(at: number): Part
  /** This one alone does not hold. */
  failsOnly(at: number): Part
}

/** The steps over clauses whose flags are the columns `met`. */
export const clauseSteps = (met: readonly Part[]): ClauseSteps => {
  const last = met.length - 1
  if (met.length <= mostWritten)
    return {
      rows: (flags) => flags,
      upTo: (at) => allOf(met.slice(0, at + 1)),
      from: (at) => allOf(met.slice(at)),
      failsOnly: (at) => sql`(${met[at]} is not true and ${allOf(met.filter((_, other) => other !== at))})`,
    }
  return {
    rows: (flags) =>
      sql`select f.*, ${heldFirst(met)} as held, ${heldFirst(met.toReversed())} as held_back from (${flags}) as f`,
    upTo: (at) => sql`held > ${sql.lit(at)}`,
    from: (at) => sql`held_back > ${sql.lit(last - at)}`,
    failsOnly: (at) => sql`(held = ${sql.lit(at)} and held_back = ${sql.lit(last - at)})`,
  }
}
