import type { Step, Turn } from './thread-state.ts'

/** Tools whose result is shown by other means: a question by its buttons, a search by the answer. */
const withoutCard = new Set(['ask_user', 'search_catalog'])

/** The steps of a turn that get a card: the last finished call of each tool, a saved audience on its preview's card. */
export const cardSteps = ({ steps }: Pick<Turn, 'steps'>): Step[] => {
  const done = steps.filter(
    ({ status, name, output }) => status === 'done' && output !== undefined && !withoutCard.has(name),
  )
  const last = new Map(done.map((step) => [step.name, step]))
  if (last.has('preview_segment')) last.delete('save_segment')
  return [...last.values()]
}
