import type { Step, Turn } from './thread-state.ts'

/** Tools whose result is shown by other means: a question by its buttons, a search by the answer. */
const withoutCard = new Set(['ask_user', 'search_catalog'])

/** A question with several answers: each was counted, and none of them is the audience yet. */
const asksWhich = ({ name, status, output }: Step): boolean => {
  const options = name === 'ask_user' && status === 'done' ? (output as { options?: unknown[] }).options : undefined
  return (options?.length ?? 0) > 1
}

/** The steps of a turn that get a card: the last finished call of each tool, a saved audience on its preview's card. */
export const cardSteps = ({ steps }: Pick<Turn, 'steps'>): Step[] => {
  const done = steps.filter(
    ({ status, name, output }) => status === 'done' && output !== undefined && !withoutCard.has(name),
  )
  const last = new Map(done.map((step) => [step.name, step]))
  if (steps.some(asksWhich)) last.delete('preview_segment')
  if (last.has('preview_segment')) last.delete('save_segment')
  return [...last.values()]
}
