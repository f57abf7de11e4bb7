import type { Actor } from '../../backend/actor.ts'
import type { Lang } from '../../backend/bilingual.ts'
import type { CampaignService } from '../../backend/campaigns/campaigns.ts'
import type { CopyService } from '../../backend/copy/copies.ts'
import type { Reading, ReadingContext } from '../../backend/language/reading.ts'
import type { MetricService } from '../../backend/metrics/service.ts'
import type { PlanService } from '../../backend/plans/plans.ts'
import type { ListService } from '../../backend/segments/lists.ts'
import type { SegmentService } from '../../backend/segments/segments.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { UnmetDemand } from '../../backend/workspaces/unmet-demand.ts'
import type { Tool, ToolContext } from '../../tools/tool.ts'
import type { ReceiptBook } from '../receipts/receipt-book.ts'
import type { Source } from '../receipts/verify.ts'
import type { RunLog } from '../threads/run-log.ts'
import type { Audience, ThreadState } from '../threads/thread-state.ts'
import type { RunSink } from './run-sink.ts'

/** The deterministic reader of one workspace's language. */
export type Reader = (text: string, context: ReadingContext) => Reading

/** Everything that one workspace can do for a conversation. */
export interface WorkspaceServices {
  workspace: Workspace
  segments: SegmentService
  lists: Pick<ListService, 'list'>
  plans: PlanService
  copies: CopyService
  metrics: MetricService
  campaigns: CampaignService
  knowledge: ToolContext['knowledge']
  glossary: ToolContext['glossary']
  watch: ToolContext['watch']
  forecasts: ToolContext['forecasts']
  reader: Reader
  unmet: UnmetDemand
  /** Things to ask of these data, in each language. */
  prompts(): Promise<Record<Lang, string[]>>
}

/** One tool call of this turn, in the order in which it was made. */
export interface CallRecord {
  id: string
  name: string
  input: unknown
  status: 'running' | 'done' | 'failed' | 'stopped'
  output?: unknown
  error?: { code: string; message: { zh: string; en: string } }
  /** Resolves when the call has ended and its end is logged. */
  settled?: Promise<void>
}

/** One request to the model, as the server told of it; tokens are 0 where it counts none. */
export interface ModelCall {
  /** When it began, ISO 8601. */
  at: string
  ms: number
  inputTokens: number
  outputTokens: number
  /** Part of the tokens in that the server had at hand, and of those out that were thought and not said. */
  cachedTokens?: number
  reasoningTokens?: number
  /** The model that answered. */
  model?: string
  /** Why it stopped. */
  finish?: string
  /** Name of the error that ended it. */
  error?: string
}

/** What happened in this turn so far. */
export interface Turn {
  calls: CallRecord[]
  modelCalls: number
  /** Every request to the model, those that mend an answer included. */
  chats: ModelCall[]
  /** Finished text messages. */
  messages: { id: string; text: string; numbers: unknown[] }[]
  /** Examples of what to say that an answer quotes. */
  quoted: string[]
  /** What the thread no longer speaks of from now on. */
  forget?: 'plan' | 'everything'
  /** Set by a model that names the turn's audience; otherwise it is the last previewed one. */
  audience?: Audience
}

/** What the model, the tools and the middleware of one run share. */
export interface RunScope {
  thread: string
  run: string
  actor: Actor
  lang: Lang
  /** The person's message, and its id. */
  text: string
  messageId: string
  reading: Reading
  signal: AbortSignal
  services: WorkspaceServices
  tools: readonly Tool[]
  /** The thread as this turn found it. */
  state: ThreadState
  turn: Turn
  sink: RunSink
  log: RunLog
  receipts: ReceiptBook
  /** Where numbers of an answer may come from, besides references. */
  sources(): Promise<Source[]>
}
