import { sql } from 'kysely'
import type { Fragment, Stage } from '../stage.ts'
import type { Reading } from './reading.ts'

/** Cells of a column that its best reading cannot read. */
export interface Strays {
  reading: Reading
  /** Cells that the reading fits, of those that say something. */
  fits: number
  of: number
  /** One that it does not fit. */
  example: string
}

/** A cell is bad, rather than its column text, where at least this share of the cells can be read … */
const readableShare = 0.99
/** … or this share, where the column holds so many different values that they are no categories such as 1, 2, 3, 4, 5+ … */
const readableMeasureShare = 0.9
const mostCategories = 20
/** … or this share of so few cells that one of them is more than a hundredth, if those that stray differ and the others mostly do. */
const readableFewShare = 0.7
const fewCells = 100
const differingShare = 0.5

interface Variety {
  different: number
  differentRead: number
  strays: number
  differentStrays: number
}

const varietyOf = async (stage: Stage, values: Fragment, { read }: Reading, zone: string): Promise<Variety> => {
  const fits = sql`${read(sql`cell`, zone)} is not null`
  const [row] = await stage.rows<Variety>(sql`
    select count(distinct cell) as different, count(distinct cell) filter (${fits}) as "differentRead",
      count(*) filter (not (${fits})) as strays, count(distinct cell) filter (not (${fits})) as "differentStrays"
    from ${values}`)
  return row ?? { different: 0, differentRead: 0, strays: 0, differentStrays: 0 }
}

/** Dates are no categories; of other values that only a few repeat is the sign. */
const isMeasured = ({ type }: Reading, read: number, { differentRead, strays, differentStrays }: Variety) =>
  strays === differentStrays && (type === 'date' || type === 'timestamp' || differentRead >= read * differingShare)

/**
 * Whether the cells of a column that its reading does not fit are bad cells, rather than the column text.
 * `values` is a from clause with the cells that say something as `cell`.
 */
export const areBadCells = async (
  stage: Stage,
  values: Fragment,
  { reading, fits, of }: Omit<Strays, 'example'>,
  zone: string,
): Promise<boolean> => {
  const share = fits / of
  if (share >= readableShare) return true
  const few = of < fewCells && share >= readableFewShare
  if (!few && share < readableMeasureShare) return false
  const variety = await varietyOf(stage, values, reading, zone)
  if (share >= readableMeasureShare && variety.different > mostCategories) return true
  return few && isMeasured(reading, fits, variety)
}

/** A cell that the reading does not fit. */
export const strayExample = async (
  stage: Stage,
  values: Fragment,
  { read }: Reading,
  zone: string,
): Promise<string | undefined> => {
  const [row] = await stage.rows<{ cell: string }>(
    sql`select left(cell, 40) as cell from ${values} and ${read(sql`cell`, zone)} is null limit 1`,
  )
  return row?.cell
}
