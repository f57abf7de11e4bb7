import type { KnowledgeService } from '../../knowledge/knowledge.ts'
import type { PastTrials } from '../plans/past-trial.ts'

/** The trials on record that nothing speaks against, as plans look at them. */
export const pastTrialsOf =
  (knowledge: Pick<KnowledgeService, 'trials'>): PastTrials =>
  async () =>
    (await knowledge.trials()).flatMap(({ id, estimate, standardError, outcome }) => {
      const { metric, arms, dates, name, objective, product, channels } = outcome
      if (!metric) return []
      const { treatment, control } = arms ?? {}
      return [
        {
          id,
          name,
          estimate,
          standardError,
          metric,
          objective,
          productKind: product?.kind,
          channels,
          start: dates?.start,
          customers: treatment && control ? treatment.customers + control.customers : undefined,
          controlRate: control && control.converted / control.customers,
        },
      ]
    })
