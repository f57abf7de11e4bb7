import { z } from 'zod'
import { type Role, role } from '../backend/actor.ts'
import { FairleadError } from '../backend/errors.ts'
import { allows } from './permissions.ts'
import type { Tool, ToolContext } from './tool.ts'

/** What one call gave: the whole typed output for the interface, and the text that the model reads. */
export interface ToolRun {
  output: unknown
  text: string
}

const rolesFor = (tool: Tool): Role[] => role.options.filter((one) => allows(one, tool.effect))

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'input'

/**
 * Runs one tool call: parses the input, checks the actor's role against the tool's effect, runs, checks the output.
 * Throws FairleadError for what the model can mend (`invalid_input`, `tool_not_allowed`, the tool's own codes);
 * anything else that is thrown is our bug, or the person's stop.
 */
export const runTool = async (tool: Tool, rawInput: unknown, context: ToolContext): Promise<ToolRun> => {
  if (!allows(context.actor.role, tool.effect))
    throw new FairleadError('tool_not_allowed', {
      tool: tool.name,
      role: context.actor.role,
      effect: tool.effect,
      allowed: rolesFor(tool),
    })

  const input = z.safeParse(tool.input, rawInput)
  if (!input.success) {
    const [issue] = input.error.issues
    throw new FairleadError('invalid_input', {
      place: `${tool.name}: ${placeOf(issue?.path ?? [])}`,
      problem: issue?.message ?? 'unreadable',
    })
  }

  context.signal.throwIfAborted()
  const output = z.safeParse(tool.output, await tool.run(input.data, context))
  if (!output.success) throw new Error(`${tool.name} gave an invalid output: ${z.prettifyError(output.error)}`)
  return { output: output.data, text: tool.summarise(output.data) }
}
