import { sql } from 'kysely'
import type { TableProfile } from '../../catalog/profile.ts'
import type { Fragment, Stage } from '../stage.ts'
import type { IdType } from './keep-rows.ts'
import { profileColumns } from './profile-columns.ts'
import type { ProfiledColumn } from './profiled-column.ts'

const estimate = (cell: Fragment) => sql`approx_count_distinct(${cell})`

/** Profile of the kept rows, which are still in the stage. */
export const profileRows = async (
  stage: Stage,
  relation: Fragment,
  columns: ProfiledColumn[],
  {
    event,
    entity,
    idType,
    id,
  }: { event: string | undefined; entity?: string | undefined; idType: IdType; id?: string },
): Promise<TableProfile> => {
  const query = <T>(fragment: Fragment) => stage.rows<T>(fragment)
  const profile = await profileColumns(query, sql`${relation} as kept`, columns, estimate)
  if (entity !== undefined) return { kind: 'entity', entity, idType, ...profile }
  const named = id === undefined ? {} : { id }
  if (event === undefined) return { kind: 'customers', idType, ...named, ...profile }
  const [span] = await query<{ from: string | null; to: string | null; customers: number }>(
    sql`select min(ts) as "from", max(ts) as "to", count(distinct customer_id) as customers from ${relation} as kept`,
  )
  return {
    kind: 'event',
    event,
    idType,
    ...named,
    ...profile,
    ...(span?.from && { from: span.from }),
    ...(span?.to && { to: span.to }),
    customers: span?.customers ?? 0,
  }
}
