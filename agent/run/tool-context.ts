import { randomUUID } from 'node:crypto'
import type { Reading } from '../../backend/language/reading.ts'
import type { Tool, ToolContext } from '../../tools/tool.ts'
import type { RunScope } from './run-scope.ts'

/** Short enough for a model to copy, long enough never to meet its like in a workspace. */
export const newResultId = (): string => `res_${randomUUID().replaceAll('-', '').slice(0, 10)}`

/** Only a reading without a doubt may contradict: the whole message is read, in one way. */
const sure = ({ rule, unread, clarification }: Reading) =>
  unread.length === 0 && clarification === undefined ? rule : undefined

/** What one tool may touch during this run; `model` names what writes the rules. */
export const toolContext = (scope: RunScope, tool: Tool, model: 'builtin' | 'language'): ToolContext => {
  const secondReading = model === 'language' ? sure(scope.reading) : undefined
  const { workspace, segments, plans, copies, metrics, campaigns, knowledge, glossary, watch, forecasts } =
    scope.services
  return {
    workspace,
    segments,
    plans,
    copies,
    metrics,
    campaigns,
    knowledge,
    glossary,
    watch,
    forecasts,
    actor: scope.actor,
    lang: scope.lang,
    thread: scope.thread,
    signal: scope.signal,
    ...(secondReading && { secondReading }),
    async file(proof) {
      const receipt = { ...proof, resultId: newResultId(), tool: tool.name, dataVersion: workspace.dataVersion }
      scope.receipts.add(receipt)
      scope.log.receipt(receipt)
      return receipt
    },
  }
}
