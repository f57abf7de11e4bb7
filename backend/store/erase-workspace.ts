import type { Kysely } from 'kysely'
import { eraseCheckpoints } from './checkpoints.ts'
import type { Store } from './schema.ts'

/** Every table that holds rows of a workspace. */
const tables = [
  'knowledge_vectors',
  'knowledge_words',
  'knowledge_records',
  'unmet_demand',
  'alerts',
  'mutes',
  'watch_looks',
  'campaigns',
  'copies',
  'plans',
  'lists',
  'segment_counts',
  'segment_versions',
  'segments',
  'receipts',
  'tool_calls',
  'run_events',
  'runs',
  'messages',
  'threads',
] as const satisfies (keyof Store)[]

/** Erases what was made in a workspace, all or nothing. The audit log and the ledger of forecasts are append-only and stay. */
export const eraseWorkspace = (db: Kysely<Store>, workspace: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    for (const table of tables) await transaction.deleteFrom(table).where('workspace', '=', workspace).execute()
    await eraseCheckpoints(transaction, workspace)
  })
