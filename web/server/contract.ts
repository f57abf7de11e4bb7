import { z } from 'zod'
import { askResult } from '../../agent/ask.ts'
import { customEvents } from '../../agent/wire.ts'
import { bilingual, lang } from '../../backend/bilingual.ts'
import { campaign } from '../../backend/campaigns/proposal.ts'
import { catalog } from '../../backend/catalog/catalog.ts'
import { campaignTold } from '../../backend/catalog/declare-campaign.ts'
import { forecastScore } from '../../backend/plans/score-forecasts.ts'
import { receipt } from '../../backend/receipt.ts'
import { draftCheck } from '../../backend/segments/check-draft.ts'
import { estimate } from '../../backend/segments/estimate.ts'
import { histogram } from '../../backend/segments/histogram.ts'
import {
  clauseChange,
  comparison,
  lineage,
  overlap,
  segmentVersion,
  sizeHistory,
  sizePoint,
} from '../../backend/segments/life/life.ts'
import { refreshed } from '../../backend/segments/life/refresh.ts'
import { keptList, savedList, shownList } from '../../backend/segments/lists.ts'
import { explanation, proof } from '../../backend/segments/proof/proof.ts'
import { fieldRule, rule } from '../../backend/segments/rule.ts'
import { preview, savedSegment } from '../../backend/segments/segment.ts'
import { window } from '../../backend/segments/window.ts'
import { mostShards } from '../../backend/warehouse/cluster/distribute.ts'
import { campaignToRecord } from '../../backend/workspaces/record-campaign.ts'
import { unmetGroup } from '../../backend/workspaces/unmet-demand.ts'
import { knowledgeQuery, knowledgeResult, newNote, shownRecord } from '../../knowledge/knowledge.ts'

/** Every answer that is not 2xx. `trace` finds an unexpected failure in the server's log. */
export const failure = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
  message: bilingual,
  trace: z.string().optional(),
})
export type Failure = z.infer<typeof failure>

export const health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** What answers: the built-in reader or the name of a language model. */
  model: z.strictObject({ kind: z.enum(['builtin', 'openai', 'scripted']), name: z.string() }),
})
export type Health = z.infer<typeof health>

export const workspaceSummary = z.strictObject({
  name: z.string(),
  title: bilingual,
  /** True for generated data; shown wherever the data are. */
  synthetic: z.boolean(),
  customers: z.int(),
})
export type WorkspaceSummary = z.infer<typeof workspaceSummary>
export const workspaceList = z.strictObject({ workspaces: z.array(workspaceSummary) })

export const workspaceDetail = workspaceSummary.extend({
  customerLabels: bilingual,
  attributes: z.int(),
  events: z.array(
    z.strictObject({
      name: z.string(),
      labels: bilingual,
      rows: z.int(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
  timeZone: z.string(),
  currency: z.string().optional(),
  /** The workspace's now (ISO instant); `fixedClock` says that it stands still. */
  now: z.string(),
  fixedClock: z.boolean(),
  /** Things to ask of these data, each checked to select somebody. */
  prompts: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
})
export type WorkspaceDetail = z.infer<typeof workspaceDetail>

export const newWorkspace = z.strictObject({
  name: z.string(),
  timeZone: z.string().optional(),
  currency: z.string().length(3).optional(),
  /** ISO instant at which the workspace's clock stands; absent means the real clock. */
  now: z.iso.datetime({ offset: true }).optional(),
})
export type NewWorkspace = z.infer<typeof newWorkspace>

export const threadSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  lang,
  createdAt: z.string(),
  updatedAt: z.string(),
  running: z.boolean(),
})
export type ThreadSummary = z.infer<typeof threadSummary>
export const threadList = z.strictObject({ threads: z.array(threadSummary) })
export const newThread = z.strictObject({ lang: lang.optional(), title: z.string().max(200).optional() })
export const threadChange = z.strictObject({ title: z.string().trim().min(1).max(200) })

export const newRun = z.strictObject({
  text: z.string().trim().min(1).max(8000),
  lang: lang.optional(),
  /** Clicks of the person since the last run, for the interaction counter. */
  clicks: z.int().min(0).optional(),
})
export type NewRun = z.infer<typeof newRun>
export const startedRun = z.strictObject({ run: z.string() })

/** What a standard AG-UI client posts (RunAgentInput); the last message of the person is what is said. */
export const aguiInput = z.looseObject({
  threadId: z.string(),
  runId: z.string(),
  messages: z.array(
    z.looseObject({
      role: z.string(),
      content: z
        .union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))])
        .optional(),
    }),
  ),
})
export type AguiInput = z.infer<typeof aguiInput>

