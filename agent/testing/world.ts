import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localActor } from '../../backend/actor.ts'
import { openStore } from '../../backend/store/open.ts'
import { duckdbEngine } from '../../backend/warehouse/duckdb.ts'
import { openWorkspace } from '../../backend/workspaces/open-workspace.ts'
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

/** A small bank on a real engine and a real app database, in a folder that goes with it. */
export const createWorld = async ({ reader }: { reader?: Reader } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-agent-'))
  const [store, engine] = await Promise.all([
    openStore({ memory: true }),
    duckdbEngine({ folder, threads: 1, memoryBytes: 2 ** 28 }),
  ])
  await loadSmallBank(engine)
  const opened = openWorkspace({ catalog: smallBank, dataVersion: '1', engine, store: store.db })
  const services: WorkspaceServices = reader ? { ...opened, reader } : opened
  const lines: LogLine[] = []
  const write = (level: LogLine['level']) => (details: object, message: string) =>
    lines.push({ level, details, message })
  const log = { info: write('info'), warn: write('warn'), error: write('error') } as unknown as Log

  return {
    workspace: smallBank.workspace,
    actor: localActor,
    store: store.db,
    services,
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
    async close() {
      await engine.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>
