import { z } from 'zod'
import { copySet } from '../copy/copy.ts'
import { plan } from '../plans/plan.ts'
import { rule } from '../segments/rule.ts'

/** What an approver signs. Its canonical JSON is hashed; the hash is what an approval is bound to. */
export const proposal = z.strictObject({
  workspace: z.string(),
  plan,
  segment: z.strictObject({ id: z.string(), version: z.int(), rule }),
  /** Execution is refused when the audience has left this band. */
  countBand: z.strictObject({ low: z.int(), high: z.int() }),
  copy: copySet,
})
export type Proposal = z.infer<typeof proposal>

export const campaignStatus = z.enum(['in_review', 'approved', 'rejected', 'withdrawn', 'superseded', 'expired'])

export const campaign = z.strictObject({
  id: z.string(),
  name: z.string(),
  status: campaignStatus,
  proposal,
  /** SHA-256 of the canonical proposal, hex. */
  hash: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  thread: z.string().optional(),
  /** The campaigns whose place it took when it was submitted, and the one that took its own. */
  supersedes: z.array(z.string()).optional(),
  supersededBy: z.string().optional(),
})
export type Campaign = z.infer<typeof campaign>
