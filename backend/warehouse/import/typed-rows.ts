import { sql } from 'kysely'
import { FairleadError } from '../../errors.ts'
import type { FieldRule } from '../../segments/rule.ts'
import type { Fragment } from '../stage.ts'
import type { Arithmetic, DerivedColumn } from './expression/arithmetic.ts'
import { compileArithmetic } from './expression/compile-arithmetic.ts'
import { compileFilter } from './expression/compile-filter.ts'
import type { Reading } from './reading.ts'
import { asText } from './readings.ts'
import type { Staged } from './staging.ts'

/** A column of the rows to be kept. */
export interface RowColumn {
  name: string
  /** Its name among the typed rows. */
  cell: string
  reading: Pick<Reading, 'type' | 'physical' | 'separator' | 'written'>
}

export interface TypedRows {
  /** Relation with r (position), record, line, one typed cell per column, and the raw text of id and time. */
  relation: Fragment
  columns: RowColumn[]
  /** True for the rows that `where` lets through. */
  passes: Fragment
}

const readingOf = (staged: Staged, cell: string): Reading => staged.types.get(cell)?.reading ?? asText

/** The typed value of a staged cell. */
export const typedValue = (staged: Staged, cell: string, zone: string): Fragment =>
  staged.typed.has(cell) ? sql.id(cell) : readingOf(staged, cell).read(sql`${sql.id(cell)}`, zone)

const resolve = (columns: RowColumn[], name: string, option: string, path: string): RowColumn => {
  const exact = columns.find((column) => column.name === name)
  const loose = columns.filter((column) => column.name.toLowerCase() === name.toLowerCase())
  const found = exact ?? (loose.length === 1 ? loose[0] : undefined)
  if (!found)
    throw new FairleadError('unknown_column', {
      path,
      column: name,
      option,
      available: columns.map(({ name }) => name),
    })
  return found
}

const derive = (tree: Arithmetic, columns: RowColumn[], path: string) =>
  compileArithmetic(tree, (name) => {
    const { cell, reading } = resolve(columns, name, '--derive', path)
    if (reading.type !== 'integer' && reading.type !== 'decimal')
      throw new FairleadError('invalid_input', {
        place: '--derive',
        problem: `column "${name}" of ${path} is of type ${reading.type}; integer or decimal is needed`,
      })
    return { value: sql.id(cell), physical: reading.physical }
  })

/** The staged rows with their types, computed columns, and the filter. */
export const typedRows = (
  staged: Staged,
  options: { derived: DerivedColumn[]; where: FieldRule | undefined; zone: string; path: string },
): TypedRows => {
  const { zone, path } = options
  const source: RowColumn[] = staged.columns.map(({ name, cell }) => ({ name, cell, reading: readingOf(staged, cell) }))
  const cells = source.map(({ cell }) => sql`${typedValue(staged, cell, zone)} as ${sql.id(cell)}`)
  const place = staged.lines ? sql`line, record` : sql`null as line, rowid + 1 as record`
  const typed = sql`(select rowid as r, ${place}, ${sql.join(cells)} from staged)`

  const computed = options.derived.map(({ name, value }, index) => {
    const { value: fragment, physical } = derive(value, source, path)
    return { column: { name, cell: `d${index}`, reading: { type: 'decimal' as const, physical } }, fragment }
  })
  const columns = [
    ...source.filter(({ name }) => !computed.some(({ column }) => column.name === name)),
    ...computed.map(({ column }) => column),
  ]
  const relation =
    computed.length === 0
      ? typed
      : sql`(select *, ${sql.join(computed.map(({ column, fragment }) => sql`cast(${fragment} as ${sql.raw(column.reading.physical)}) as ${sql.id(column.cell)}`))} from ${typed})`
  const { where } = options
  const fieldOf = (name: string) => {
    const { cell, reading } = resolve(columns, name, '--where', path)
    return { value: sql.id(cell), type: reading.type }
  }
  return { relation, columns, passes: where ? compileFilter(where, fieldOf) : sql`true` }
}
