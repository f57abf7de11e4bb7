import type { Catalog } from '../../catalog/catalog.ts'
import type { TableProfile } from '../../catalog/profile.ts'
import { FairleadError } from '../../errors.ts'
import { entityTable, eventTable } from './names.ts'
import type { ImportOptions } from './options.ts'

type Asked = Pick<ImportOptions, 'id' | 'events' | 'entity'>

/** What a file holds, by the options of its import. */
export interface ImportedTable {
  kind: TableProfile['kind']
  /** Name of the physical table. */
  table: string
  /** Column with the customer that was named. */
  customer: string | undefined
  /** Rows that the catalog gives the table; undefined where it does not describe it. */
  described(catalog: Catalog | undefined): number | undefined
}

/** Throws `invalid_input` for options that exclude each other or a name that is none. */
export const importedTable = ({ id, events, entity }: Asked): ImportedTable => {
  if (entity && (events || id !== undefined))
    throw new FairleadError('invalid_input', {
      place: '--entity',
      problem: `${events ? '--events' : '--id'} + --entity; --entity NAME --customer COLUMN`,
    })
  if (entity?.name.trim() === '')
    throw new FairleadError('invalid_input', { place: '--entity', problem: '""; --entity accounts' })
  if (events)
    return {
      kind: 'event',
      table: eventTable(events.type),
      customer: events.customer,
      described: (catalog) => catalog?.events.find(({ name }) => name === events.type)?.rows,
    }
  if (entity)
    return {
      kind: 'entity',
      table: entityTable(entity.name),
      customer: entity.customer,
      described: (catalog) => catalog?.entities?.find(({ name }) => name === entity.name)?.rows,
    }
  return { kind: 'customers', table: 'customers', customer: id, described: (catalog) => catalog?.customers.rows }
}
