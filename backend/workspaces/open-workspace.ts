import type { Kysely } from 'kysely'
import type { KnowledgeService } from '../../knowledge/knowledge.ts'
import { knowledgeService } from '../../knowledge/service.ts'
import type { Embedding } from '../../knowledge/text/embedding.ts'
import { namesInOther } from '../../knowledge/text/names-in-other.ts'
import type { CampaignService } from '../campaigns/campaigns.ts'
import { campaignService } from '../campaigns/service.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { CopyService } from '../copy/copies.ts'
import { copyService } from '../copy/service.ts'
import { createReader, type Reader } from '../language/reader.ts'
import { type MetricService, metricService } from '../metrics/service.ts'
import type { PlanService } from '../plans/plans.ts'
import { planService } from '../plans/service.ts'
import { listService } from '../segments/list-service.ts'
import type { ListService } from '../segments/lists.ts'
import { segmentService } from '../segments/segment-service.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Store } from '../store/schema.ts'
import type { Engine } from '../warehouse/engine.ts'
import { type Watch, watchService } from '../watch/watch.ts'
import type { Workspace } from '../workspace.ts'
import { namesOfCatalog } from './catalog-names.ts'
import { examplePrompts, type Prompts } from './example-prompts.ts'
import { type Forecasts, readForecasts } from './forecasts.ts'
import { type Glossary, glossaryOf } from './glossary.ts'
import { type KnowledgeCorrections, knowledgeCorrections } from './knowledge-corrections.ts'
import { pastTrialsOf } from './past-trials.ts'
import { personalValues } from './personal-values.ts'
import { type UnmetDemand, unmetDemand } from './unmet-demand.ts'

/** Everything that one workspace can do. */
export interface WorkspaceServices {
  workspace: Workspace
  segments: SegmentService
  lists: ListService
  plans: PlanService
  copies: CopyService
  campaigns: CampaignService
  knowledge: KnowledgeService
  /** Corrects what people wrote or brought in. */
  corrections: KnowledgeCorrections
  forecasts(): Promise<Forecasts>
  metrics: MetricService
  /** What stands out in the numbers. */
  watch: Watch
  reader: Reader
  /** Words that this workspace gives a meaning. */
  glossary: Glossary
  /** What could not be served here. */
  unmet: UnmetDemand
  /** Values of personal fields that stand in a text. */
  personal(text: string, signal: AbortSignal): Promise<string[]>
  /** Things to ask of these data; made when first asked for. */
  prompts(): Promise<Prompts>
}

/** Builds the services of a workspace on one state of its catalog. */
export const openWorkspace = (parts: {
  catalog: Catalog
  dataVersion: string
  engine: Engine
  store: Kysely<Store>
  /** Prompts that were written for these data. */
  written?: Prompts | undefined
  /** What turns records into vectors; built in where none is given. */
  embedding?: Embedding | undefined
  /** Changes the catalog where it is kept; absent where it cannot be changed. */
  change?: (edit: (catalog: Catalog) => Catalog) => Promise<void>
}): WorkspaceServices => {
  const { catalog, dataVersion, engine, store, written, embedding, change } = parts
  const workspace: Workspace = {
    name: catalog.workspace,
    catalog,
    now: () => catalog.clock ?? new Date().toISOString(),
    dataVersion,
  }
  const segments = segmentService({ engine, workspace, store })
  const knowledge = knowledgeService({
    workspace: workspace.name,
    store,
    now: workspace.now,
    othersOf: namesInOther(() => namesOfCatalog(catalog)),
    ...(embedding && { embedding }),
  })
  const plans = planService({ workspace, segments, store, pastTrials: pastTrialsOf(knowledge) })
  const copies = copyService({ workspace, engine, store })
  const metrics = metricService({ engine, workspace, store })
  const reader = createReader(catalog)
  let prompts: Promise<Prompts> | undefined
  return {
    workspace,
    segments,
    lists: listService({ workspace, engine, store }),
    plans,
    copies,
    campaigns: campaignService({ workspace, segments, plans, copies, store }),
    metrics,
    watch: watchService({ workspace, store, metrics, segments }),
    knowledge,
    corrections: knowledgeCorrections({
      store,
      workspace: workspace.name,
      embed: () => knowledge.embedMissing(),
    }),
    forecasts: () => readForecasts(store, workspace.name, knowledge),
    reader,
    glossary: glossaryOf({ workspace, segments, change }),
    unmet: unmetDemand(store, workspace.name),
    personal: (text, signal) => personalValues({ engine, catalog }, text, signal),
    prompts: () => {
      prompts ??= written ? Promise.resolve(written) : examplePrompts({ workspace, segments, reader })
      return prompts
    },
  }
}
