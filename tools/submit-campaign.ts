import { z } from 'zod'
import { campaign } from '../backend/campaigns/proposal.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({ planId: z.string(), copyId: z.string() })

/** Makes the proposal that an approver will read. Sends nothing. */
export const submitCampaign = defineTool({
  name: 'submit_campaign',
  description:
    'Put a plan with its copy into review. It makes a proposal for a human approver; nothing is sent. Call it only when the person asks for it.',
  title: { zh: '提交复核', en: 'Submit for review' },
  effect: 'draft',
  input,
  output: campaign,

  async run({ planId, copyId }, context) {
    const [plan, copy] = await Promise.all([context.plans.get(planId), context.copies.get(copyId)])
    return context.campaigns.submit({
      plan,
      copy,
      actor: context.actor,
      thread: context.thread,
      signal: context.signal,
    })
  },

  summarise: ({ id, name, status, hash, expiresAt, supersedes = [] }) =>
    `Campaign ${id} "${name}" is ${status}. Proposal hash ${hash.slice(0, 12)}, expires ${expiresAt.slice(0, 10)}. ${supersedes.length > 0 ? `It supersedes ${supersedes.join(', ')}, which no longer waits. ` : ''}Nothing has been sent; a human approves it.`,
})
