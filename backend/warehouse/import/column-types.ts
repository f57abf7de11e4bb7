import { sql } from 'kysely'
import type { Fragment, Stage } from '../stage.ts'
import { nameSays } from './names.ts'
import { largestScale } from './number-readings.ts'
import type { Reading } from './reading.ts'
import { asText, missingTokens, readings, timeReadings } from './readings.ts'
import { areBadCells, type Strays, strayExample } from './stray-cells.ts'
import { digitsIn, exactly } from './written-numbers.ts'

/** A source column in the stage: text cells in `cell`. */
export interface SourceColumn {
  name: string
  /** Its name in the stage, c0, c1 … */
  cell: string
  /** `id` keeps its text; `time` must become an instant. */
  /** A code names something and stays a text, whatever it looks like. */
  use: 'attribute' | 'id' | 'time' | 'code'
}

export interface ColumnType {
  reading: Reading
  /** No cell contradicts the reading and no other reading competes. */
  certain: boolean
  /** Readings that fit at least half of the cells, worth counting over the whole file. */
  candidates: Reading[]
  /** Two readings fit equally, so the column stays text. */
  ambiguous: boolean
  /** Most cells of a column that stays text fit a reading. */
  strays?: Strays
}

const candidateShare = 0.5
/** Up to here the double of an exact decimal is exact too, which is how a lost digit is noticed. */
const exactDigits = 15

const longestToken = Math.max(...missingTokens.map(({ length }) => length))

/** Null where a cell is blank. */
export const filled = (cell: Fragment): Fragment => sql`nullif(trim(${cell}), '')`
export const isToken = (cell: Fragment): Fragment =>
  sql`trim(${cell}) in (${sql.join(missingTokens.map((token) => sql.lit(token)))})`

const allowedFor = (column: SourceColumn, reading: Reading) =>
  reading.onlyFor === undefined || nameSays[reading.onlyFor](column.name)

const readingsFor = (column: SourceColumn): Reading[] => {
  if (column.use === 'id' || column.use === 'code') return []
  if (column.use === 'time')
    return [...timeReadings, ...readings.filter(({ type }) => type === 'date' || type === 'timestamp')]
  return readings.filter((reading) => allowedFor(column, reading))
}

/** The cells of a column that are neither blank nor a word for "missing". */
const saidIn = (relation: Fragment, { cell }: SourceColumn): Fragment =>
  sql`(select ${filled(sql.id(cell))} as cell from ${relation}) as cells
    where cell is not null and not (length(cell) <= ${sql.lit(longestToken)} and ${isToken(sql`cell`)})`

/** Null where a filled cell is a word for "missing". */
const said = (cell: Fragment): Fragment =>
  sql`case when length(${cell}) <= ${sql.lit(longestToken)} and ${isToken(cell)} then null else ${cell} end`

/** Rows looked at before any reading is counted, from all over the relation. */
const glanced = 1000
const enough = 40

type Glance = (column: SourceColumn) => string[]

/** A few cells of each column that hold something, from one look at rows all over the relation. */
const glanceAt = async (stage: Stage, relation: Fragment, columns: SourceColumn[]): Promise<Glance> => {
  if (columns.length === 0) return () => []
  const looked = columns.map(({ cell }) => sql.id(cell))
  const cells = looked.map((cell) => sql`${filled(cell)} as ${cell}`)
  const rows = await stage.rows<Record<string, string | null>>(
    sql`select ${sql.join(cells)} from (select * from (select ${sql.join(looked)} from ${relation}) using sample reservoir(${sql.lit(glanced)} rows) repeatable (1))`,
  )
  return ({ cell }) =>
    rows.flatMap((row) => {
      const text = row[cell]
      return text && !missingTokens.includes(text) ? text : []
    })
}

/** The readings that a few cells leave possible; all of them where there are hardly any cells to look at. */
const plausible = (cells: string[], given: Reading[]): Reading[] => {
  const needed = given.filter(({ needs }) => needs === undefined || cells.some((cell) => needs.test(cell)))
  return cells.length < enough
    ? needed
    : needed.filter(({ looks }) => cells.filter((cell) => looks.test(cell)).length >= cells.length * candidateShare)
}

const dayFirst = /dd-mm/
const monthFirst = /mm-dd-/

interface Counted {
  reading: Reading
  share: number
}

const isCode = ({ name, use }: SourceColumn) => use === 'attribute' && nameSays.identifier(name)

