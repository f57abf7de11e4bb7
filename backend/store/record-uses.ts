import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

/** What names a record of knowledge: other records that rest on it, and plans whose forecast pools it. */
export interface RecordUses {
  records: { id: string; record: unknown }[]
  plans: { id: string; name: string; thread: string | null }[]
}

const most = 50

/** Uses of a record of `workspace`, the newest first. */
export const recordUsesOf = async (db: Kysely<Store>, workspace: string, id: string): Promise<RecordUses> => {
  const [records, plans] = await Promise.all([
    sql<{ id: string; record: unknown }>`select r.id, r.record from knowledge_records r
      where r.workspace = ${workspace} and r.record -> 'restsOn' @> to_jsonb(cast(${id} as text))
      order by r.created_at desc, r.id limit ${most}`.execute(db),
    sql<{
      id: string
      name: string
      thread: string | null
    }>`select p.id, p.plan ->> 'name' as name, p.thread from plans p
      where p.workspace = ${workspace}
        and p.plan #> '{forecast,prediction,trials}' @> jsonb_build_array(jsonb_build_object('id', cast(${id} as text)))
      order by p.created_at desc, p.id limit ${most}`.execute(db),
  ])
  return { records: records.rows, plans: plans.rows }
}
