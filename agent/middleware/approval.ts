import { createMiddleware } from 'langchain'
import { FairleadError } from '../../backend/errors.ts'
import { allows } from '../../tools/permissions.ts'
import type { Tool } from '../../tools/tool.ts'
import type { RunScope } from '../run/run-scope.ts'

/** The tools that a model may hold at all: never one that commits, and only what the actor's role allows. */
export const bindable = (tools: readonly Tool[], scope: RunScope): Tool[] =>
  tools.filter((tool) => tool.effect !== 'commit' && allows(scope.actor.role, tool.effect))

/** A proposal may only hold what the person has seen: a plan or copy of this very turn has not been shown yet. */
const unseen = ({ state, reading, turn }: RunScope, input: Record<string, unknown>): boolean =>
  reading.intent !== 'submit' &&
  (input.planId !== state.planId || input.copyId !== state.copyId) &&
  turn.calls.some((call) => call.name === 'draft_plan' || call.name === 'draft_copy')

/** The gate before every tool call: what is not known and allowed does not run, whatever the model says. */
export const approval = (scope: RunScope) =>
  createMiddleware({
    name: 'approval',
    wrapToolCall: (request, handler) => {
      const { name, args } = request.toolCall
      const allowed = bindable(scope.tools, scope)
      if (!allowed.some((tool) => tool.name === name))
        throw new FairleadError('unknown_tool', { tool: name, available: allowed.map((tool) => tool.name) })
      if (name === 'submit_campaign' && unseen(scope, args)) throw new FairleadError('not_shown_yet')
      return handler(request)
    },
  })
