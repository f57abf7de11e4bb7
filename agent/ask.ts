import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { campaign } from '../backend/campaigns/proposal.ts'
import { copySet } from '../backend/copy/copy.ts'
import { clarification, span } from '../backend/language/reading.ts'
import { plan } from '../backend/plans/plan.ts'
import { column, receipt } from '../backend/receipt.ts'
import { rule } from '../backend/segments/rule.ts'

/** What `fairlead ask --json` prints: the state of the thread after the last turn. Scripts rely on it. */
export const askResult = z.strictObject({
  id: z.string().optional(),
  thread: z.string(),
  answer: z.string(),
  segment: z
    .strictObject({
      id: z.string().nullable(),
      rule,
      readBack: bilingual,
      count: z.int(),
      unread: z.array(span),
      members: z.array(z.string()).optional(),
    })
    .optional(),
  clarification: clarification.optional(),
  table: z
    .strictObject({ columns: z.array(column.pick({ name: true, unit: true })), rows: z.array(z.array(z.unknown())) })
    .optional(),
  plan: plan.optional(),
  copy: copySet.optional(),
  campaign: campaign.optional(),
  receipts: z.array(receipt),
  usage: z.strictObject({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int(), ms: z.number() }),
  error: z.strictObject({ code: z.string(), message: bilingual }).optional(),
})
export type AskResult = z.infer<typeof askResult>
