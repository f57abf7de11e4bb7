import { type RawBuilder, sql } from 'kysely'
import type { Engine, Query, RunOptions } from '../warehouse/engine.ts'
import { toQuery } from './compile.ts'
import { orderedId } from './ids.ts'
import type { Scope } from './scope.ts'

type Part = RawBuilder<unknown>

/** The first customers, in id order, whose flags meet a condition. */
export interface Firsts {
  /** Column of the answer that holds the ids; those of `columns` follow as `<name>_<column>`. */
  name: string
  where: Part
  columns?: readonly string[]
  limit: number
}

/** What is asked of customers as rows of `id` and flags. */
export interface Flagged {
  flags: Part
  counts: readonly Part[]
  firsts: readonly Firsts[]
  /** The same from fewer customers, as long as a customer who is left out (`left` is such a row) would have no flag. */
  few?: Pick<Flagged, 'flags' | 'counts'> & { left: Part }
}

const cells = ({ name, columns = [] }: Firsts) => [
  { cell: 'id', as: name },
  ...columns.map((cell) => ({ cell, as: `${name}_${cell}` })),
]

/** One pass over the customers: the flags are made once, and everything is read from them. */
export const flaggedQuery = ({ flags, counts, firsts }: Flagged, scope: Scope): Query => {
  const order = orderedId(sql`id`, scope.catalog)
  const lists = firsts.flatMap((one) =>
    cells(one).map(
      ({ cell, as }) => sql`(select array_agg(${sql.id(cell)} order by ${order}) from
        (select * from flags where ${one.where} order by ${order} limit ${one.limit}) as firsts) as ${sql.id(as)}`,
    ),
  )
  return toQuery(sql`with flags as materialized (${flags}) select ${sql.join([...counts, ...lists])} from flags`, scope)
}

/** The same in pieces that workers answer on their own: counts that are summed, and as many first ids as are wanted. */
export const flaggedPieces = ({ flags, counts, firsts }: Flagged, { catalog }: Scope) => {
  const order = orderedId(sql`id`, catalog)
  return {
    counts: toQuery(sql`select ${sql.join(counts)} from (${flags}) as flags`),
    firsts: firsts.map((one) =>
      toQuery(sql`select ${sql.join(cells(one).map(({ cell }) => sql.id(cell)))} from (${flags}) as flags
        where ${one.where} order by ${order} limit ${one.limit}`),
    ),
  }
}

/** The counts and the arrays of the firsts, in one row. */
export const askFlagged = async (
  flagged: Flagged,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Record<string, unknown>> => {
  if (!engine.abilities.cluster) {
    const { few } = flagged
    const [left] = few ? await engine.rows(toQuery(few.left), options) : []
    const asked = few && left?.flagged === false ? { ...flagged, ...few } : flagged
    return (await engine.rows(flaggedQuery(asked, scope), options))[0] ?? {}
  }
  const pieces = flaggedPieces(flagged, scope)
  const [counts, ...lists] = await Promise.all(
    [pieces.counts, ...pieces.firsts].map((query) => engine.rows(query, options)),
  )
  const columns = flagged.firsts.flatMap((one, at) =>
    cells(one).map(({ cell, as }) => [as, (lists[at] ?? []).map((row) => row[cell])]),
  )
  return { ...counts?.[0], ...Object.fromEntries(columns) }
}