/** `bad` is a reading that does not fit every cell, where the others are bad cells. */
const choose = (column: SourceColumn, counted: Counted[], bad: Reading | undefined): ColumnType => {
  // a code that one cell contradicts stays contradicted, however many cells follow
  const worthCounting = isCode(column) ? 1 : candidateShare
  const candidates = counted.filter(({ share }) => share >= worthCounting).map(({ reading }) => reading)
  const best = counted.find(({ share }) => share === 1) ?? counted.find(({ reading }) => reading === bad)
  if (!best) return { reading: asText, certain: candidates.length === 0, candidates, ambiguous: false }
  const rival = counted.some(
    ({ reading, share }) =>
      share >= best.share &&
      dayFirst.test(best.reading.name) &&
      monthFirst.test(reading.name) &&
      reading.type === best.reading.type,
  )
  if (rival) return { reading: asText, certain: false, candidates, ambiguous: true }
  return { reading: best.reading, certain: best.share === 1, candidates, ambiguous: false }
}

const fractionDigits = (cell: Fragment) =>
  sql`case when contains(lower(${cell}), 'e') then 99 else length(rtrim(split_part(trim(${cell}), '.', 2), '0')) end`

/** The exact decimal that holds every value of a column, or the double reading where none does. */
const exactReading = async (stage: Stage, relation: Fragment, cell: Fragment, double: Reading): Promise<Reading> => {
  if (double.written?.scale !== undefined) return double
  const [found] = await stage.rows<{ scale: number | null; largest: number | null }>(sql`
    select max(${fractionDigits(digitsIn(cell, double))}) as scale, max(abs(${double.read(cell, 'UTC')})) as largest
    from ${relation} where ${double.read(cell, 'UTC')} is not null`)
  const { scale, largest } = { scale: found?.scale ?? 99, largest: found?.largest ?? 0 }
  return scale <= largestScale && largest * 10 ** scale < 10 ** exactDigits ? exactly(double, scale) : double
}

/** How many cells of each column hold something, `c0_n`, and how many of them each reading fits, `c0_0` …, in one pass. */
const countFits = async (
  stage: Stage,
  relation: Fragment,
  tried: { column: SourceColumn; readings: Reading[] }[],
  zone: string,
): Promise<Record<string, number>> => {
  const counting = tried.filter(({ readings }) => readings.length > 0)
  if (counting.length === 0) return {}
  const cells = counting.map(({ column }) => sql`${said(filled(sql.id(column.cell)))} as ${sql.id(column.cell)}`)
  const counts = counting.flatMap(({ column: { cell }, readings }) => [
    sql`count(${sql.id(cell)}) as ${sql.id(`${cell}_n`)}`,
    ...readings.map(
      (reading, index) => sql`count(${reading.read(sql.id(cell), zone)}) as ${sql.id(`${cell}_${index}`)}`,
    ),
  ])
  const [row = {}] = await stage.rows<Record<string, number>>(
    sql`select ${sql.join(counts)} from (select ${sql.join(cells)} from ${relation}) as cells`,
  )
  return row
}

/**
 * The type of each column by counting, over every row of the relation, how many cells each reading fits.
 * `only` limits what is counted to readings that a sample found plausible.
 */
export const inferColumnTypes = async (
  stage: Stage,
  relation: Fragment,
  columns: SourceColumn[],
  zone: string,
  only?: Map<string, Reading[]>,
): Promise<Map<string, ColumnType>> => {
  const types = new Map<string, ColumnType>()
  const tried = columns.map((column) => ({ column, readings: only?.get(column.cell) ?? readingsFor(column) }))
  const unknown = tried.filter(({ column, readings }) => readings.length > 0 && !only?.has(column.cell))
  const glance = await glanceAt(
    stage,
    relation,
    unknown.map(({ column }) => column),
  )
  const possible = tried.map((each) =>
    unknown.includes(each) ? { ...each, readings: plausible(glance(each.column), each.readings) } : each,
  )
  const row = await countFits(stage, relation, possible, zone)
  for (const { column, readings } of possible) {
    const values = saidIn(relation, column)
    const total = row[`${column.cell}_n`] ?? 0
    const counted = readings.map((reading, index) => ({
      reading,
      share: total === 0 ? 0 : (row[`${column.cell}_${index}`] ?? 0) / total,
    }))
    const best = counted.toSorted((a, b) => b.share - a.share)[0]
    const mostly =
      best && best.share >= candidateShare && best.share < 1 && !isCode(column)
        ? { reading: best.reading, fits: row[`${column.cell}_${counted.indexOf(best)}`] ?? 0, of: total }
        : undefined
    const bad = mostly && (await areBadCells(stage, values, mostly, zone)) ? mostly.reading : undefined
    const type = choose(column, counted, bad)
    const example =
      mostly && type.reading === asText && !type.ambiguous
        ? await strayExample(stage, values, mostly.reading, zone)
        : undefined
    if (mostly && example !== undefined) type.strays = { ...mostly, example }
    if (total === 0 && readings.length > 0) types.set(column.cell, { ...type, certain: false, candidates: readings })
    else if (type.reading.type === 'decimal')
      types.set(column.cell, {
        ...type,
        reading: await exactReading(stage, relation, filled(sql.id(column.cell)), type.reading),
      })
    else types.set(column.cell, type)
  }
  return types
}
