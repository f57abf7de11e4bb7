import { sql } from 'kysely'
import { z } from 'zod'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import type { Workspace } from '../workspace.ts'
import { toQuery } from './compile.ts'
import { tableOf } from './event-rows.ts'
import { orderedId } from './ids.ts'
import { listedIds } from './listed-ids.ts'
import { customerScope } from './scope.ts'

const shown = 5

/** Ids of a list that no customer has: how many, and the first in the order of ids. */
export const unknownIds = z.strictObject({ count: z.int(), first: z.array(z.string()) })
export type UnknownIds = z.infer<typeof unknownIds>

/** The ids of `ids`, one a line, that are no customers of the workspace. */
export const findUnknownIds = async (
  ids: string,
  { engine, workspace }: { engine: Engine; workspace: Workspace },
  options: RunOptions = {},
): Promise<UnknownIds> => {
  const scope = customerScope(workspace.catalog, workspace.now())
  const listed = listedIds(ids, scope)
  // only ids that are listed leave the place where the customers lie
  const known = sql`select c.customer_id from ${tableOf(scope, 'customers')} as c where c.customer_id in (${listed})`
  const rows = await engine.rows<{ id: unknown; count: unknown }>(
    toQuery(
      sql`select u.customer_id as id, count(*) over () as count from (${listed} except ${known}) as u order by ${orderedId(sql`u.customer_id`, scope.catalog)} limit ${sql.lit(shown)}`,
    ),
    options,
  )
  return { count: Number(rows[0]?.count ?? 0), first: rows.map(({ id }) => String(id)) }
}
