import type { Command } from '@langchain/langgraph'
import { createMiddleware, ToolMessage } from 'langchain'
import { isStop } from '../failure.ts'
import type { Log } from '../log.ts'
import type { CallRecord, RunScope } from '../run/run-scope.ts'
import { toJson } from '../threads/run-log.ts'

const rowsOf = (output: unknown): number | undefined => {
  const { count } = (output ?? {}) as { count?: unknown }
  return typeof count === 'number' ? count : undefined
}

/** Tells the log and the interface how each tool call goes: running, then done, failed or stopped, with its time. */
export const trace = (scope: RunScope, log: Log) =>
  createMiddleware({
    name: 'trace',
    wrapToolCall(request, handler) {
      const { id, name } = request.toolCall
      const call = scope.turn.calls.find((one) => one.id === id)
      if (!call) throw new Error(`tool call ${id} (${name}) was never announced`)
      const running = traced(scope, call, { log, work: async () => handler(request) })
      call.settled = running.then(
        () => {},
        () => {},
      )
      return running
    },
  })

const traced = async (
  scope: RunScope,
  call: CallRecord,
  { log, work }: { log: Log; work: () => Promise<ToolMessage | Command> },
) => {
  const startedAt = new Date().toISOString()
  const started = performance.now()
  scope.sink.toolStatus(call.id, 'running')
  try {
    const message = await work()
    call.status = ToolMessage.isInstance(message) && message.status === 'error' ? 'failed' : 'done'
    return message
  } catch (error) {
    call.status = isStop(error, scope.signal) ? 'stopped' : 'failed'
    throw error
  } finally {
    const ms = Math.round((performance.now() - started) * 10) / 10
    close(scope, call, { ms, startedAt })
    log.info({ run: scope.run, tool: call.name, status: call.status, ms }, 'tool call')
  }
}

const close = (scope: RunScope, call: CallRecord, { ms, startedAt }: { ms: number; startedAt: string }) => {
  const { id, name, input, output, status } = call
  if (status === 'failed') call.error ??= { code: 'internal', message: unexplained }
  if (status === 'done') scope.sink.toolResult({ id, content: JSON.stringify(output) })
  const rows = rowsOf(output)
  scope.sink.toolStatus(id, status, {
    ms,
    ...(rows === undefined ? {} : { rows }),
    ...(call.error ? { error: call.error as { code: 'internal'; message: { zh: string; en: string } } } : {}),
  })
  scope.log.toolCall({
    id,
    name,
    input: toJson(input),
    output: status === 'done' ? toJson(output) : null,
    status,
    error: call.error ? toJson(call.error) : null,
    ms,
    started_at: startedAt,
  })
}

const unexplained = { zh: '内部错误，详见日志。', en: 'An internal error; see the log.' }
