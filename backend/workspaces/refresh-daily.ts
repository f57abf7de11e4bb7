import { daily } from './daily.ts'
import type { Workspaces } from './workspaces.ts'

/** Where it is written down what happened. */
interface Log {
  info(about: object, text: string): void
  error(about: object, text: string): void
}

/** Counts every saved segment of every workspace, then looks for numbers that stand out; one workspace's failure does not keep the others from their turn. */
export const refreshAll = async (workspaces: Workspaces, log: Log, signal: AbortSignal): Promise<void> => {
  for (const { workspace } of await workspaces.list()) {
    signal.throwIfAborted()
    try {
      const services = await workspaces.open(workspace)
      const { segments, skipped, ms } = await services.segments.refresh(signal)
      log.info({ workspace, segments: segments.length, skipped: skipped.length, ms }, 'segments counted')
      const { series, fresh, ms: looked } = await services.watch.look(signal)
      log.info({ workspace, series, alerts: fresh, ms: looked }, 'numbers looked at')
    } catch (error) {
      signal.throwIfAborted()
      log.error({ workspace, err: error }, 'segments or numbers not looked at')
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
