import { randomUUID } from 'node:crypto'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import type { Kysely } from 'kysely'
import { FairleadError } from '../backend/errors.ts'
import type { Store } from '../backend/store/schema.ts'
import type { Tool } from '../tools/tool.ts'
import type { Conversation } from './conversation.ts'
import { foldThread } from './fold-thread.ts'
import type { Log } from './log.ts'
import type { ModelChoice } from './model.ts'
import type { WorkspaceServices } from './run/run-scope.ts'
import { editAudience } from './threads/edit-audience.ts'
import { failInterruptedRuns } from './threads/interrupted-runs.ts'
import { replay } from './threads/replay.ts'
import { openScope } from './threads/scope.ts'
import { createSubscribers, threadKey } from './threads/subscribers.ts'
import { insertThread } from './threads/thread-rows.ts'
import { runTurn } from './threads/turn.ts'

export interface ConversationParts {
  store: Kysely<Store>
  /** The pool of the app database; checkpoints go to its schema `lg`. */
  pool: ConstructorParameters<typeof PostgresSaver>[0]
  /** Throws `unknown_workspace`. */
  workspaces(name: string): Promise<WorkspaceServices>
  tools: readonly Tool[]
  model: ModelChoice
  log: Log
}

/** Opens the conversations of one process; runs that an earlier process left half-done are marked failed first. */
export const createConversation = async (parts: ConversationParts): Promise<Conversation> => {
  const { store, workspaces, tools, model, log } = parts
  const checkpointer = new PostgresSaver(parts.pool, undefined, { schema: 'lg' })
  await checkpointer.setup()
  const interrupted = await failInterruptedRuns(store)
  if (interrupted > 0) log.warn({ runs: interrupted }, 'runs were cut off by the last exit')

  const subscribers = createSubscribers()
  const active = new Map<string, { abort: AbortController; done: Promise<void> }>()

  /** Holds a thread for one run or edit; `release` lets the next one in. Throws `thread_busy`. */
  const hold = (workspace: string, thread: string) => {
    const key = threadKey(workspace, thread)
    if (active.has(key)) throw new FairleadError('thread_busy', { thread })
    const abort = new AbortController()
    const { promise: done, resolve } = Promise.withResolvers<void>()
    active.set(key, { abort, done })
    const release = () => {
      active.delete(key)
      resolve()
    }
    return { abort, done, release }
  }

  const start: Conversation['start'] = async ({ workspace, thread, text, lang, actor, clicks = 0 }) => {
    const { abort, done, release } = hold(workspace, thread)
    try {
      const services = await workspaces(workspace)
      const opened = await openScope(
        { store, subscribers, services, tools, log },
        { thread, text, actor, clicks, signal: abort.signal, ...(lang ? { lang } : {}) },
      )
      void runTurn(opened.scope, { store, checkpointer, model, log }, opened)
        .catch((err) => log.error({ err, run: opened.scope.run }, 'a run could not be stored'))
        .finally(release)
      return { run: opened.scope.run, done }
    } catch (error) {
      release()
      throw error
    }
  }

  const createThread: Conversation['createThread'] = async ({ workspace, lang = 'zh', id = randomUUID() }) => {
    await workspaces(workspace)
    await insertThread(store, { workspace, thread: id, lang })
    return { id }
  }

  return {
    createThread,
    start,
    async edit({ workspace, thread, rule, actor, signal }) {
      const services = await workspaces(workspace)
      const { abort, release } = hold(workspace, thread)
      try {
        const stop = signal ? AbortSignal.any([signal, abort.signal]) : abort.signal
        return await editAudience({ store, subscribers, services }, { thread, rule, actor, signal: stop })
      } finally {
        release()
      }
    },
    async stop({ workspace, thread }) {
      const running = active.get(threadKey(workspace, thread))
      running?.abort.abort(new FairleadError('stopped'))
      await running?.done
    },
    events: (input) => replay(store, subscribers, input),
    async ask({ workspace, turns, thread, lang, actor, members = false, signal }) {
      const { id } = await createThread({
        workspace,
        ...(thread ? { id: thread } : {}),
        ...(lang ? { lang } : {}),
      })
      const stopped = () => active.get(threadKey(workspace, id))?.abort.abort(signal?.reason)
      signal?.addEventListener('abort', stopped)
      try {
        for (const text of turns) {
          signal?.throwIfAborted()
          const { done } = await start({ workspace, thread: id, text, actor, ...(lang ? { lang } : {}) })
          await done
        }
        return await foldThread(store, await workspaces(workspace), { thread: id, members, signal })
      } finally {
        signal?.removeEventListener('abort', stopped)
      }
    },
  }
}
