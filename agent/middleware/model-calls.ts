import { AIMessage, type UsageMetadata } from '@langchain/core/messages'
import { createMiddleware } from 'langchain'
import type { ModelStream } from '../run/model-stream.ts'
import type { ModelCall, RunScope } from '../run/run-scope.ts'

/** Tokens of a reply as the server counted them. */
const counted = ({ usage_metadata }: AIMessage): Partial<ModelCall> => {
  const usage = usage_metadata as UsageMetadata | undefined
  const { cache_read } = usage?.input_token_details ?? {}
  const { reasoning } = usage?.output_token_details ?? {}
  return {
    ...(usage && { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens }),
    ...(cache_read !== undefined && { cachedTokens: cache_read }),
    ...(reasoning !== undefined && { reasoningTokens: reasoning }),
  }
}

/** Keeps of each call of the model when it began, how long it took and what it used; one that failed is kept with the name of its error. */
export const modelCalls = ({ turn }: RunScope, stream: Pick<ModelStream, 'reply'>) =>
  createMiddleware({
    name: 'model_calls',
    async wrapModelCall(request, handler) {
      stream.reply = {}
      const at = new Date().toISOString()
      const started = performance.now()
      const keep = (more: Partial<ModelCall>) => {
        const ms = Math.round((performance.now() - started) * 10) / 10
        turn.chats.push({ at, ms, inputTokens: 0, outputTokens: 0, ...more })
      }
      try {
        const message = await handler(request)
        keep({ ...stream.reply, ...(AIMessage.isInstance(message) && counted(message)) })
        return message
      } catch (error) {
        keep({ error: error instanceof Error ? error.name : 'Error' })
        throw error
      }
    },
  })
