import { type RawBuilder, sql } from 'kysely'
import type { Catalog } from '../catalog/catalog.ts'

/** An id in the order of lists and ties: as a number where ids are integers, else by Unicode code point. */
export const orderedId = (id: RawBuilder<unknown>, { customers }: Catalog): RawBuilder<unknown> =>
  customers.idType === 'integer' ? id : sql`${id} collate "C"`
