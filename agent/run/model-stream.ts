import { BaseCallbackHandler } from '@langchain/core/callbacks/base'
import { AIMessageChunk } from '@langchain/core/messages'
import type { ChatGenerationChunk, LLMResult } from '@langchain/core/outputs'

/** Who listens to one model call while it streams. */
export interface StreamListener {
  text(delta: string): Promise<void>
  toolCall(index: number, name: string): void
}

/**
 * Hands the tokens of a model to the listener as they come. Its callbacks are awaited, so tokens, tool calls and results
 * reach the log in the order in which they happened.
 */
export class ModelStream extends BaseCallbackHandler {
  override name = 'fairlead_model_stream'
  override awaitHandlers = true
  lc_prefer_streaming = true
  listener: StreamListener | undefined
  /** What the server said of the last reply: who gave it, and why it stopped. A streamed message does not carry it. */
  reply: { model?: string; finish?: string } = {}

  override async handleLLMEnd({ generations }: LLMResult): Promise<void> {
    const generation = generations[0]?.[0] as Partial<ChatGenerationChunk> | undefined
    const said = { ...generation?.message?.response_metadata, ...generation?.generationInfo }
    const { model_name: model, finish_reason: finish } = said as Record<string, unknown>
    this.reply = {
      ...(typeof model === 'string' && model !== '' && { model }),
      ...(typeof finish === 'string' && { finish }),
    }
  }

  override async handleLLMNewToken(
    token: string,
    _indices: unknown,
    _run: string,
    _parent?: string,
    _tags?: string[],
    fields?: { chunk?: unknown },
  ): Promise<void> {
    if (!this.listener) return
    if (token) await this.listener.text(token)
    const message = (fields?.chunk as ChatGenerationChunk | undefined)?.message
    if (!AIMessageChunk.isInstance(message)) return
    for (const { index, name } of message.tool_call_chunks ?? []) if (name) this.listener.toolCall(index ?? 0, name)
  }
}
