import type { Rule } from '../segments/rule.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Campaign, Proposal } from './proposal.ts'

/** Audiences that share this part of the smaller one are taken for the same customers. */
const sameCustomers = 0.5

const sharesCustomers = async (
  segments: SegmentService,
  one: Proposal,
  other: Proposal,
  signal?: AbortSignal,
): Promise<boolean> => {
  if (one.segment.id === other.segment.id) return true
  const smaller = Math.min(one.plan.audience.count, other.plan.audience.count)
  const both: Rule = { kind: 'all', of: [one.segment.rule, other.segment.rule] }
  return (await segments.count(both, signal ? { signal } : {})) >= sameCustomers * smaller
}

/**
 * The proposals in review whose place a new one takes: those of the same plan, and those of the same conversation that go to the same
 * customers. Another campaign for other customers that was made in one conversation stays.
 */
export const supersededBy = async (
  segments: SegmentService,
  { proposal, thread, signal }: { proposal: Proposal; thread?: string; signal?: AbortSignal },
  campaigns: readonly Campaign[],
): Promise<Campaign[]> => {
  const found: Campaign[] = []
  for (const old of campaigns.filter(({ status }) => status === 'in_review')) {
    const samePlan = old.proposal.plan.id === proposal.plan.id
    const sameThread = thread !== undefined && old.thread === thread
    if (samePlan || (sameThread && (await sharesCustomers(segments, proposal, old.proposal, signal)))) found.push(old)
  }
  return found
}
