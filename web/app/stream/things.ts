import type { ToolName, ToolOutput } from '../../../tools/index.ts'
import type { Step, ThreadState } from './thread-state.ts'

/** The latest of each thing that a thread made. */
export interface Things {
  segment?: ToolOutput<'preview_segment'>
  saved?: ToolOutput<'save_segment'>
  plan?: ToolOutput<'draft_plan'>
  copy?: ToolOutput<'draft_copy'>
  campaign?: ToolOutput<'submit_campaign'>
}

const places = {
  preview_segment: 'segment',
  save_segment: 'saved',
  draft_plan: 'plan',
  draft_copy: 'copy',
  submit_campaign: 'campaign',
} satisfies Partial<Record<ToolName, keyof Things>>

const made = (step: Step): boolean =>
  step.name in places && step.status === 'done' && typeof step.output === 'object' && step.output !== null

/** What the thread has made so far, the newest of each kind. */
export const thingsOf = ({ turns }: ThreadState): Things =>
  Object.fromEntries(
    turns.flatMap(({ steps }) =>
      steps.filter(made).map(({ name, output }) => [places[name as keyof typeof places], output]),
    ),
  )
