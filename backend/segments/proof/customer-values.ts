import { sql } from 'kysely'
import type { Engine, RunOptions } from '../../warehouse/engine.ts'
import { compiling, toQuery } from '../compile.ts'
import type { Scope } from '../scope.ts'
import { type Observable, shown } from './observe.ts'
import type { ShownValue } from './proof.ts'

/** An id as the engine stores it. */
export const storedId = (id: string, { catalog }: Scope) =>
  catalog.customers.idType === 'integer' ? sql`cast(${id} as bigint)` : sql`cast(${id} as text)`

/** The values of several customers, by id, in the order of the observables. */
export const customerValues = async (
  ids: string[],
  observables: Observable[],
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Map<string, ShownValue[]>> => {
  if (ids.length === 0 || observables.length === 0) return new Map()
  const to = compiling(scope, new Map(), false)
  const columns = observables.map(({ compile }, at) => sql`${compile(to)} as ${sql.id(`v${at}`)}`)
  const wanted = sql.join(ids.map((id) => storedId(id, scope)))
  const rows = await engine.rows(
    toQuery(sql`select c.customer_id as id, ${sql.join(columns)} ${to.customers()} where c.customer_id in (${wanted})`),
    options,
  )
  return new Map(rows.map((row) => [String(row.id), observables.map((each, at) => shown(each, row[`v${at}`]))]))
}
