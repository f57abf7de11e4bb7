import { type RawBuilder, sql } from 'kysely'
import type { Scope } from './scope.ts'

/** Rows of customer_id out of a text with one id a line: one bound value, were it a million ids. */
export const listedIds = (ids: string, { catalog }: Pick<Scope, 'catalog'>): RawBuilder<unknown> => {
  const type = sql.raw(catalog.customers.idType === 'integer' ? 'bigint' : 'text')
  return sql`select cast(u.id as ${type}) as customer_id from unnest(string_to_array(cast(${ids} as text), chr(10))) as u(id)`
}

/** Ids as such a text; nothing where there are none, or a line could not stand for one. */
export const idLines = (ids: readonly unknown[]): string | undefined =>
  ids.length > 0 &&
  ids.every((id) => (typeof id === 'string' ? id !== '' && !id.includes('\n') : Number.isSafeInteger(id)))
    ? ids.join('\n')
    : undefined
