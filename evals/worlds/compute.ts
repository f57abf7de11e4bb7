import { campaignComparison, compareCampaigns } from '../../backend/metrics/compare-campaigns.ts'
import { readConcentration } from '../../backend/metrics/concentration.ts'
import { explainChange } from '../../backend/metrics/explain-change.ts'
import { metricQuery } from '../../backend/metrics/query.ts'
import { type CampaignQuestion, readCampaign } from '../../backend/metrics/read-campaign.ts'
import { runQuery } from '../../backend/metrics/run-query.ts'
import type { Scope } from '../../backend/segments/scope.ts'
import type { Engine } from '../../backend/warehouse/engine.ts'

export type Row = Record<string, unknown>
type Compute = (input: never, scope: Scope, engine: Engine) => Promise<Row[]>

/** The figures of one read-out as rows, one an arm; what compares stands in the treatment's row. */
const armRows: Compute = async (question: CampaignQuestion, scope, engine) => {
  const { readOut } = await readCampaign(question, scope, engine)
  return readOut.arms.map((arm) => {
    const compared = readOut.comparisons.find(({ treatment }) => treatment === arm.id)
    return {
      arm: arm.id,
      assigned: arm.nAssigned,
      converted: arm.converted,
      value: arm.value,
      difference: compared?.estimate ?? null,
      low: compared?.ci.low ?? null,
      high: compared?.ci.high ?? null,
      verdict: compared?.verdict ?? readOut.verdict,
      wording: readOut.wording,
      split: readOut.srm.verdict,
      chi2: readOut.srm.verdict === 'not_checked' ? null : readOut.srm.chi2,
    }
  })
}

const of: Record<string, Compute> = {
  query_metrics: async (input, scope, engine) =>
    (await runQuery(metricQuery.parse(input), scope, engine)).rows as Row[],
  read_experiment: armRows,
  read_concentration: async (input, scope, engine) => [
    (await readConcentration(input, scope, engine)) as unknown as Row,
  ],
  explain_change: async (input, scope, engine) => [(await explainChange(input, scope, engine)) as unknown as Row],
  compare_campaigns: async (input, scope, engine) =>
    campaignComparison
      .parse(await compareCampaigns(input, scope, engine))
      .campaigns.map((one) => ({ ...one, estimate: one.effect?.estimate ?? null })),
}

/** Tools that compute figures and can be asked again on other data. */
export const figureTools = Object.keys(of)

/** What a tool's input gives on the data of a scope: the service behind the tool, without a conversation. */
export const compute = (tool: string, input: unknown, scope: Scope, engine: Engine): Promise<Row[]> => {
  const found = of[tool]
  if (!found) throw new Error(`${tool} computes no figures: ${figureTools.join(', ')}`)
  return found(input as never, scope, engine)
}
