import type { Kysely } from 'kysely'
import { z } from 'zod'
import { clarificationReason } from '../language/reading.ts'
import type { Store } from '../store/schema.ts'
import { unmetOf } from '../store/unmet-demand.ts'

/** Reasons for which a request stays unserved; an ambiguous or contradictory one only needs another word. */
export const unmetReason = clarificationReason.extract(['missing_data', 'off_topic', 'unread', 'protected'])
export type UnmetReason = z.infer<typeof unmetReason>

/** What people asked for again and again and nothing could serve: the same words for the same reason. */
export const unmetGroup = z.strictObject({
  reason: unmetReason,
  /** The words that were not understood; empty where the whole request was out of reach. */
  words: z.array(z.string()),
  requests: z.int(),
  threads: z.int(),
  first: z.string(),
  last: z.string(),
  /** Up to three of the requests, the newest first; long numbers and addresses are masked. */
  examples: z.array(z.string()),
})
export type UnmetGroup = z.infer<typeof unmetGroup>

export interface UnmetDemand {
  record(request: { thread: string; text: string; unread: readonly string[]; reason: UnmetReason }): Promise<void>
  /** Groups with the most requests first, of those from `since` on (an ISO instant; default everything kept). */
  groups(since?: string): Promise<UnmetGroup[]>
}

const longest = 300
const mostRows = 10_000
const examplesKept = 3

/** What may point at a person does not stay in the log. */
const masked = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '•••')
    .replace(/\d[\d -]{5,}\d/g, '•••')

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** The log of what could not be served in one workspace, so that it can be asked of those who own the data. */
export const unmetDemand = (store: Kysely<Store>, workspace: string): UnmetDemand => {
  const rows = unmetOf(store, workspace)
  return {
    record: ({ thread, text, unread, reason }) =>
      rows.add({ thread, text: masked(text), unread: unread.map(masked), reason, at: new Date().toISOString() }),

    async groups(since = '') {
      const groups = new Map<string, UnmetGroup & { seen: Set<string> }>()
      for (const { thread, text, unread, reason, at } of await rows.list(since, mostRows)) {
        const words = [...new Set(unread.map(fold))].sort()
        const key = JSON.stringify([reason, words.length > 0 ? words : fold(text)])
        const group = groups.get(key) ?? {
          reason: unmetReason.parse(reason),
          words,
          requests: 0,
          threads: 0,
          first: at,
          last: at,
          examples: [],
          seen: new Set<string>(),
        }
        group.requests += 1
        group.seen.add(thread)
        group.first = at
        if (group.examples.length < examplesKept && !group.examples.includes(text)) group.examples.push(text)
        groups.set(key, group)
      }
      return [...groups.values()]
        .map(({ seen, ...group }) => ({ ...group, threads: seen.size }))
        .sort((a, b) => b.requests - a.requests || (a.last < b.last ? 1 : -1))
    },
  }
}
