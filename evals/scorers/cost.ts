import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { defineScorer, judged } from './scorer.ts'

const expectation = z
  .strictObject({
    usd: z.number().positive().optional(),
    ms: z.number().positive().optional(),
    model_calls: z.int().positive().optional(),
    input_tokens: z.int().positive().optional(),
  })
  .refine((limits) => Object.values(limits).some((one) => one !== undefined), 'name at least one limit')

/** Latency and cost of the whole conversation. A limit in dollars on a model without a price is a miss: what is not known is not kept. */
export const cost = defineScorer({
  version: 1,
  expectation,
  score(limits, { observed }) {
    const { usd, ms, usage } = observed
    const used = { usd, ms, model_calls: usage.modelCalls, input_tokens: usage.inputTokens }
    const reasons: Bilingual[] = (Object.keys(used) as (keyof typeof used)[]).flatMap((name) => {
      const most = limits[name]
      if (most === undefined) return []
      const value = used[name]
      return value === null || value > most
        ? [{ zh: `${name} 为 ${value ?? '未知'}，最多 ${most}`, en: `${name}: ${value ?? 'unknown'}, at most ${most}` }]
        : []
    })
    return judged(reasons, used)
  },
})
