import type { Found } from './found.ts'
import type { Question, QuestionKind } from './question.ts'

/** What figures are compared with; why one moved is asked against another time that is named. */
export const comparisonOf = (
  times: Question['comparison'],
  found: Found,
  { chosen, moved, old }: { chosen: QuestionKind; moved: boolean; old: Partial<Question> | undefined },
): Question['comparison'] => {
  if (chosen === 'change') return times?.with === 'range' ? times : undefined
  return chosen === 'metric' ? (times ?? comparedTo(found, moved) ?? old?.comparison) : undefined
}

/** A change is against the period before, unless a year before or another time is named. */
const comparedTo = ({ comparison, said }: Found, moved: boolean): Question['comparison'] => {
  if (comparison) return { with: comparison }
  return moved && said.has('ask') ? { with: 'previous' } : undefined
}
