import { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, type BaseMessage } from '@langchain/core/messages'
import type { ChatResult } from '@langchain/core/outputs'

/** One reply of a scripted model: words, or tool calls, or a function of the messages that it is shown. */
export type Scripted =
  | string
  | { name: string; args: Record<string, unknown> }[]
  | ((messages: BaseMessage[]) => string | { name: string; args: Record<string, unknown> }[])

/** A chat model that answers at once from a script; a call beyond the script throws. */
export class ScriptedModel extends BaseChatModel {
  readonly script: Scripted[]

  constructor(script: Scripted[]) {
    super({})
    this.script = script
  }

  _llmType(): string {
    return 'scripted'
  }

  override bindTools(): this {
    return this
  }

  async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const next = this.script.shift()
    if (next === undefined) throw new Error('the script has no more replies')
    const reply = typeof next === 'function' ? next(messages) : next
    const content = typeof reply === 'string' ? reply : ''
    const tool_calls =
      typeof reply === 'string'
        ? []
        : reply.map(({ name, args }, index) => ({ type: 'tool_call' as const, id: `s${index}`, name, args }))
    return { generations: [{ text: content, message: new AIMessage({ content, tool_calls }) }] }
  }
}
