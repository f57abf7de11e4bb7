import type { LoggedEvent } from '../../../agent/wire.ts'
import { reduce } from './reduce.ts'
import { emptyThread, type ThreadState } from './thread-state.ts'

/** Events in the order of their sequence numbers, each once, and the state they give. */
export interface ThreadLog {
  events: readonly LoggedEvent[]
  state: ThreadState
}

export const emptyLog: ThreadLog = { events: [], state: emptyThread }

/** Adds events however they arrive: duplicates count once, late ones are put where they belong. */
export const append = (log: ThreadLog, incoming: readonly LoggedEvent[]): ThreadLog => {
  const inOrder = incoming.every(({ seq }, index) => seq > (incoming[index - 1]?.seq ?? log.state.seq))
  if (inOrder) return { events: [...log.events, ...incoming], state: incoming.reduce(reduce, log.state) }

  const bySeq = new Map([...log.events, ...incoming].map((logged) => [logged.seq, logged]))
  if (bySeq.size === log.events.length) return log
  const events = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  return { events, state: events.reduce(reduce, emptyThread) }
}
