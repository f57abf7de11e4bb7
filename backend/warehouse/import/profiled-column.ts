import type { AttributeType } from '../../catalog/catalog.ts'
import type { Fragment } from '../stage.ts'

/** A column whose values are looked at. */
export interface ProfiledColumn {
  name: string
  /** Its name in the relation. */
  cell: string
  /** Its name in the warehouse. */
  column: string
  type: AttributeType
  /** Known from the file: its texts hold several values with this between them. */
  separator?: string
  /** What its numbers were written with in the file. */
  unit?: string
}

/** Runs a query and gives its rows; a stage and an engine both can. */
export type Query = <T extends Record<string, unknown>>(query: Fragment) => Promise<T[]>
