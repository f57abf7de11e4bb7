import type { Kysely } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Plan } from '../plans/plan.ts'
import {
  type ForecastScore,
  type Judged,
  type Prediction,
  prediction,
  scoreForecasts,
} from '../plans/score-forecasts.ts'
import { canonicalHash } from '../segments/canonical.ts'
import { type LedgerEntry, predictionsOf } from '../store/predictions.ts'
import type { Store } from '../store/schema.ts'

/** What a finished campaign showed, by the id of the campaign here. */
export interface ShownLift {
  campaign: string
  /** Treatment minus control, a share. */
  estimate: number
  metric: { name: Bilingual; event?: string | undefined; windowDays: number }
  /** Local date of the first message, where it is known. */
  start?: string | undefined
  /** Read from the data here, not told by a file. */
  readHere: boolean
}

/** A forecast as it was written down, and what its campaign's own comparison showed, a share; null while there is none. */
export interface ScoredEntry extends Omit<LedgerEntry, 'prediction'> {
  prediction: Prediction
  observed: number | null
}

const dayMs = 86_400_000

/** By the event that is counted where both say it, else by its name; what was read here without either is the campaign's own result. */
const sameMetric = ({ metric: { name, event }, readHere }: ShownLift, said: Prediction): boolean =>
  event !== undefined && said.event !== undefined
    ? event === said.event
    : name.en === said.metric || name.zh === said.metric || (readHere && event === undefined)

/** Whether an outcome is of what the forecast was made for: its campaign, metric and window, and not from before it. */
const answers = (shown: ShownLift, { campaign }: LedgerEntry, said: Prediction): boolean =>
  shown.campaign === campaign &&
  sameMetric(shown, said) &&
  shown.metric.windowDays === said.windowDays &&
  // a local date may be a day behind the instant
  (shown.start === undefined || said.made === undefined || Date.parse(shown.start) + 2 * dayMs > Date.parse(said.made))

/** Forecasts of one workspace as they stood when their campaigns were submitted. */
export const forecastLedger = (store: Kysely<Store>, workspace: string) => {
  const ledger = predictionsOf(store, workspace, canonicalHash)
  return {
    /** Writes a plan's forecast down within the transaction that submits its campaign; a plan without one writes nothing. */
    async write(
      transaction: Kysely<Store>,
      { campaign, plan, at, made }: { campaign: string; plan: Plan; at: string; made: string },
    ) {
      const lift = plan.forecast.prediction
      if (!lift) return
      const { kpi, readOut } = plan.feedback
      await ledger.append(transaction, {
        at,
        campaign,
        prediction: prediction.parse({
          plan: plan.id,
          made,
          readOut,
          metric: kpi.name.en,
          ...(kpi.event !== undefined && { event: kpi.event }),
          windowDays: kpi.windowDays,
          lift,
        }),
      })
    },
    list: ledger.list,
    verify: ledger.verify,
    /** The forecasts beside the outcomes of what was forecast, our own read-out before others', and their score; null while none has one. */
    async score(outcomes: readonly ShownLift[]): Promise<{ entries: ScoredEntry[]; score: ForecastScore | null }> {
      const entries = (await ledger.list()).map((entry): ScoredEntry => {
        const said = prediction.parse(entry.prediction)
        const own = outcomes.filter((shown) => answers(shown, entry, said))
        const shown = own.findLast(({ readHere }) => readHere) ?? own.at(-1)
        return { ...entry, prediction: said, observed: shown?.estimate ?? null }
      })
      const judged = entries.flatMap(({ prediction: { lift }, observed }): Judged[] =>
        observed === null ? [] : [{ lift, observed }],
      )
      return { entries, score: scoreForecasts(judged) }
    },
  }
}
