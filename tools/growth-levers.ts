import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { type GrowthFactor, growthFactor } from '../backend/metrics/growth-formula.ts'
import { factorOf } from '../backend/plans/growth-factor.ts'
import { pool } from '../knowledge/evidence-weight.ts'
import type { KnowledgeService } from '../knowledge/knowledge.ts'

/** What is known to move a factor: trials of plans with its aims put together, and playbooks. */
export const growthLever = z.strictObject({
  factor: growthFactor,
  /** Aims of plans that move it. */
  objectives: z.array(z.string()),
  trials: z.array(z.string()),
  /** Mean effect of the largest set of trials that counted the same thing; a share of customers. */
  effect: z
    .strictObject({ metric: bilingual, mean: z.number(), low: z.number(), high: z.number(), trials: z.int() })
    .nullable(),
  playbooks: z.array(z.strictObject({ id: z.string(), title: bilingual })),
})
export type GrowthLever = z.infer<typeof growthLever>

const fewestPooled = 2

/** Levers per factor, from the randomised results and the playbooks of a workspace. */
export const growthLevers = async (knowledge: Pick<KnowledgeService, 'trials' | 'list'>): Promise<GrowthLever[]> => {
  const [trials, playbooks] = await Promise.all([knowledge.trials(), knowledge.list({ kind: 'playbook' })])
  const moves = (objective: string | undefined, factor: GrowthFactor) =>
    objective !== undefined && factorOf[objective as keyof typeof factorOf] === factor
  return growthFactor.options.map((factor) => {
    const own = trials.filter(({ outcome }) => moves(outcome.objective, factor))
    const pooled = own.length >= fewestPooled ? pool(own) : null
    return {
      factor,
      objectives: Object.keys(factorOf).filter((objective) => moves(objective, factor)),
      trials: own.map(({ id }) => id),
      effect:
        pooled && pooled.trials.length >= fewestPooled
          ? { metric: pooled.metric.name, mean: pooled.mean, ...pooled.interval, trials: pooled.trials.length }
          : null,
      playbooks: playbooks.filter(({ objective }) => moves(objective, factor)).map(({ id, title }) => ({ id, title })),
    }
  })
}