export const askRequest = z.strictObject({
  turns: z.array(z.string().trim().min(1).max(8000)).min(1).max(50),
  thread: z.string().optional(),
  lang: lang.optional(),
  /** Adds `segment.members`, every selected customer id. */
  members: z.boolean().optional(),
})
export type AskRequest = z.infer<typeof askRequest>

/** A file on this machine to be imported; paths are absolute. */
export const importRequest = z.strictObject({
  workspace: z.string(),
  file: z.string(),
  id: z.string().optional(),
  events: z.strictObject({ type: z.string(), customer: z.string(), time: z.string() }).optional(),
  /** Things of one kind that belong to customers, such as accounts; not with `events` or `id`. */
  entity: z.strictObject({ name: z.string().min(1), customer: z.string() }).optional(),
  derive: z.array(z.string()).optional(),
  where: z.string().optional(),
  maxBad: z.int().min(0).optional(),
  campaign: campaignTold.optional(),
  lookup: z.strictObject({ file: z.string(), on: z.string() }).optional(),
  delimiter: z.string().optional(),
  encoding: z.string().optional(),
  now: z.string().optional(),
  timeZone: z.string().optional(),
  currency: z.string().length(3).optional(),
  labelFile: z.string().optional(),
})
export type ImportRequest = z.infer<typeof importRequest>

const importProgress = z.strictObject({
  phase: z.enum(['survey', 'read', 'check', 'write', 'done']),
  rows: z.int(),
  total: z.int().optional(),
  rowsPerSecond: z.number(),
  secondsLeft: z.number().optional(),
})
const importReport = z.strictObject({
  workspace: z.string(),
  kind: z.enum(['customers', 'event', 'entity']),
  event: z.string().optional(),
  entity: z.string().optional(),
  /** The same file with the same options was imported before; nothing was done. */
  unchanged: z.boolean(),
  rows: z.int(),
  rejected: z.int(),
  rejects: z.string().optional(),
  filtered: z.int(),
  customers: z.int(),
  orphans: z.int(),
  notes: z.array(bilingual),
})
/** One line of the answer to an import: progress while it runs, then the report or the failure. */
export const importEvent = z.union([
  z.strictObject({ progress: importProgress }),
  z.strictObject({ report: importReport }),
  z.strictObject({ failure }),
])
export type ImportEvent = z.infer<typeof importEvent>
export type ImportProgressLine = z.infer<typeof importProgress>
export type ImportReportLine = z.infer<typeof importReport>

export const distributeRequest = z.strictObject({
  workspace: z.string(),
  /** Shards of each table; default those that there are, else the cluster's own setting. */
  shards: z.int().min(1).max(mostShards).optional(),
})
export type DistributeRequest = z.infer<typeof distributeRequest>

const distributeProgress = z.strictObject({ table: z.string(), rows: z.int(), done: z.int(), of: z.int() })
const distributeReport = z.strictObject({
  workspace: z.string(),
  /** Nodes that hold shards. */
  workers: z.int(),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      placed: z.enum(['distributed', 'reference']),
      shards: z.int(),
      /** Moved just now. */
      changed: z.boolean(),
    }),
  ),
})
/** One line of the answer to a distribution. */
export const distributeEvent = z.union([
  z.strictObject({ progress: distributeProgress }),
  z.strictObject({ report: distributeReport }),
  z.strictObject({ failure }),
])
export type DistributeEvent = z.infer<typeof distributeEvent>
export type DistributeReportLine = z.infer<typeof distributeReport>

