import type { Kysely } from 'kysely'
import type { KnowledgeService } from '../../knowledge/knowledge.ts'
import { forecastLedger } from '../campaigns/forecast-ledger.ts'
import type { ForecastScore } from '../plans/score-forecasts.ts'
import type { ChainCheck } from '../store/hash-chain.ts'
import type { LedgerEntry } from '../store/predictions.ts'
import type { Store } from '../store/schema.ts'

/** The forecasts of a workspace as written before launch, whether their chain is whole, and how they did so far. */
export interface Forecasts {
  entries: LedgerEntry[]
  chain: ChainCheck
  score: ForecastScore | null
}

/** Scores each forecast by the outcome record of its campaign, where a randomised one is there. */
export const readForecasts = async (
  store: Kysely<Store>,
  workspace: string,
  knowledge: Pick<KnowledgeService, 'trials'>,
): Promise<Forecasts> => {
  const ledger = forecastLedger(store, workspace)
  const shown = (await knowledge.trials()).flatMap(({ outcome: { campaign }, estimate }) =>
    campaign === undefined ? [] : [{ campaign, estimate }],
  )
  const [entries, chain, score] = await Promise.all([ledger.list(), ledger.verify(), ledger.score(shown)])
  return { entries, chain, score }
}
