import type { Kysely } from 'kysely'
import type { KnowledgeService } from '../../knowledge/knowledge.ts'
import { forecastLedger, type ScoredEntry, type ShownLift } from '../campaigns/forecast-ledger.ts'
import type { ForecastScore } from '../plans/score-forecasts.ts'
import type { ChainCheck } from '../store/hash-chain.ts'
import type { Store } from '../store/schema.ts'

/** The forecasts of a workspace as written before launch, whether their chain is whole, and how they did so far. */
export interface Forecasts {
  entries: ScoredEntry[]
  chain: ChainCheck
  score: ForecastScore | null
}

/** Scores each forecast by the outcome record of its campaign, where a randomised one of the same metric and window is there. */
export const readForecasts = async (
  store: Kysely<Store>,
  workspace: string,
  knowledge: Pick<KnowledgeService, 'allTrials'>,
): Promise<Forecasts> => {
  const ledger = forecastLedger(store, workspace)
  const shown = (await knowledge.allTrials()).flatMap(({ source, estimate, outcome }): ShownLift[] => {
    const { campaign, metric, dates } = outcome
    if (campaign === undefined || !metric) return []
    const { name, event, windowDays } = metric
    return [
      { campaign, estimate, metric: { name, event, windowDays }, start: dates?.start, readHere: source === 'read_out' },
    ]
  })
  const [chain, scored] = await Promise.all([ledger.verify(), ledger.score(shown)])
  return { ...scored, chain }
}