export const segmentList = z.strictObject({ segments: z.array(savedSegment) })
export const previewRequest = z.strictObject({ rule, examples: z.int().min(0).max(20).optional() })
/** A rule that is being written: anything, so that what it lacks can be said clause by clause. */
export const draft = z.strictObject({ rule: z.unknown() })
/** Empty where a sample cannot answer, or all are counted as fast. */
export const estimateAnswer = z.strictObject({ estimate: estimate.optional() })
export const count = z.strictObject({ count: z.int(), total: z.int() })
export type Count = z.infer<typeof count>
export const rulePair = z.strictObject({ before: rule, after: rule })
export const changeList = z.strictObject({ changes: z.array(clauseChange) })
/** With `id` it becomes the next version of that segment; without a name, the rule's own words name it. */
export const newSegment = z.strictObject({
  rule,
  name: z.string().trim().min(1).max(60).optional(),
  id: z.string().optional(),
})
export type NewSegment = z.infer<typeof newSegment>
export const ruleChange = z.strictObject({ rule })
export const audienceChange = customEvents['fairlead.edited'].pick({ changes: true, count: true, total: true })
export const versionList = z.strictObject({
  /** The newest first, each with what changed since the one before. */
  versions: z.array(segmentVersion.extend({ changes: z.array(clauseChange) })),
})
export type VersionList = z.infer<typeof versionList>
/** Past dates or instants, or every day, week or month of a stretch; now, where nothing is given. */
export const countRequest = z.strictObject({
  dates: z.array(z.string()).max(400).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  every: z.enum(['day', 'week', 'month']).optional(),
})
export type CountRequest = z.infer<typeof countRequest>
export const sizeCounts = sizeHistory.extend({ counted: z.array(sizePoint) })
/** Ids as text: one a line, between marks, or a table whose heading names their column. */
export const newList = z.strictObject({ name: z.string().trim().min(1).max(60), text: z.string() })
export type NewList = z.infer<typeof newList>
export const unmetList = z.strictObject({ groups: z.array(unmetGroup) })
export const listList = z.strictObject({ lists: z.array(savedList) })
const ledgerEntry = z.strictObject({ at: z.string(), campaign: z.string(), prediction: z.unknown() })
/** Forecasts as they were written before launch, whether their chain is whole, and how they did. */
export const forecastList = z.strictObject({
  entries: z.array(ledgerEntry),
  chain: z.union([
    z.strictObject({ whole: z.literal(true), entries: z.int() }),
    z.strictObject({ whole: z.literal(false), brokenAt: z.int() }),
  ]),
  score: forecastScore.nullable(),
})
export const recordList = z.strictObject({ records: z.array(shownRecord) })
/** Outcomes as a file holds them: CSV with a heading, or a JSON object a line. */
export const newOutcomes = z.strictObject({ text: z.string(), format: z.enum(['csv', 'jsonl']) })
export type NewOutcomes = z.infer<typeof newOutcomes>
export const keptOutcomes = z.strictObject({ records: z.int() })
export type KeptOutcomes = z.infer<typeof keptOutcomes>
export const campaignList = z.strictObject({ campaigns: z.array(campaign) })
export const empty = z.strictObject({})
export const done = z.strictObject({ done: z.literal(true) })

/** THE list of what the API takes and gives, by the name it has in the OpenAPI document. */
export const schemas = {
  Failure: failure,
  Health: health,
  WorkspaceSummary: workspaceSummary,
  WorkspaceList: workspaceList,
  WorkspaceDetail: workspaceDetail,
  NewWorkspace: newWorkspace,
  Catalog: catalog,
  ThreadSummary: threadSummary,
  ThreadList: threadList,
  NewThread: newThread,
  ThreadChange: threadChange,
  NewRun: newRun,
  StartedRun: startedRun,
  AguiInput: aguiInput,
  AskRequest: askRequest,
  AskResult: askResult,
  ImportRequest: importRequest,
  ImportEvent: importEvent,
  DistributeRequest: distributeRequest,
  DistributeEvent: distributeEvent,
  Rule: rule,
  FieldRule: fieldRule,
  Window: window,
  SavedSegment: savedSegment,
  SegmentList: segmentList,
  PreviewRequest: previewRequest,
  Preview: preview,
  Draft: draft,
  DraftCheck: draftCheck,
  EstimateAnswer: estimateAnswer,
  Count: count,
  Histogram: histogram,
  RulePair: rulePair,
  ChangeList: changeList,
  NewSegment: newSegment,
  RuleChange: ruleChange,
  AudienceChange: audienceChange,
  Proof: proof,
  Explanation: explanation,
  VersionList: versionList,
  Comparison: comparison,
  Lineage: lineage,
  Overlap: overlap,
  SizeHistory: sizeHistory,
  CountRequest: countRequest,
  SizeCounts: sizeCounts,
  Refreshed: refreshed,
  SavedList: savedList,
  ListList: listList,
  KnowledgeRecord: shownRecord,
  RecordList: recordList,
  ForecastList: forecastList,
  KnowledgeQuery: knowledgeQuery,
  KnowledgeResult: knowledgeResult,
  NewNote: newNote,
  NewOutcomes: newOutcomes,
  CampaignToRecord: campaignToRecord,
  KeptOutcomes: keptOutcomes,
  UnmetList: unmetList,
  NewList: newList,
  KeptList: keptList,
  ShownList: shownList,
  Campaign: campaign,
  CampaignList: campaignList,
  Receipt: receipt,
  Empty: empty,
  Done: done,
} as const
export type SchemaName = keyof typeof schemas
