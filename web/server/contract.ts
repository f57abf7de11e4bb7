import { z } from 'zod'
import { askResult } from '../../agent/ask.ts'
import { bilingual, lang } from '../../backend/bilingual.ts'
import { campaign } from '../../backend/campaigns/proposal.ts'
import { catalog } from '../../backend/catalog/catalog.ts'
import { receipt } from '../../backend/receipt.ts'
import { fieldRule, rule } from '../../backend/segments/rule.ts'
import { preview, savedSegment } from '../../backend/segments/segment.ts'
import { window } from '../../backend/segments/window.ts'

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
  model: z.strictObject({ kind: z.enum(['builtin', 'openai']), name: z.string() }),
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

export const askRequest = z.strictObject({
  turns: z.array(z.string().trim().min(1).max(8000)).min(1).max(50),
  thread: z.string().optional(),
  lang: lang.optional(),
  /** Adds `segment.members`, every selected customer id. */
  members: z.boolean().optional(),
})
export type AskRequest = z.infer<typeof askRequest>

export const segmentList = z.strictObject({ segments: z.array(savedSegment) })
export const previewRequest = z.strictObject({ rule, examples: z.int().min(0).max(20).optional() })
export const campaignList = z.strictObject({ campaigns: z.array(campaign) })
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
  AskRequest: askRequest,
  AskResult: askResult,
  Rule: rule,
  FieldRule: fieldRule,
  Window: window,
  SavedSegment: savedSegment,
  SegmentList: segmentList,
  PreviewRequest: previewRequest,
  Preview: preview,
  Campaign: campaign,
  CampaignList: campaignList,
  Receipt: receipt,
  Done: done,
} as const
export type SchemaName = keyof typeof schemas
