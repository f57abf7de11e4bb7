import type { z } from 'zod'
import type { Actor } from '../backend/actor.ts'
import type { Lang } from '../backend/bilingual.ts'
import type { CampaignService } from '../backend/campaigns/campaigns.ts'
import type { CopyService } from '../backend/copy/copies.ts'
import type { MetricService } from '../backend/metrics/service.ts'
import type { PlanService } from '../backend/plans/plans.ts'
import type { Receipt } from '../backend/receipt.ts'
import type { Rule } from '../backend/segments/rule.ts'
import type { SegmentService } from '../backend/segments/segments.ts'
import type { Watch } from '../backend/watch/watch.ts'
import type { Workspace } from '../backend/workspace.ts'
import type { Forecasts } from '../backend/workspaces/forecasts.ts'
import type { Glossary } from '../backend/workspaces/glossary.ts'
import type { KnowledgeService } from '../knowledge/knowledge.ts'

/** `read` looks, `draft` writes something that nobody outside can see, `commit` does not exist for a model. */
export type Effect = 'read' | 'draft' | 'commit'

/** What a tool may touch during one call. */
export interface ToolContext {
  workspace: Workspace
  actor: Actor
  lang: Lang
  thread: string
  /** Aborted when the person stops the run; queries are cancelled with it. */
  signal: AbortSignal
  segments: SegmentService
  plans: PlanService
  copies: CopyService
  metrics: MetricService
  campaigns: CampaignService
  knowledge: KnowledgeService
  glossary: Glossary
  watch: Pick<Watch, 'standing' | 'latest'>
  /** The forecasts as they were written before launch, and how they did. */
  forecasts: () => Promise<Forecasts>
  /** What the deterministic reader makes of the person's message, where a language model writes the rules. */
  secondReading?: Rule
  /** Files the proof of the numbers in an output and returns its id, to be put into the output. */
  file(receipt: Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'>): Promise<Receipt>
}

/** A typed capability. Throws FairleadError for what the model can mend; any other exception is our bug and ends the turn. */
export interface Tool<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, N extends string = string> {
  name: N
  /** For the model: short, says when to call it. */
  description: string
  /** For people, shown on the tool's card and in "what can you do". */
  title: { zh: string; en: string }
  effect: Effect
  input: I
  output: O
  run(input: z.infer<I>, context: ToolContext): Promise<z.infer<O>>
  /** The text that the model reads; the interface receives the whole output. Numbers are given with their references. */
  summarise(output: z.infer<O>): string
}

/** Declares a tool; inference only. */
export const defineTool = <I extends z.ZodType, O extends z.ZodType, const N extends string>(
  tool: Tool<I, O, N>,
): Tool<I, O, N> => tool
