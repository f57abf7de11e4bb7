import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { describeErrorBoth, type FairleadError } from '../../backend/errors.ts'
import type { Store } from '../../backend/store/schema.ts'
import { runAgent } from '../agent.ts'
import { codedError, internalError, isStop, rootOf } from '../failure.ts'
import type { Log } from '../log.ts'
import type { ModelChoice } from '../model.ts'
import { modelProblem } from '../model-problem.ts'
import type { RunScope } from '../run/run-scope.ts'
import { nextState } from './next-state.ts'
import { endRun, type RunEnd } from './thread-rows.ts'
import { threadTitle } from './thread-title.ts'
import { unmetIn } from './unmet.ts'

type Checkpointer = Parameters<typeof runAgent>[1]['checkpointer']

export interface TurnParts {
  store: Kysely<Store>
  checkpointer: Checkpointer
  model: ModelChoice
  log: Log
}

/** What ended a turn early, as the person is told it; null for their own stop. */
const problemOf = (error: unknown, scope: RunScope, { model, log }: TurnParts): FairleadError | null => {
  if (isStop(error, scope.signal)) return null
  const known = codedError(error) ?? modelProblem(error, model)
  if (known) {
    if (known.code === 'model_unavailable') log.warn({ err: rootOf(error), run: scope.run }, 'model failed')
    return known
  }
  const failure = internalError()
  log.error({ err: rootOf(error), run: scope.run, trace: failure.details.trace }, 'turn failed')
  return failure
}

/** Milliseconds that a stopped tool may take to end. */
const longestGoodbye = 3000

/** Runs one turn to its end and stores what it left, whatever happens in between. */
export const runTurn = async (scope: RunScope, parts: TurnParts, thread: { title: string }): Promise<void> => {
  const started = performance.now()
  const { turn, sink, log, lang } = scope
  let status: RunEnd['status'] = 'finished'
  let error: RunEnd['error']
  try {
    await runAgent(scope, { choice: parts.model, checkpointer: parts.checkpointer, log: parts.log })
  } catch (caught) {
    const problem = problemOf(caught, scope, parts)
    status = problem ? 'failed' : 'stopped'
    // The loop gives up at once; its tools still have to say how they ended.
    await Promise.race([
      Promise.all(turn.calls.map((call) => call.settled)),
      wait(longestGoodbye, undefined, { ref: false }),
    ])
    if (problem) error = { code: problem.code, message: describeErrorBoth(problem.code, problem.details) }
  }
  const state = nextState(scope)
  const usage = {
    modelCalls: turn.modelCalls,
    inputTokens: turn.chats.reduce((sum, one) => sum + one.inputTokens, 0),
    outputTokens: turn.chats.reduce((sum, one) => sum + one.outputTokens, 0),
    ms: Math.round((performance.now() - started) * 10) / 10,
  }
  sink.custom('fairlead.interactions', { turns: state.turns, clicks: state.clicks })
  if (status === 'finished') sink.finished(usage)
  else if (status === 'stopped') sink.stopped()
  else sink.failed({ ...(error as { code: string; message: { zh: string; en: string } }), lang })

  const end = endRun(parts.store, {
    workspace: scope.services.workspace.name,
    thread: scope.thread,
    run: scope.run,
    status,
    ...(error ? { error } : {}),
    usage: { ...usage, chats: turn.chats },
    state,
    lang,
    title: thread.title || threadTitle(scope.text),
    messages: turn.messages,
  })
  const unmet = status === 'finished' ? unmetIn(scope) : undefined
  const logged = unmet && scope.services.unmet.record({ thread: scope.thread, text: scope.text, ...unmet })
  await Promise.all([end, logged, log.close()])
}
