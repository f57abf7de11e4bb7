import type { Reading } from '../reading.ts'
import type { Found } from './found.ts'
import type { Question, QuestionKind } from './question.ts'

/** What figures are compared with; why one moved is asked against another time that is named. */
export const comparisonOf = (
  times: Question['comparison'],
  found: Found,
  {
    chosen,
    moved,
    old,
    timed,
  }: { chosen: QuestionKind; moved: boolean; old: Partial<Question> | undefined; timed: boolean },
): Question['comparison'] => {
  if (chosen !== 'metric' && chosen !== 'change') return undefined
  // the time that another one was compared with is none of this one
  const before = timed && old?.comparison?.with === 'range' ? undefined : old?.comparison
  const against = times ?? comparedTo(found, moved) ?? before
  return chosen === 'change' && against?.with === 'previous' ? undefined : against
}

/** A change is against the period before, unless a year before or another time is named. */
const comparedTo = ({ comparison, said }: Found, moved: boolean): Question['comparison'] => {
  if (comparison) return { with: comparison }
  return moved && said.has('ask') ? { with: 'previous' } : undefined
}

/** A series beside another time is told without that: of each period one would be compared with another one. */
export const seriesAlone = (
  { comparison: _, ...question }: Question,
  assumptions: Reading['assumptions'],
): { question: Question; assumptions: Reading['assumptions'] } => ({
  question,
  assumptions: [
    ...assumptions,
    {
      note: {
        zh: '按期展开的数字不与另一段时间对比；要对比请只问一段时间',
        en: 'a series is not compared with another time; ask for one time to compare it',
      },
    },
  ],
})
