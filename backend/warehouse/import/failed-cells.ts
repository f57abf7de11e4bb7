import { sql } from 'kysely'
import type { Fragment, Stage } from '../stage.ts'
import type { ColumnType, SourceColumn } from './column-types.ts'
import { widerDecimal } from './number-readings.ts'

/** The text of the nth cast cell where its reading could not read it; `failed` of the staged rows holds them. */
const failedText = (nth: number): Fragment => sql`failed[${sql.lit(nth + 1)}]`

/** The cast columns, in the order of `failed`, that have a cell their reading could not read. */
export const failingCells = async (stage: Stage, cast: SourceColumn[]): Promise<Set<string>> => {
  if (cast.length === 0) return new Set()
  const counts = cast.map(({ cell }, index) => sql`count(${failedText(index)}) as ${sql.id(cell)}`)
  const [row = {}] = await stage.rows<Record<string, number>>(
    sql`select ${sql.join(counts)} from staged where failed is not null`,
  )
  return new Set(cast.flatMap(({ cell }) => ((row[cell] ?? 0) > 0 ? cell : [])))
}

/**
 * Gives a staged decimal column more digits after the point, from the text of the cells that need them, without a second
 * look at the file. Undefined where some value does not fit the wider decimal either.
 */
export const widenStaged = async (
  stage: Stage,
  { cell, nth, type }: { cell: string; nth: number; type: ColumnType },
  zone: string,
): Promise<ColumnType | undefined> => {
  const reading = widerDecimal(type.reading)
  if (!reading) return undefined
  const physical = sql.raw(reading.physical)
  const value = sql`coalesce(try_cast(${sql.id(cell)} as ${physical}), ${reading.read(failedText(nth), zone)})`
  const [row] = await stage.rows<{ n: number }>(
    sql`select count(*) as n from staged where (${sql.id(cell)} is not null or ${failedText(nth)} is not null) and ${value} is null`,
  )
  if (!row || row.n > 0) return undefined
  await stage.run(sql`alter table staged alter ${sql.id(cell)} type ${physical} using ${value}`)
  return { ...type, reading }
}
