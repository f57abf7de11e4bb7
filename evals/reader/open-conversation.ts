import type { AskResult } from '../../agent/ask.ts'
import type { Log } from '../../agent/log.ts'
import { localActor } from '../../backend/actor.ts'
import type { Lang } from '../../backend/bilingual.ts'
import type { Engine } from '../../backend/warehouse/engine.ts'
import { expandedRule } from '../expanded-rule.ts'
import type { Arena } from './arena.ts'

/** Conversations with the built-in model. */
export interface Talks {
  /** The state after the last turn, its audience without references to saved segments. */
  ask(input: { world: string; id: string; lang: Lang; turns: string[] }): Promise<AskResult>
  close(): Promise<void>
}

const nothing = () => {}

/** Opens the built-in model over the worlds. The agent is loaded here, so that the reader can be judged without it. */
export const openConversation = async (arenaOf: (name: string) => Arena, engine: Engine): Promise<Talks> => {
  const [{ createConversation }, { openStore }, { openWorkspace }, { tools }] = await Promise.all([
    import('../../agent/create-conversation.ts'),
    import('../../backend/store/open.ts'),
    import('../../backend/workspaces/open-workspace.ts'),
    import('../../tools/index.ts'),
  ])
  const store = await openStore({ memory: true })
  const open = (name: string) => {
    const { catalog, stamp: dataVersion } = arenaOf(name)
    return openWorkspace({ catalog, dataVersion, engine, store: store.db })
  }
  const opened = new Map<string, ReturnType<typeof open>>()
  const servicesOf = (name: string) => {
    const services = opened.get(name) ?? open(name)
    opened.set(name, services)
    return services
  }
  const conversation = await createConversation({
    store: store.db,
    pool: store.pool,
    workspaces: async (name) => servicesOf(name),
    tools,
    model: { kind: 'builtin' },
    log: { info: nothing, warn: nothing, error: nothing } as unknown as Log,
  })
  return {
    async ask({ world, id, lang, turns }) {
      const result = await conversation.ask({ workspace: world, thread: id, lang, turns, actor: localActor })
      const { segment } = result
      if (!segment) return result
      const rule = await expandedRule(segment.rule, servicesOf(world).segments)
      return { ...result, segment: { ...segment, rule } }
    },
    close: () => store.close(),
  }
}
