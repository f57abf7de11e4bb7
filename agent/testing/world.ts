import { localActor } from '../../backend/actor.ts'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { openWorkspace } from '../../backend/workspaces/open-workspace.ts'
import { testDatabases } from '../../testing/database.ts'
import { tools } from '../../tools/index.ts'
import type { Tool } from '../../tools/tool.ts'
import { createConversation } from '../create-conversation.ts'
import type { Log } from '../log.ts'
import type { ModelChoice } from '../model.ts'
import type { Reader, WorkspaceServices } from '../run/run-scope.ts'
import { loadSmallBank, smallBank } from './small-bank.ts'

export interface LogLine {
  level: 'info' | 'warn' | 'error'
  details: object
  message: string
}

/** A small bank on a real engine and a real app database, which go with it. */
export const createWorld = async ({ reader }: { reader?: Reader } = {}) => {
  const { store, engine, close } = await testDatabases()
  await loadSmallBank(engine)
  let version = 1
  const open = (catalog: Catalog): WorkspaceServices => {
    const opened = openWorkspace({
      catalog,
      dataVersion: String(version),
      engine,
      store: store.db,
      async change(edit) {
        version += 1
        services = open(edit(catalog))
      },
    })
    return reader ? { ...opened, reader } : opened
  }
  let services = open(smallBank)
  const lines: LogLine[] = []
  const write = (level: LogLine['level']) => (details: object, message: string) =>
    lines.push({ level, details, message })
  const log = { info: write('info'), warn: write('warn'), error: write('error') } as unknown as Log

  return {
    workspace: smallBank.workspace,
    actor: localActor,
    store: store.db,
    get services() {
      return services
    },
    lines,
    query: (sql: string) => store.pool.query(sql),
    /** A process over this world's data; several may follow one another, as after a restart. */
    conversation: (model: ModelChoice = { kind: 'builtin' }, more: { tools?: readonly Tool[] } = {}) =>
      createConversation({
        store: store.db,
        pool: store.pool,
        workspaces: async () => services,
        tools: more.tools ?? tools,
        model,
        log,
      }),
    close,
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>
