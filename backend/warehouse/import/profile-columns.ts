import { sql } from 'kysely'
import type { ColumnProfile } from '../../catalog/profile.ts'
import type { Fragment } from '../stage.ts'
import type { ProfiledColumn, Query } from './profiled-column.ts'
import { findSeparators } from './separators.ts'

const mostValues = 200
const longestValue = 64
/** Text is an enum when each of its values stands for at least three rows. */
const rowsPerValue = 3
/** Above this many values an estimate of how many there are is enough. */
const exactUpTo = 10_000

const values = async (query: Query, relation: Fragment, cell: string) =>
  query<{ value: string; count: number }>(sql`
    select cast(${sql.id(cell)} as varchar) as value, count(*) as count from ${relation}
    where ${sql.id(cell)} is not null group by 1 order by 2 desc, 1 limit ${sql.lit(mostValues + 1)}`)

const isEnum = (found: { value: string }[], filled: number) =>
  found.length <= mostValues &&
  found.length * rowsPerValue <= filled &&
  found.every(({ value }) => value.length <= longestValue)

interface Measured {
  filled: number
  distinct: number
  min: string | number | null
  max: string | number | null
}

const measure = (columns: ProfiledColumn[], distinctOf: (cell: Fragment) => Fragment): Fragment[] =>
  columns.flatMap(({ cell, type }, index) => {
    const value = sql.id(cell)
    const ordered = type !== 'boolean' && type !== 'text' && type !== 'enum'
    return [
      sql`count(${value}) as ${sql.id(`filled${index}`)}`,
      // the values of a boolean are listed in any case
      sql`${type === 'boolean' ? sql`2` : distinctOf(value)} as ${sql.id(`distinct${index}`)}`,
      sql`${ordered ? sql`min(${value})` : sql`null`} as ${sql.id(`min${index}`)}`,
      sql`${ordered ? sql`max(${value})` : sql`null`} as ${sql.id(`max${index}`)}`,
    ]
  })

const exactly = (cell: Fragment) => sql`count(distinct ${cell})`

/**
 * Profiles the columns of a relation. `estimate` is an engine's fast count of distinct values;
 * a column with few of them is then counted exactly.
 */
export const profileColumns = async (
  query: Query,
  relation: Fragment,
  columns: ProfiledColumn[],
  estimate?: (cell: Fragment) => Fragment,
): Promise<{ rows: number; columns: ColumnProfile[] }> => {
  const [row = {}] = await query<Record<string, string | number | null>>(
    sql`select ${sql.join([sql`count(*) as n`, ...measure(columns, estimate ?? exactly)])} from ${relation}`,
  )
  const rows = Number(row.n)
  const measured = columns.map(
    (_, index): Measured => ({
      filled: Number(row[`filled${index}`]),
      distinct: Number(row[`distinct${index}`]),
      min: row[`min${index}`] ?? null,
      max: row[`max${index}`] ?? null,
    }),
  )
  const separators = estimate ? await findSeparators(query, relation, columns) : new Map<string, string>()
  const listings = new Map<number, { value: string; count: number }[]>()
  for (const [index, { cell, type }] of columns.entries()) {
    const few = type === 'text' && !separators.has(cell) && (measured[index]?.distinct ?? 0) <= mostValues * 2
    if (few || type === 'boolean') listings.set(index, await values(query, relation, cell))
  }
  const isCounted = (index: number) => (listings.get(index)?.length ?? Number.POSITIVE_INFINITY) <= mostValues
  const small = columns.flatMap(({ cell }, index) =>
    estimate && !isCounted(index) && (measured[index]?.distinct ?? 0) <= exactUpTo
      ? [sql`${exactly(sql.id(cell))} as ${sql.id(`exact${index}`)}`]
      : [],
  )
  const [exact = {}] =
    small.length === 0 ? [] : await query<Record<string, number>>(sql`select ${sql.join(small)} from ${relation}`)
  const profiles: ColumnProfile[] = []
  for (const [index, { name, cell, column, type, unit }] of columns.entries()) {
    const separator = separators.get(cell)
    const { filled, distinct, min, max } = measured[index] as Measured
    const found = listings.get(index) ?? []
    const enumerated = type === 'boolean' || (type === 'text' && found.length > 0 && isEnum(found, filled))
    profiles.push({
      name,
      column,
      type: type === 'text' && enumerated ? 'enum' : type,
      distinct: isCounted(index) ? found.length : (exact[`exact${index}`] ?? distinct),
      missing: rows - filled,
      ...(min !== null && { min }),
      ...(max !== null && { max }),
      ...(enumerated && { values: found }),
      ...(separator !== undefined && { separator }),
      ...(unit !== undefined && { unit }),
    })
  }
  return { rows, columns: profiles }
}
