import { join } from 'node:path'
import { sql } from 'kysely'
import { FairleadError } from '../../errors.ts'
import type { Fragment, Stage } from '../stage.ts'
import { type ColumnType, filled, inferColumnTypes, isToken, type SourceColumn } from './column-types.ts'
import { failingCells, widenStaged } from './failed-cells.ts'
import type { ProgressWatch } from './progress.ts'
import { asText } from './readings.ts'
import type { Reject } from './rejects.ts'
import type { CsvShape } from './source/csv-shape.ts'
import { uniqueNames } from './source/csv-shape.ts'
import { normaliseFile } from './source/normalise.ts'
import { cellsOf, normalCsv, parquetColumns, parquetRows, regularCsv } from './source/relation.ts'
import type { Survey } from './source/survey.ts'

/** A file in the stage's table `staged`, with the type of each column. */
export interface Staged {
  columns: SourceColumn[]
  types: Map<string, ColumnType>
  /** Cells that the table holds typed already; the others are text. */
  typed: Set<string>
  /** Rows carry their line and number. */
  lines: boolean
  /** Records of the source, with the rejected ones. */
  records: number
  rejects: Reject[]
}

export interface StagingInput {
  stage: Stage
  survey: Survey
  shape: CsvShape | undefined
  zone: string
  /** Folder for temporary files. */
  folder: string
  useOf(name: string): SourceColumn['use']
  signal: AbortSignal | undefined
  progress: ProgressWatch
}

const sampleRows = 20_000
const staged = sql.id('staged')

const sourceColumns = (names: string[], useOf: StagingInput['useOf']): SourceColumn[] =>
  cellsOf(names).map((cell, index) => ({ name: names[index] ?? '', cell, use: useOf(names[index] ?? '') }))

const countRows = async (stage: Stage): Promise<number> => {
  const [row] = await stage.rows<{ n: number }>(sql`select count(*) as n from ${staged}`)
  return row?.n ?? 0
}

/** A cell that is neither blank nor a word for "missing", and that its reading cannot read. */
export const unreadable = (cell: Fragment, value: Fragment): Fragment =>
  sql`(case when ${value} is null then ${filled(cell)} is not null and not ${isToken(cell)} else false end)`

/** Reads the file with the typed columns cast in the same pass; gives the columns with cells that could not be. */
const readTyped = async (
  stage: Stage,
  source: Fragment,
  columns: SourceColumn[],
  types: Map<string, ColumnType>,
  zone: string,
) => {
  const cast = columns.filter(({ cell }) => types.has(cell))
  const values = cast.map(({ cell }) => {
    const reading = types.get(cell)?.reading ?? asText
    return sql`${reading.read(sql.id(cell), zone)} as ${sql.id(`t_${cell}`)}`
  })
  const kept = columns.map(({ cell }) =>
    types.has(cell) ? sql`${sql.id(`t_${cell}`)} as ${sql.id(cell)}` : sql.id(cell),
  )
  const failures = cast.map(({ cell }) => unreadable(sql.id(cell), sql.id(`t_${cell}`)))
  // blank cells are null already, so that most rows are settled by this first look
  const suspect = cast.map(({ cell }) => sql`(${sql.id(`t_${cell}`)} is null and ${sql.id(cell)} is not null)`)
  const failed =
    cast.length === 0
      ? sql`null`
      : sql`case when ${sql.join(suspect, sql` or `)} then [${sql.join(
          failures.map((failure, index) => sql`case when ${failure} then ${sql.id(cast[index]?.cell ?? '')} end`),
        )}] end`
  await stage.run(sql`create or replace temp table staged as
    select ${sql.join(kept)}, ${failed} as failed from (select ${sql.join([sql`*`, ...values])} from ${source})`)
  return failingCells(stage, cast)
}

/**
 * One pass over a regular file: types come from a sample and are verified on every row; a column that they do not fit
 * is read again as text and judged over all rows. Undefined when the file needs the careful way.
 */
export const stageRegular = async (input: StagingInput): Promise<Staged | undefined> => {
  const { stage, survey, shape, zone } = input
  if (!shape || shape.wrapped || shape.blanks || !survey.clean) return undefined
  const source = regularCsv(survey, shape)
  const columns = sourceColumns(shape.names, input.useOf)
  try {
    await stage.run(sql`create or replace temp table sample as select * from ${source} limit ${sql.lit(sampleRows)}`)
    const sampled = await inferColumnTypes(stage, sql.id('sample'), columns, zone)
    const settled = new Map([...sampled].filter(([, { certain }]) => certain))
    const castable = () => new Map([...settled].filter(([, { reading }]) => reading !== asText))
    for (let failing = await readTyped(stage, source, columns, castable(), zone); failing.size > 0; ) {
      const cast = columns.filter(({ cell }) => castable().has(cell)).map(({ cell }) => cell)
      let again = false
      for (const cell of failing) {
        const type = settled.get(cell)
        const wider = type && (await widenStaged(stage, { cell, nth: cast.indexOf(cell), type }, zone))
        if (wider) settled.set(cell, wider)
        else again = settled.delete(cell)
      }
      failing = again ? await readTyped(stage, source, columns, castable(), zone) : new Set()
    }
    const open = columns.filter(({ cell }) => !settled.has(cell))
    const candidates = new Map(
      open.flatMap(({ cell }) =>
        sampled.get(cell)?.reading === asText || sampled.get(cell)?.certain === false
          ? [[cell, sampled.get(cell)?.candidates ?? []] as const]
          : [],
      ),
    )
    const types = new Map([...settled, ...(await inferColumnTypes(stage, staged, open, zone, candidates))])
    const records = await countRows(stage)
    return { columns, types, typed: new Set(castable().keys()), lines: false, records, rejects: [] }
  } catch (error) {
    input.signal?.throwIfAborted()
    if (error instanceof FairleadError) throw error
    return undefined
  }
}

/** The careful way: every row with its line, every type judged over all rows. */
export const stageCarefully = async (input: StagingInput): Promise<Staged> => {
  const { stage, survey, shape, zone, folder } = input
  const normal =
    survey.format === 'parquet' ? undefined : await normaliseFile(survey, shape, join(folder, 'normal.csv'), input)
  const parquet = normal ? [] : await parquetColumns(stage, survey.path)
  const columns = sourceColumns(normal?.names ?? uniqueNames(parquet.map(({ name }) => name)), input.useOf)
  const source = normal ? normalCsv(normal) : parquetRows(survey.path, parquet)
  await stage.run(sql`create or replace temp table staged as select * from ${source}`)
  await stage.run(sql`create or replace temp table sample as select * from ${staged} limit ${sql.lit(sampleRows)}`)
  const sampled = await inferColumnTypes(stage, sql.id('sample'), columns, zone)
  const candidates = new Map([...sampled].map(([cell, { candidates }]) => [cell, candidates]))
  const types = await inferColumnTypes(stage, staged, columns, zone, candidates)
  const records = normal?.records ?? (await countRows(stage))
  return { columns, types, typed: new Set(), lines: true, records, rejects: normal?.rejects ?? [] }
}
