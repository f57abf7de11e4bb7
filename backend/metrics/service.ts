import type { Kysely } from 'kysely'
import { campaignsOf } from '../catalog/campaigns.ts'
import type { Metric } from '../catalog/metric.ts'
import { metricsOf } from '../catalog/metrics.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import type { Rule } from '../segments/rule.ts'
import { customerScope, type Scope } from '../segments/scope.ts'
import { segmentShelf } from '../segments/segment-shelf.ts'
import { listsOf } from '../store/lists.ts'
import type { Store } from '../store/schema.ts'
import { segmentsOf } from '../store/segments.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import type { Workspace } from '../workspace.ts'
import { type CampaignComparison, type ComparisonQuestion, compareCampaigns } from './compare-campaigns.ts'
import { type Concentration, type ConcentrationQuestion, readConcentration } from './concentration.ts'
import { type ChangeExplanation, type ChangeQuestion, explainChange } from './explain-change.ts'
import { type GrowthQuestion, readGrowth } from './growth.ts'
import type { GrowthFormula } from './growth-formula.ts'
import { type LineValues, readLineValues } from './line-value.ts'
import type { MetricQuery, MetricTable } from './query.ts'
import { type CampaignQuestion, type CampaignReading, readCampaign } from './read-campaign.ts'
import { runQuery } from './run-query.ts'

/** The numbers of one workspace: metrics, the results of past campaigns, and why a number moved. */
export interface MetricService {
  metrics(): Metric[]
  campaigns(): PastCampaign[]
  query(query: MetricQuery, options?: RunOptions): Promise<MetricTable>
  read(question: CampaignQuestion, options?: RunOptions): Promise<CampaignReading>
  compare(question: ComparisonQuestion, options?: RunOptions): Promise<CampaignComparison>
  explain(question: ChangeQuestion, options?: RunOptions): Promise<ChangeExplanation>
  concentration(question: ConcentrationQuestion, options?: RunOptions): Promise<Concentration>
  growth(question: GrowthQuestion, options?: RunOptions): Promise<GrowthFormula>
  lineValues(options?: RunOptions): Promise<LineValues>
}

/** The metrics of a workspace, as of its clock. */
export const metricService = ({
  engine,
  workspace,
  store,
}: {
  engine: Engine
  workspace: Workspace
  store: Kysely<Store>
}): MetricService => {
  const { catalog, name } = workspace
  const shelf = segmentShelf(segmentsOf(store, name), listsOf(store, name))
  const ready = async (filter: Rule | undefined): Promise<Scope> => {
    const scope = customerScope(catalog, workspace.now(), shelf.find, shelf.list)
    if (filter) await shelf.load(filter, scope)
    await engine.open(name)
    return scope
  }
  return {
    metrics: () => metricsOf(catalog),
    campaigns: () => campaignsOf(catalog),
    query: async (query, options) => runQuery(query, await ready(query.filter), engine, options),
    read: async (question, options) => readCampaign(question, await ready(question.filter), engine, options),
    compare: async (question, options) => compareCampaigns(question, await ready(question.filter), engine, options),
    explain: async (question, options) => explainChange(question, await ready(question.filter), engine, options),
    concentration: async (question, options) =>
      readConcentration(question, await ready(question.filter), engine, options),
    growth: async (question, options) => readGrowth(question, await ready(question.filter), engine, options),
    lineValues: async (options) => readLineValues(await ready(undefined), engine, options),
  }
}
