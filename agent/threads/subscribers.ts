import type { LoggedEvent } from '../wire.ts'

const longestQueue = 256

interface Subscription {
  queue: LoggedEvent[]
  /** The queue overflowed: what is missing must be read from the log. */
  behind: boolean
  wake(): void
}

/** Live events per thread, in this process. A slow reader never holds up a run: it is told to read the log instead. */
export const createSubscribers = () => {
  const byThread = new Map<string, Set<Subscription>>()

  return {
    publish(key: string, events: readonly LoggedEvent[]) {
      for (const one of byThread.get(key) ?? []) {
        if (one.behind) continue
        if (one.queue.length + events.length > longestQueue) {
          one.queue.length = 0
          one.behind = true
        } else one.queue.push(...events)
        one.wake()
      }
    },
    subscribe(key: string) {
      let wake = () => {}
      const subscription: Subscription = { queue: [], behind: false, wake: () => wake() }
      const all = byThread.get(key) ?? new Set()
      byThread.set(key, all.add(subscription))
      return {
        /** What arrived since the last call; null where the log must be read. */
        take(): LoggedEvent[] | null {
          const { behind } = subscription
          subscription.behind = false
          return behind ? null : subscription.queue.splice(0)
        },
        /** Resolves when something arrived, or the signal aborts. */
        arrival(signal: AbortSignal): Promise<void> {
          if (subscription.behind || subscription.queue.length > 0 || signal.aborted) return Promise.resolve()
          return new Promise((resolve) => {
            wake = () => {
              signal.removeEventListener('abort', wake)
              resolve()
            }
            signal.addEventListener('abort', wake, { once: true })
          })
        },
        close() {
          all.delete(subscription)
          if (all.size === 0) byThread.delete(key)
        },
      }
    },
  }
}
export type Subscribers = ReturnType<typeof createSubscribers>

/** Key of a thread among the subscribers. */
export const threadKey = (workspace: string, thread: string): string => `${workspace}\n${thread}`
