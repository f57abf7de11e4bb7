import { daily } from './daily.ts'
import type { Workspaces } from './workspaces.ts'

/** Where it is written down what happened. */
interface Log {
  info(about: object, text: string): void
  error(about: object, text: string): void
}

/** Counts every saved segment of every workspace; one workspace's failure does not keep the others from their turn. */
export const refreshAll = async (workspaces: Workspaces, log: Log, signal: AbortSignal): Promise<void> => {
  for (const { workspace } of await workspaces.list()) {
    signal.throwIfAborted()
    try {
      const { segments, skipped, ms } = await (await workspaces.open(workspace)).segments.refresh(signal)
      log.info({ workspace, segments: segments.length, skipped: skipped.length, ms }, 'segments counted')
    } catch (error) {
      signal.throwIfAborted()
      log.error({ workspace, err: error }, 'segments not counted')
    }
  }
}

/** Does that each day at a time of day, HH:MM on this machine's clock, until it is stopped. */
export const refreshDaily = (time: string, workspaces: Workspaces, log: Log) =>
  daily(
    time,
    (signal) => refreshAll(workspaces, log, signal),
    (error) => log.error({ err: error }, 'segments not counted'),
  )
