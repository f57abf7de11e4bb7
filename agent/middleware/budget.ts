import { createMiddleware } from 'langchain'
import { FairleadError } from '../../backend/errors.ts'
import type { RunScope } from '../run/run-scope.ts'

export interface CallBudget {
  modelCalls: number
  toolCalls: number
}

/** Enough for the whole golden path in one turn with mistakes, and an end to a model that runs in circles. */
export const defaultBudget: CallBudget = { modelCalls: 12, toolCalls: 24 }

/** Bounds the calls of one run. Tool calls beyond the budget are refused to the model; a model call beyond it ends the turn. */
export const budget = (scope: RunScope, limit: CallBudget = defaultBudget) => {
  let toolCalls = 0
  return createMiddleware({
    name: 'budget',
    wrapModelCall: (request, handler) => {
      scope.turn.modelCalls += 1
      if (scope.turn.modelCalls > limit.modelCalls)
        throw new FairleadError('too_many_calls', { kind: 'model', limit: limit.modelCalls })
      return handler(request)
    },
    wrapToolCall: (request, handler) => {
      toolCalls += 1
      if (toolCalls > limit.toolCalls)
        throw new FairleadError('too_many_calls', { kind: 'tool', limit: limit.toolCalls })
      return handler(request)
    },
  })
}
