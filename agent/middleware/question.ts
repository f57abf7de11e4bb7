import { AIMessage } from '@langchain/core/messages'
import { createMiddleware } from 'langchain'
import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import type { Clarification } from '../../backend/language/reading.ts'
import { createRenderer } from '../receipts/rendered-text.ts'
import { createAnswer } from '../run/answer.ts'
import type { RunScope } from '../run/run-scope.ts'

/**
 * A question ends the turn: after `ask_user` the model is not called again, the question itself is the answer. Numbers in it
 * are rendered before anyone sees them.
 */
export const question = (scope: RunScope) =>
  createMiddleware({
    name: 'question',
    async wrapModelCall(request, handler) {
      const asked = scope.turn.calls.findLast((call) => call.name === 'ask_user' && call.status === 'done')
      return asked ? put(scope, asked.input as Clarification, asked.output as Clarification) : handler(request)
    },
    async wrapToolCall(request, handler) {
      if (request.toolCall.name !== 'ask_user') return handler(request)
      const args = await rendered(scope, request.toolCall.args as Clarification)
      return handler({ ...request, toolCall: { ...request.toolCall, args } })
    },
  })

const put = async (scope: RunScope, raw: Clarification, shown: Clarification): Promise<AIMessage> => {
  const messageId = `${scope.run}_question`
  scope.sink.textStart(messageId)
  const answer = createAnswer({
    book: scope.receipts,
    lang: scope.lang,
    sources: scope.sources,
    emit: (delta) => scope.sink.text(messageId, delta),
  })
  await answer.write(raw.question[scope.lang])
  await answer.end({ force: true })
  const { text, marks } = answer.shown()
  scope.sink.textEnd(messageId)
  if (marks.length > 0) scope.sink.custom('fairlead.numbers', { messageId, numbers: marks })
  scope.sink.custom('fairlead.clarification', {
    messageId,
    reason: shown.reason,
    question: shown.question,
    ...(shown.options
      ? {
          options: shown.options.map(({ label, say, count }) => ({
            label,
            say,
            ...(count === undefined ? {} : { count }),
          })),
        }
      : {}),
  })
  scope.turn.messages.push({ id: messageId, text, numbers: marks })
  return new AIMessage({ content: text })
}

const rendered = async (scope: RunScope, asked: Clarification): Promise<Clarification> => {
  const one = async (text: string, lang: Lang) => {
    const renderer = createRenderer(scope.receipts, lang)
    return (await renderer.push(String(text))).text + (await renderer.end()).text
  }
  const both = async (text: Bilingual | undefined): Promise<Bilingual> => ({
    zh: await one(text?.zh ?? text?.en ?? '', 'zh'),
    en: await one(text?.en ?? text?.zh ?? '', 'en'),
  })
  return {
    ...asked,
    question: await both(asked.question),
    ...(asked.options
      ? {
          options: await Promise.all(
            asked.options.map(async (option) => ({ ...option, label: await both(option.label) })),
          ),
        }
      : {}),
  }
}
