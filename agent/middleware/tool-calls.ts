import { AIMessage, AIMessageChunk, type BaseMessage, ToolMessage } from '@langchain/core/messages'
import { createMiddleware } from 'langchain'
import { fitArguments } from '../arguments.ts'
import type { RunScope } from '../run/run-scope.ts'

/** Marks arguments that no reading made sense of. */
export const unreadable = 'unreadable_arguments'

/** Id of the n-th tool call of a run: unique in the thread, whatever the server sent. */
export const callId = (run: string, n: number): string => `call_${run.slice(-12)}_${n}`

/**
 * Makes the calls of any server alike before they run or are stored: ids of ours, arguments as objects however they were
 * spelt. A stopped turn may leave calls without an answer in the history; they are answered before the model reads on.
 */
export const toolCalls = (scope: RunScope) =>
  createMiddleware({
    name: 'tool_calls',
    async wrapModelCall(request, handler) {
      const message = await handler({ ...request, messages: answered(request.messages) })
      if (!AIMessage.isInstance(message)) return message
      return tidy(message, scope)
    },
  })

interface RawCall {
  name: string
  args: unknown
}

/** In the order of the wire: a streamed message keeps its raw parts, and the parsed lists would put bad calls last. */
const rawCalls = (message: AIMessage): RawCall[] => {
  const streamed = AIMessageChunk.isInstance(message) ? (message.tool_call_chunks ?? []) : []
  if (streamed.length > 0) return streamed.flatMap(({ name, args }) => (name ? [{ name, args }] : []))
  return [...(message.tool_calls ?? []), ...(message.invalid_tool_calls ?? [])].flatMap(({ name, args }) =>
    name ? [{ name, args }] : [],
  )
}

const tidy = (message: AIMessage, { run, tools, turn }: RunScope): AIMessage => {
  const first = turn.calls.length
  const calls = rawCalls(message).map(({ name, args }, index) => ({
    type: 'tool_call' as const,
    id: callId(run, first + index),
    name,
    args: fitArguments(
      tools.find((tool) => tool.name === name),
      args,
    ) ?? { [unreadable]: String(args).slice(0, 200) },
  }))
  return new AIMessage({
    // Some servers give every reply the same id, and a message replaces an earlier one of its id.
    id: `${run}_a${turn.modelCalls}`,
    content: message.text,
    tool_calls: calls,
    ...(message.usage_metadata ? { usage_metadata: message.usage_metadata } : {}),
  })
}

const answered = (messages: BaseMessage[]): BaseMessage[] => {
  const known = new Set(messages.flatMap((one) => (ToolMessage.isInstance(one) ? [one.tool_call_id] : [])))
  return messages.flatMap((message) => {
    if (!AIMessage.isInstance(message)) return [message]
    const { id, content, tool_calls = [] } = message
    const open = tool_calls.filter((call) => !known.has(call.id ?? ''))
    return [
      // Without the agent's name, which not every server takes.
      new AIMessage({ ...(id ? { id } : {}), content, tool_calls }),
      ...open.map(
        ({ id, name }) =>
          new ToolMessage({ tool_call_id: id ?? '', name, status: 'error', content: 'Stopped before it ran.' }),
      ),
    ]
  })
}
