import type { LoggedEvent } from '../../../agent/wire.ts'
import { at } from '../api/client.ts'
import { type Connection, connect } from './connect.ts'
import { append, emptyLog } from './log.ts'
import { emptyThread, type ThreadState } from './thread-state.ts'

export interface ThreadView {
  state: ThreadState
  connection: Connection
}

export const noThread: ThreadView = { state: emptyThread, connection: 'open' }

/** Follows one thread while somebody looks; tells of changes at most once a frame, so that a long replay draws once. */
export const threadStore = (workspace: string, thread: string) => {
  let log = emptyLog
  let view: ThreadView = { state: emptyThread, connection: 'connecting' }
  let queue: LoggedEvent[] = []
  let frame = 0
  let controller: AbortController | null = null
  const listeners = new Set<() => void>()

  const show = (next: ThreadView) => {
    view = next
    for (const listener of listeners) listener()
  }
  const drain = () => {
    frame = 0
    log = append(log, queue)
    queue = []
    show({ ...view, state: log.state })
  }
  const open = () => {
    controller = new AbortController()
    void connect({
      url: `/api${at('workspaces', workspace, 'threads', thread, 'events')}`,
      after: log.state.seq,
      signal: controller.signal,
      onConnection: (connection) => show({ ...view, connection }),
      onEvents: (events) => {
        queue.push(...events)
        // Frames do not come while the tab is hidden.
        if (frame === 0) frame = document.hidden ? window.setTimeout(drain, 50) : requestAnimationFrame(drain)
      },
    })
  }

  return {
    get: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (listeners.size === 1) open()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) controller?.abort()
      }
    },
  }
}
