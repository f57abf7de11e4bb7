import { createMiddleware, ToolMessage } from 'langchain'
import { describeErrorBoth, FairleadError } from '../../backend/errors.ts'
import type { Tool } from '../../tools/tool.ts'
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
        const problem = inputProblem(
          scope.tools.find((tool) => tool.name === name),
          args,
        )
        if (problem) throw problem
        return await handler(request)
      } catch (error) {
        if (isStop(error, scope.signal)) throw scope.signal.reason
        const coded = codedError(error)
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

/** LangChain refuses arguments that do not fit the schema with a text of its own; ours names the place. */
const inputProblem = (tool: Tool | undefined, args: Record<string, unknown>): FairleadError | undefined => {
  if (unreadable in args) return new FairleadError('invalid_input', { place: tool?.name, problem: 'not a JSON object' })
  const issue = tool?.input.safeParse(args).error?.issues[0]
  return (
    issue && new FairleadError('invalid_input', { place: [tool.name, ...issue.path].join('.'), problem: issue.message })
  )
}
