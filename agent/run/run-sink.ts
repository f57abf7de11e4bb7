import { EventType } from '@ag-ui/core'
import type { Bilingual } from '../../backend/bilingual.ts'
import type { ErrorCode } from '../../backend/errors.ts'
import type { RunLog } from '../threads/run-log.ts'
import type { CustomName, CustomValue } from '../wire.ts'

type ToolStatus = CustomValue<'fairlead.tool_status'>['status']

/** One run as AG-UI 1.0 events, written to the thread's log. */
export interface RunSink {
  started(): void
  finished(usage: { modelCalls: number; inputTokens: number; outputTokens: number; ms: number }): void
  stopped(): void
  failed(error: { code: string; message: Bilingual; lang: 'zh' | 'en' }): void
  custom<N extends CustomName>(name: N, value: CustomValue<N>): void
  textStart(messageId: string): void
  text(messageId: string, delta: string): void
  textEnd(messageId: string): void
  toolStart(call: { id: string; name: string; messageId: string }): void
  toolArguments(call: { id: string; json: string }): void
  toolStatus(id: string, status: ToolStatus, more?: ToolOutcome): void
  toolResult(call: { id: string; content: string }): void
}
export interface ToolOutcome {
  ms?: number
  rows?: number
  error?: { code: ErrorCode | 'internal'; message: Bilingual }
}

/** A sink over the log of one run. */
export const createRunSink = (log: Pick<RunLog, 'emit'>, { thread, run }: { thread: string; run: string }): RunSink => {
  const emit = (event: { type: EventType; [key: string]: unknown }) => log.emit({ ...event, timestamp: Date.now() })
  const scope = { threadId: thread, runId: run }
  const custom: RunSink['custom'] = (name, value) => emit({ type: EventType.CUSTOM, name, value })

  return {
    custom,
    started: () => emit({ type: EventType.RUN_STARTED, ...scope }),
    finished: (usage) =>
      emit({ type: EventType.RUN_FINISHED, ...scope, outcome: { type: 'success' }, metadata: { usage } }),
    stopped: () => emit({ type: EventType.RUN_FINISHED, ...scope, outcome: { type: 'cancelled' } }),
    failed: ({ code, message, lang }) =>
      emit({ type: EventType.RUN_ERROR, ...scope, code, message: message[lang], metadata: { message } }),
    textStart: (messageId) => emit({ type: EventType.TEXT_MESSAGE_START, messageId, role: 'assistant' }),
    text: (messageId, delta) => emit({ type: EventType.TEXT_MESSAGE_CONTENT, messageId, delta }),
    textEnd: (messageId) => emit({ type: EventType.TEXT_MESSAGE_END, messageId }),
    toolStart: ({ id, name, messageId }) =>
      emit({ type: EventType.TOOL_CALL_START, toolCallId: id, toolCallName: name, parentMessageId: messageId }),
    toolArguments({ id, json }) {
      emit({ type: EventType.TOOL_CALL_ARGS, toolCallId: id, delta: json })
      emit({ type: EventType.TOOL_CALL_END, toolCallId: id })
    },
    toolStatus: (toolCallId, status, more = {}) => custom('fairlead.tool_status', { toolCallId, status, ...more }),
    toolResult: ({ id, content }) =>
      emit({ type: EventType.TOOL_CALL_RESULT, messageId: `${id}_result`, toolCallId: id, content }),
  }
}
