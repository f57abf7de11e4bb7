import { z } from 'zod'
import { lang } from '../backend/bilingual.ts'
import { channelName } from '../backend/catalog/catalog.ts'
import { billedParts } from '../backend/copy/billed-parts.ts'
import { copySet } from '../backend/copy/copy.ts'
import { copyWish } from '../backend/language/copy-wish.ts'
import { plan } from '../backend/plans/plan.ts'
import { filedPlan } from './plan-receipt.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  planId: z.string(),
  lang: lang.optional().describe('Default: that of the conversation.'),
  channels: z.array(channelName).min(1).optional().describe('Default: all of the plan.'),
  texts: z
    .array(z.strictObject({ channel: channelName, title: z.string().optional(), body: z.string().min(1) }))
    .optional()
    .describe('Texts to check and keep too; {{attribute}} fills in a value.'),
  keep: z.string().optional().describe('Copy id; its other channels stay.'),
  wish: copyWish.optional(),
})

/** `plan` is the plan as this copy prices it. */
const output = copySet.extend({ plan: plan.extend({ resultId: z.string() }) })

/** Writes and checks at least two variants per channel of a plan, and prices the plan for them. */
export const draftCopy = defineTool({
  name: 'draft_copy',
  description: 'Write copy for the channels of a plan: at least two variants each, counted and checked.',
  title: { zh: '生成文案', en: 'Draft copy' },
  effect: 'draft',
  input,
  output,

  async run({ planId, lang, channels, texts, keep, wish }, context) {
    const copy = await context.copies.draft({
      plan: await context.plans.get(planId),
      lang: lang ?? context.lang,
      ...(channels ? { channels } : {}),
      ...(texts ? { texts } : {}),
      ...(keep ? { keep: await context.copies.get(keep) } : {}),
      ...(wish ? { wish } : {}),
      signal: context.signal,
    })
    const priced = await context.plans.price(planId, billedParts(copy.variants))
    const asOf = priced.evidence?.[0]?.asOf ?? context.workspace.now()
    return { ...copy, plan: await filedPlan(priced, asOf, context) }
  },

  summarise: ({ id, planId, variants, plan }) =>
    [
      `Copy ${id} for plan ${planId}:`,
      ...variants.map(({ id, channel, label, length, verdict, title, rendered }) => {
        const hits = verdict.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`).join(', ')
        const text = [title && rendered.title, rendered.body].filter(Boolean).join(' — ')
        return `- ${id} ${channel} "${label}": ${verdict.outcome}${hits ? ` (${hits})` : ''}, ${length.used}/${length.limit} ${length.unit}, ${length.parts} part(s): ${text}`
      }),
      `With this copy the plan costs [[r:${plan.resultId}#0.planned|money]] (value ${plan.budget.planned}) ${plan.budget.currency}.`,
    ].join('\n'),
})
