import { sql } from 'kysely'
import type { Fragment, Stage } from '../../stage.ts'
import type { CsvShape } from './csv-shape.ts'
import type { NormalFile } from './normalise.ts'
import type { Survey } from './survey.ts'

/** Names of cells in the stage. */
export const cellsOf = (names: string[]): string[] => names.map((_, index) => `c${index}`)

const textColumns = (columns: string[]) =>
  sql`{${sql.raw(columns.map((column) => `'${column}': 'VARCHAR'`).join(', '))}}`

/** Largest record in bytes; DuckDB's own limit is 2 MB. Its buffers would grow sixteenfold with it, which costs memory and threads. */
const largestRecord = 16 * 1024 * 1024
const bufferSize = 2 * largestRecord

const csv = (path: string, delimiter: string, header: boolean, columns: string[]): Fragment =>
  sql`read_csv(${path}, auto_detect=false, delim=${delimiter}, quote='"', escape='"', header=${sql.raw(String(header))},
    nullstr='', max_line_size=${sql.raw(String(largestRecord))}, buffer_size=${sql.raw(String(bufferSize))}, columns=${textColumns(columns)})`

/** A regular CSV file as it lies on disk. */
export const regularCsv = (survey: Survey, shape: CsvShape): Fragment =>
  csv(survey.path, shape.delimiter, shape.header, cellsOf(shape.names))

/** A rewritten file, with `line` and `record` before the cells; rows of a ragged one may end early. */
export const normalCsv = ({ path, names, ragged }: NormalFile): Fragment => {
  const columns = ['line', 'record', ...cellsOf(names)]
  const padding = sql.raw(ragged ? 'null_padding=true, parallel=false,' : '')
  return sql`(select * replace (cast(line as bigint) as line, cast(record as bigint) as record)
    from read_csv(${path}, auto_detect=false, delim=',', quote='"', escape='"', header=false, ${padding}
    nullstr='', max_line_size=${sql.raw(String(largestRecord * 2))}, buffer_size=${sql.raw(String(bufferSize))}, columns=${textColumns(columns)}))`
}

export interface ParquetColumn {
  name: string
  /** Its values are lists. */
  list: boolean
}

/** A Parquet file; its values become text, lists that of JSON, and are read like those of any other file. */
export const parquetRows = (path: string, columns: ParquetColumn[]): Fragment =>
  sql`(select row_number() over () as line, row_number() over () as record, ${sql.join(
    columns.map(({ name, list }, index) => {
      const value = list ? sql`to_json(${sql.id(name)})` : sql.id(name)
      return sql`cast(${value} as varchar) as ${sql.id(`c${index}`)}`
    }),
  )} from read_parquet(${path}))`

/** Columns of a Parquet file. */
export const parquetColumns = async (stage: Stage, path: string): Promise<ParquetColumn[]> => {
  const rows = await stage.rows<{ column_name: string; column_type: string }>(
    sql`describe select * from read_parquet(${path})`,
  )
  return rows.map(({ column_name, column_type }) => ({ name: column_name, list: column_type.endsWith(']') }))
}
