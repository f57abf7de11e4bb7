import type { Kysely } from 'kysely'
import { localActor } from '../../../backend/actor.ts'
import type { Lang } from '../../../backend/bilingual.ts'
import { keepReceipt } from '../../../backend/store/receipts.ts'
import type { Store } from '../../../backend/store/schema.ts'
import type { WorkspaceServices } from '../../../backend/workspaces/open-workspace.ts'
import { runTool } from '../../../tools/run.ts'
import type { Tool, ToolContext } from '../../../tools/tool.ts'

interface Looking {
  services: WorkspaceServices
  db: Kysely<Store>
  lang: Lang
  signal: AbortSignal
}

/** What files the proof of a number that the page asks for. */
export const fileFor =
  ({ services: { workspace }, db }: Pick<Looking, 'services' | 'db'>, tool: string): ToolContext['file'] =>
  (proof) =>
    keepReceipt(db, workspace.name, { ...proof, tool, dataVersion: workspace.dataVersion })

/** Runs a tool that only reads, as a conversation would, for a page outside any conversation. */
export const look = async <T>(tool: Pick<Tool, 'name'>, input: unknown, looking: Looking): Promise<T> => {
  const { services, lang, signal } = looking
  const context: ToolContext = {
    ...services,
    actor: localActor,
    lang,
    thread: '',
    signal,
    file: fileFor(looking, tool.name),
  }
  return (await runTool(tool as Tool, input, context)).output as T
}
