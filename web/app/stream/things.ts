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

/** The things of one step: copy comes with the plan as it prices it. */
const thingsIn = ({ name, output }: Step): [string, unknown][] => {
  const priced = name === 'draft_copy' ? (output as { plan?: unknown }).plan : undefined
  return [...(priced ? [['plan', priced] as [string, unknown]] : []), [places[name as keyof typeof places], output]]
}

/** What the thread has made so far, the newest of each kind. */
export const thingsOf = ({ turns }: ThreadState): Things =>
  Object.fromEntries(turns.flatMap(({ steps }) => steps.filter(made).flatMap(thingsIn)))

/** The steps of a turn with their plan as the turn's copy prices it. */
export const withPrices = (steps: readonly Step[]): Step[] => {
  const copy = steps.findLast((step) => step.name === 'draft_copy' && made(step))
  const priced = (copy?.output as { plan?: { id: string } } | undefined)?.plan
  return steps.map((step) =>
    priced && step.name === 'draft_plan' && made(step) && (step.output as { id: string }).id === priced.id
      ? { ...step, output: priced }
      : step,
  )
}
