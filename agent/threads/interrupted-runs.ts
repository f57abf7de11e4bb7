import { EventType } from '@ag-ui/core'
import { type Kysely, sql } from 'kysely'
import { describeErrorBoth } from '../../backend/errors.ts'
import type { Store } from '../../backend/store/schema.ts'
import { toJson } from './run-log.ts'

/**
 * Marks runs that were under way when the process died as failed, in their rows and in their threads' logs, so that a page
 * that reloads does not wait for them. Gives how many there were.
 */
export const failInterruptedRuns = async (store: Kysely<Store>): Promise<number> => {
  const runs = await store
    .selectFrom('runs')
    .select(['id', 'workspace', 'thread'])
    .where('status', '=', 'running')
    .execute()
  const message = describeErrorBoth('run_interrupted', {})
  const error = { code: 'run_interrupted', message }
  for (const { id, workspace, thread } of runs) {
    const event = {
      type: EventType.RUN_ERROR,
      threadId: thread,
      runId: id,
      code: error.code,
      message: message.en,
      metadata: { message },
      timestamp: Date.now(),
    }
    await store.transaction().execute(async (one) => {
      await one
        .insertInto('run_events')
        .columns(['workspace', 'thread', 'run', 'seq', 'event'])
        .expression((from) =>
          from
            .selectFrom('run_events')
            .select([
              sql.val(workspace).as('workspace'),
              sql.val(thread).as('thread'),
              sql.val(id).as('run'),
              sql<number>`(coalesce(max(seq), 0) + 1)::integer`.as('seq'),
              sql<string>`${toJson(event)}::jsonb`.as('event'),
            ])
            .where('workspace', '=', workspace)
            .where('thread', '=', thread),
        )
        .execute()
      await one
        .updateTable('runs')
        .set({ status: 'failed', error: toJson(error), finished_at: new Date().toISOString() })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute()
    })
  }
  return runs.length
}
