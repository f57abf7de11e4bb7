import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { allCalls } from '../observed.ts'
import { defineScorer, judged } from './scorer.ts'

const expectation = z
  .strictObject({
    turns: z.int().positive().optional(),
    /** Turns and clicks together, as the page counts them. */
    interactions: z.int().positive().optional(),
    tool_calls: z.int().min(0).optional(),
  })
  .refine((limits) => Object.values(limits).some((one) => one !== undefined), 'name at least one limit')

/** What the person, and the copilot, had to do: turns, interactions, tool calls. */
export const effort = defineScorer({
  version: 1,
  expectation,
  score(limits, { observed }) {
    const { turns, clicks } = observed.interactions
    const used = { turns, interactions: turns + clicks, tool_calls: allCalls(observed).length }
    const reasons: Bilingual[] = (Object.keys(used) as (keyof typeof used)[]).flatMap((name) => {
      const most = limits[name]
      return most !== undefined && used[name] > most
        ? [{ zh: `${name} 为 ${used[name]}，最多 ${most}`, en: `${name}: ${used[name]}, at most ${most}` }]
        : []
    })
    return judged(reasons, used)
  },
})
