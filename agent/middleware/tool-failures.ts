import { createMiddleware, ToolMessage } from 'langchain'
import { describeErrorBoth, FairleadError } from '../../backend/errors.ts'
import { codedError, internalError, isStop, rootOf } from '../failure.ts'
import type { Log } from '../log.ts'
import type { RunScope } from '../run/run-scope.ts'
import { unreadable } from './tool-calls.ts'

/**
 * A coded error becomes a short message that the model can mend; the person's stop goes through; anything else is our bug:
 * it is logged under a trace number and ends the turn. No raw error text reaches the model.
 */
export const toolFailures = (scope: RunScope, log: Log) =>
  createMiddleware({
    name: 'tool_failures',
    async wrapToolCall(request, handler) {
      const { id, name, args } = request.toolCall
      try {
        if (unreadable in args)
          throw new FairleadError('invalid_input', { place: name, problem: 'the arguments are not a JSON object' })
        return await handler(request)
      } catch (error) {
        if (isStop(error, scope.signal)) throw scope.signal.reason
        const coded = codedError(error) ?? parsingProblem(error, name)
        if (!coded) {
          const failure = internalError()
          log.error({ err: rootOf(error), tool: name, run: scope.run, trace: failure.details.trace }, 'tool failed')
          throw failure
        }
        const call = scope.turn.calls.find((one) => one.id === id)
        const message = describeErrorBoth(coded.code, coded.details)
        if (call) call.error = { code: coded.code, message }
        return new ToolMessage({
          status: 'error',
          tool_call_id: id ?? '',
          name,
          content: `Refused (${coded.code}): ${message.en}`,
        })
      }
    },
  })

const parsingProblem = (error: unknown, tool: string): FairleadError | undefined => {
  const root = rootOf(error)
  return root instanceof Error && /^Tool(Invocation|InputParsing)/.test(root.name)
    ? new FairleadError('invalid_input', { place: tool, problem: 'the arguments do not fit its schema' })
    : undefined
}
