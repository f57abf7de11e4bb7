import type { Conversation } from '../../agent/conversation.ts'
import type { Log } from '../../agent/log.ts'
import type { OpenStore } from '../../backend/store/open.ts'
import type { Engine } from '../../backend/warehouse/engine.ts'
import type { Arena } from './arena.ts'

const nothing = () => {}

/** The built-in model over the worlds. The agent is loaded here, so that the reader alone can be judged without it. */
export const openConversation = async (
  arenaOf: (name: string) => Arena,
  { store, engine }: { store: OpenStore; engine: Engine },
): Promise<Conversation> => {
  const [{ createConversation }, { openWorkspace }, { tools }] = await Promise.all([
    import('../../agent/create-conversation.ts'),
    import('../../backend/workspaces/open-workspace.ts'),
    import('../../tools/index.ts'),
  ])
  return createConversation({
    store: store.db,
    pool: store.pool,
    workspaces: async (name) => {
      const { catalog, dataVersion } = arenaOf(name).workspace
      return openWorkspace({ catalog, dataVersion, engine, store: store.db })
    },
    tools,
    model: { kind: 'builtin' },
    log: { info: nothing, warn: nothing, error: nothing } as unknown as Log,
  })
}
