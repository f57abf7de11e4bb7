import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { windowsIn } from '../time-of.ts'
import type { Question } from './question.ts'

/** The rule with every stretch of time that its conditions name put to another. */
const within = (rule: Rule, window: Window): Rule => {
  if (rule.kind === 'all' || rule.kind === 'any') return { ...rule, of: rule.of.map((one) => within(one, window)) }
  if (rule.kind === 'not') return { ...rule, of: within(rule.of, window) }
  return 'window' in rule && rule.window ? ({ ...rule, window } as Rule) : rule
}

/** "And last year?" behind the share of those who bought this year: a share has no time of its own, those it is of have. */
export const shareInTime = (question: Question): Question => {
  const { range, share, filter, ...rest } = question
  if (!range || !share || windowsIn(share).length === 0) return question
  return { ...rest, share: within(share, range), ...(filter && { filter: within(filter, range) }) }
}
