import { FairleadError } from '../backend/errors.ts'
import type { Tool } from '../tools/tool.ts'
import type { Fault } from './case.ts'

const said = 'the service gave no answer in time'

const failing = (tool: Tool, { kind, says = said, times = Number.POSITIVE_INFINITY }: Fault): Tool => {
  let left = times
  return {
    ...tool,
    async run(input, context) {
      if (left <= 0) return tool.run(input, context)
      left -= 1
      // the work is done and its answer is lost, as when a connection breaks
      if (kind === 'lost') await tool.run(input, context)
      if (kind === 'crash') throw new Error(`injected: ${says}`)
      throw new FairleadError('invalid_input', { place: tool.name, problem: says })
    },
  }
}

/** The production tools as a case has them: without those that do not exist in it, and with those that fail failing. */
export const toolsOf = (
  tools: readonly Tool[],
  { faults, without }: { faults: readonly Fault[]; without: readonly string[] },
): Tool[] =>
  tools
    .filter(({ name }) => !without.includes(name))
    .map((tool) => faults.filter((fault) => fault.tool === tool.name).reduce(failing, tool))
