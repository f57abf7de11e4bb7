import type { Kysely } from 'kysely'
import type { Plan } from '../plans/plan.ts'
import { type ForecastScore, type Judged, prediction, scoreForecasts } from '../plans/score-forecasts.ts'
import { canonicalHash } from '../segments/canonical.ts'
import { predictionsOf } from '../store/predictions.ts'
import type { Store } from '../store/schema.ts'

/** What a finished campaign showed, by the id of the campaign here. */
export interface ShownLift {
  campaign: string
  /** Treatment minus control, a share. */
  estimate: number
}

/** Forecasts of one workspace as they stood when their campaigns were submitted. */
export const forecastLedger = (store: Kysely<Store>, workspace: string) => {
  const ledger = predictionsOf(store, workspace, canonicalHash)
  return {
    /** Writes a plan's forecast down within the transaction that submits its campaign; a plan without one writes nothing. */
    async write(transaction: Kysely<Store>, { campaign, plan, at }: { campaign: string; plan: Plan; at: string }) {
      const lift = plan.forecast.prediction
      if (!lift) return
      const { kpi, readOut } = plan.feedback
      await ledger.append(transaction, {
        at,
        campaign,
        prediction: prediction.parse({
          plan: plan.id,
          readOut,
          metric: kpi.name.en,
          windowDays: kpi.windowDays,
          lift,
        }),
      })
    },
    list: ledger.list,
    verify: ledger.verify,
    /** Scores the forecasts whose campaigns have an outcome; null while none has. */
    async score(outcomes: readonly ShownLift[]): Promise<ForecastScore | null> {
      const shown = new Map(outcomes.map(({ campaign, estimate }) => [campaign, estimate]))
      const judged = (await ledger.list()).flatMap((entry): Judged[] => {
        const observed = shown.get(entry.campaign)
        return observed === undefined ? [] : [{ lift: prediction.parse(entry.prediction).lift, observed }]
      })
      return scoreForecasts(judged)
    },
  }
}
