import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { campaignStatus } from '../../backend/campaigns/proposal.ts'
import type { Stored } from '../observed.ts'
import { defineScorer, judged } from './scorer.ts'

const count = z.union([
  z.int().min(0),
  z
    .strictObject({ from: z.int().min(0), to: z.int().min(0).optional() })
    .refine(({ from, to }) => from > 0 || to !== undefined, 'any number would pass')
    .refine(({ from, to = from }) => from <= to, 'no number would pass'),
])
const status = campaignStatus.nullable()
const expectation = z
  .strictObject({
    segments: count.optional(),
    plans: count.optional(),
    copies: count.optional(),
    campaigns: count.optional(),
    /** Status of the thread's campaign, or any of these; null: there is none. */
    campaign: z.union([status, z.array(status).min(1)]).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'name at least one thing that must be there or not')

/** What the trial left in the app database. Each trial begins with an empty one, so these are differences. */
export const state = defineScorer({
  version: 1,
  expectation,
  score({ campaign, ...counts }, { observed }) {
    const reasons: Bilingual[] = []
    for (const [name, wanted] of Object.entries(counts) as [keyof Stored, z.infer<typeof count>][]) {
      const there = observed.stored[name]
      const fits =
        typeof wanted === 'number'
          ? there === wanted
          : there >= wanted.from && there <= (wanted.to ?? Number.POSITIVE_INFINITY)
      if (!fits)
        reasons.push({
          zh: `${name} 应为 ${JSON.stringify(wanted)}，实为 ${there}`,
          en: `${name} should be ${JSON.stringify(wanted)} and are ${there}`,
        })
    }
    const found = observed.final?.campaign?.status ?? null
    const wanted = [campaign ?? null].flat()
    if (campaign !== undefined && !wanted.includes(found))
      reasons.push({
        zh: `活动状态应为 ${wanted.map((one) => one ?? '无').join('、')}，实为 ${found ?? '无'}`,
        en: `the campaign should be ${wanted.map((one) => one ?? 'absent').join(' or ')} and is ${found ?? 'absent'}`,
      })
    return judged(reasons, { stored: observed.stored })
  },
})
