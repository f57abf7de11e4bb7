import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs'
import type { RunScope } from '../run/run-scope.ts'
import { nextStep } from './policies.ts'
import type { Situation, Step } from './step.ts'

/** Characters per streamed chunk; references may be cut, as with any model. */
const chunkLength = 24

/**
 * The built-in model: a deterministic reader and policies in the place of a language model, in the same loop with the same
 * tools. It reads the run's scope, not the message history, so its answers rest on what the tools really gave.
 */
export class BuiltinModel extends BaseChatModel {
  readonly scope: RunScope

  constructor(scope: RunScope) {
    super({})
    this.scope = scope
  }

  _llmType(): string {
    return 'fairlead-builtin'
  }

  /** The tools are in the scope already. */
  override bindTools(): this {
    return this
  }

  private async next(): Promise<Step> {
    const { scope } = this
    const situation: Situation = {
      text: scope.text,
      lang: scope.lang,
      reading: scope.reading,
      state: scope.state,
      scope,
      done: scope.turn.calls.filter((call) => call.status === 'done'),
    }
    return nextStep(situation)
  }

  async _generate(_messages: BaseMessage[]): Promise<ChatResult> {
    const step = await this.next()
    const content = 'say' in step ? step.say : ''
    const tool_calls =
      'calls' in step
        ? step.calls.map(({ name, input }, index) => ({
            type: 'tool_call' as const,
            id: String(index),
            name,
            args: input as Record<string, unknown>,
          }))
        : []
    return { generations: [{ text: content, message: new AIMessage({ content, tool_calls }) }] }
  }

  override async *_streamResponseChunks(
    _messages: BaseMessage[],
    _options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    for (const message of chunksOf(await this.next())) {
      const chunk = new ChatGenerationChunk({ text: message.text, message })
      yield chunk
      await run?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk })
    }
  }
}

function* chunksOf(step: Step): Generator<AIMessageChunk> {
  if ('say' in step) {
    for (let at = 0; at < step.say.length; at += chunkLength)
      yield new AIMessageChunk({ content: step.say.slice(at, at + chunkLength) })
    return
  }
  for (const [index, { name, input }] of step.calls.entries())
    yield new AIMessageChunk({
      content: '',
      tool_call_chunks: [{ type: 'tool_call_chunk', index, id: String(index), name, args: JSON.stringify(input) }],
    })
}
