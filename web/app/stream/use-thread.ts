import { useMemo, useSyncExternalStore } from 'react'
import { noThread, type ThreadView, threadStore } from './thread-store.ts'

const nothing = { get: () => noThread, subscribe: () => () => {} }

/** The live state of a thread; without one, the state of an empty thread. */
export const useThread = (workspace: string, thread: string | undefined): ThreadView => {
  const store = useMemo(() => (thread ? threadStore(workspace, thread) : nothing), [workspace, thread])
  return useSyncExternalStore(store.subscribe, store.get)
}
