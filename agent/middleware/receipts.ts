import { createMiddleware, ToolMessage } from 'langchain'
import type { RunScope } from '../run/run-scope.ts'

/**
 * Keeps the whole output of each call on this side: the record of the turn and the interface get it, the model's history
 * only its summary, which keeps checkpoints small. An output that names a receipt must have filed it in this run.
 */
export const receipts = (scope: RunScope) =>
  createMiddleware({
    name: 'receipts',
    async wrapToolCall(request, handler) {
      const message = await handler(request)
      if (!ToolMessage.isInstance(message) || message.status === 'error') return message
      const output: unknown = message.artifact
      const { resultId } = (output ?? {}) as { resultId?: string }
      if (resultId && !scope.receipts.filed().some((one) => one.resultId === resultId))
        throw new Error(`${request.toolCall.name} named the receipt ${resultId} and did not file it`)
      const call = scope.turn.calls.find((one) => one.id === request.toolCall.id)
      if (call) call.output = output
      return new ToolMessage({
        tool_call_id: message.tool_call_id,
        name: request.toolCall.name,
        content: message.content,
      })
    },
  })
