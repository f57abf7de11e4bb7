import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from '../../backend/actor.ts'
import { FairleadError } from '../../backend/errors.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Store } from '../../backend/store/schema.ts'
import { allows } from '../../tools/permissions.ts'
import { segmentReceipt } from '../../tools/segment-receipt.ts'
import type { Edited } from '../conversation.ts'
import type { WorkspaceServices } from '../run/run-scope.ts'
import { createRunSink } from '../run/run-sink.ts'
import { newResultId } from '../run/tool-context.ts'
import { audienceOf, withAudience } from './next-state.ts'
import { createRunLog, toJson } from './run-log.ts'
import type { Subscribers } from './subscribers.ts'
import { insertEdit, readThread, saveState } from './thread-rows.ts'

interface Parts {
  store: Kysely<Store>
  subscribers: Subscribers
  services: WorkspaceServices
}

interface Edit {
  thread: string
  rule: Rule
  actor: Actor
  signal: AbortSignal
}

/**
 * Makes a rule that was written by hand the thread's audience. Its count is filed as any preview's is, with a receipt, so that
 * later answers may speak of it. Nothing is written for a rule that cannot run.
 */
export const editAudience = async (
  { store, subscribers, services }: Parts,
  { thread, rule, actor, signal }: Edit,
): Promise<Edited> => {
  if (!allows(actor.role, 'draft'))
    throw new FairleadError('not_permitted', {
      role: actor.role,
      action: 'change an audience',
      actionZh: '修改人群',
    })
  const { workspace, segments } = services
  const place = { workspace: workspace.name, thread }
  const { state, lastSeq, lang } = await readThread(store, place)
  const shown = await segments.preview(rule, { signal })
  const changes = state.audience ? await segments.diff(state.audience.rule, rule) : []
  const output = { ...shown, resultId: newResultId() }
  const { count, total, ms } = shown

  const [run, at] = [randomUUID(), new Date().toISOString()]
  const call = { id: `call_${run.slice(-12)}_0`, name: 'preview_segment' }
  await insertEdit(store, { ...place, run, at })
  const log = createRunLog(store, subscribers, { ...place, run, lastSeq })
  const sink = createRunSink(log, { thread, run })
  log.receipt({
    ...segmentReceipt(shown, lang),
    resultId: output.resultId,
    tool: call.name,
    dataVersion: workspace.dataVersion,
  })
  log.toolCall({
    ...call,
    input: toJson({ rule }),
    output: toJson(output),
    status: 'done',
    error: null,
    ms,
    started_at: at,
  })
  sink.started()
  sink.custom('fairlead.edited', { id: run, at, changes, count, total })
  sink.toolStart({ ...call, messageId: `${run}_edit` })
  sink.toolArguments({ id: call.id, json: JSON.stringify({ rule }) })
  sink.toolResult({ id: call.id, content: JSON.stringify(output) })
  sink.toolStatus(call.id, 'done', { ms, rows: count })
  sink.finished({ modelCalls: 0, inputTokens: 0, outputTokens: 0, ms })
  await Promise.all([saveState(store, { ...place, state: withAudience(state, audienceOf(output, [])) }), log.close()])
  return { changes, count, total }
}
