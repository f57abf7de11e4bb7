import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

/** Whether a chain is whole; else the first link that was changed or whose predecessor is gone. */
export type ChainCheck = { whole: true; entries: number } | { whole: false; brokenAt: number }

/** What the first link of a chain follows. */
const origin = '0'.repeat(64)

/** The hash that the next link of a workspace's chain follows; nobody else adds one before the transaction ends. */
export const lastHash = async (
  transaction: Kysely<Store>,
  table: 'audit' | 'predictions',
  workspace: string,
): Promise<string> => {
  // two appends at once would both follow the same entry
  await sql`select pg_advisory_xact_lock(hashtext(${`${table} ${workspace}`}))`.execute(transaction)
  const last = await transaction
    .selectFrom(table)
    .select('hash')
    .where('workspace', '=', workspace)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.hash ?? origin
}

/** Walks a whole chain from its first link; `seal` gives the hash of a link that follows another. */
export const checkChain = <L extends { seq: number; previous: string; hash: string }>(
  links: readonly L[],
  seal: (link: L, previous: string) => string,
): ChainCheck => {
  let previous = origin
  for (const link of links) {
    if (link.previous !== previous || link.hash !== seal(link, previous)) return { whole: false, brokenAt: link.seq }
    previous = link.hash
  }
  return { whole: true, entries: links.length }
}
