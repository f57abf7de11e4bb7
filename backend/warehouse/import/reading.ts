import type { AttributeType } from '../../catalog/catalog.ts'
import type { Fragment } from '../stage.ts'
import type { Unit } from './units.ts'

/** One way of reading the text of a cell; a reading that does not fit gives null. */
export interface Reading {
  name: string
  type: AttributeType
  /** Physical type, by a name that every engine knows. */
  physical: string
  read(cell: Fragment, zone: string): Fragment
  /** Whatever the reading can read looks like this, and more may: a cheap first look at a sample. */
  looks: RegExp
  /** Not tried unless some cell looks like this. */
  needs?: RegExp
  /** A cell that it reads, to show what would be accepted. */
  example: string
  /** Taken only for columns whose name allows it. */
  onlyFor?: 'flag' | 'day'
  /** The text that is read holds several values with this between them. */
  separator?: string
  /** The sign or unit that its cells are written with. */
  written?: Unit
}
