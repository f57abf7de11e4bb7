import type { Proposal } from './proposal.ts'

/** How far an audience may drift between signing and sending: 5 %, and never less than 10 customers. */
const drift = { share: 0.05, customers: 10 }

/** The counts between which an approval of `count` customers stays good. */
export const countBand = (count: number): Proposal['countBand'] => {
  const room = Math.max(drift.customers, Math.ceil(count * drift.share))
  return { low: Math.max(1, count - room), high: count + room }
}

/** Whether an audience is still the one that was planned. */
export const isWithin = (count: number, { low, high }: Proposal['countBand']): boolean => count >= low && count <= high
