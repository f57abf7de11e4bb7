import { AIMessage, HumanMessage } from '@langchain/core/messages'
import { createMiddleware } from 'langchain'
import { type Answer, createAnswer, type UnverifiedSpan } from '../run/answer.ts'
import type { ModelStream } from '../run/model-stream.ts'
import type { RunScope } from '../run/run-scope.ts'
import { callId } from './tool-calls.ts'

/**
 * Streams a model's words with their references rendered, and holds back a sentence that states a number without proof.
 * A language model gets one turn to mend what was held; what is still unproved then goes out marked as unverified.
 */
export const grounding = (scope: RunScope, stream: ModelStream, { repair }: { repair: boolean }) =>
  createMiddleware({
    name: 'grounding',
    async wrapModelCall(request, handler) {
      const spoken = speak(scope, stream)
      try {
        const message = await handler(request)
        if (!AIMessage.isInstance(message)) return message
        await spoken.wholeText(message.text)
        const calls = announce(scope, message, spoken)
        const gap = await spoken.answer.end({ force: calls > 0 || !repair })
        if (!gap) return spoken.close(message)

        const again = await handler({
          ...request,
          tools: [],
          messages: [...request.messages, message, new HumanMessage(repairRequest(spoken.answer.shown().text, gap))],
        })
        if (!AIMessage.isInstance(again)) return again
        await spoken.wholeText(again.text)
        await spoken.answer.end({ force: true })
        return spoken.close(new AIMessage({ content: spoken.answer.shown().text }))
      } catch (error) {
        spoken.abandon()
        throw error
      } finally {
        stream.listener = undefined
      }
    },
  })

const speak = (scope: RunScope, stream: ModelStream) => {
  const { sink, turn } = scope
  const messageId = `${scope.run}_m${turn.modelCalls}`
  let begun = false
  let received = ''
  let announced = 0
  const begin = () => {
    if (!begun) sink.textStart(messageId)
    begun = true
  }
  const answer: Answer = createAnswer({
    book: scope.receipts,
    lang: scope.lang,
    sources: scope.sources,
    emit(delta) {
      begin()
      sink.text(messageId, delta)
    },
  })
  const started = new Set<number>()
  let startedCalls = 0
  const toolStart = (name: string) => {
    sink.toolStart({ id: callId(scope.run, turn.calls.length + startedCalls), name, messageId })
    startedCalls += 1
  }
  stream.listener = {
    async text(delta) {
      received += delta
      await answer.write(delta)
    },
    toolCall(index, name) {
      if (started.has(index)) return
      started.add(index)
      toolStart(name)
    },
  }
  return {
    answer,
    /** Calls that were not seen while streaming. */
    startRest(names: string[]) {
      for (const name of names.slice(startedCalls)) toolStart(name)
    },
    /** Ends what a failed call left open. */
    abandon() {
      if (begun) sink.textEnd(messageId)
      for (let index = 0; index < startedCalls - announced; index += 1) {
        const id = callId(scope.run, turn.calls.length + index)
        sink.toolArguments({ id, json: '{}' })
        sink.toolStatus(id, scope.signal.aborted ? 'stopped' : 'failed')
      }
    },
    announced() {
      announced = startedCalls
    },
    /** A server that does not stream gives its text at the end only. */
    async wholeText(text: string) {
      if (received === '' && text !== '') await answer.write(text)
      received = ''
    },
    close(message: AIMessage): AIMessage {
      const { text, marks } = answer.shown()
      if (!begun) return message
      sink.textEnd(messageId)
      if (marks.length > 0) sink.custom('fairlead.numbers', { messageId, numbers: marks })
      turn.messages.push({ id: messageId, text, numbers: marks })
      return message
    },
  }
}

const announce = (scope: RunScope, { tool_calls = [] }: AIMessage, spoken: ReturnType<typeof speak>): number => {
  spoken.startRest(tool_calls.map((call) => call.name))
  spoken.announced()
  for (const { id = '', name, args } of tool_calls) {
    scope.sink.toolArguments({ id, json: JSON.stringify(args) })
    scope.turn.calls.push({ id, name, input: args, status: 'running' })
  }
  return tool_calls.length
}

const repairRequest = (shown: string, { held, spans }: { held: string; spans: UnverifiedSpan[] }) =>
  [
    'Some numbers in your answer trace to no tool result, so the part that holds them was not shown.',
    `Already shown: ${JSON.stringify(shown)}`,
    `Held back: ${JSON.stringify(held)}`,
    `Without proof: ${spans.map((span) => JSON.stringify(span.text)).join(', ')}`,
    'Write again only the part that was held back, in the same language. State a number only as a reference [[r:ID#row.column|format]] to a tool result above, or leave it out.',
  ].join('\n')
