import { randomUUID } from 'node:crypto'
import type { Tool, ToolContext } from '../../tools/tool.ts'
import type { RunScope } from './run-scope.ts'

/** Short enough for a model to copy, long enough never to meet its like in a workspace. */
const newResultId = (): string => `res_${randomUUID().replaceAll('-', '').slice(0, 10)}`

/** What one tool may touch during this run. */
export const toolContext = (scope: RunScope, tool: Tool): ToolContext => {
  const { workspace, segments, plans, copies, campaigns } = scope.services
  return {
    workspace,
    segments,
    plans,
    copies,
    campaigns,
    actor: scope.actor,
    lang: scope.lang,
    thread: scope.thread,
    signal: scope.signal,
    async file(proof) {
      const receipt = { ...proof, resultId: newResultId(), tool: tool.name, dataVersion: workspace.dataVersion }
      scope.receipts.add(receipt)
      scope.log.receipt(receipt)
      return receipt
    },
  }
}
