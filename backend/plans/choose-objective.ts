import type { Brief } from '../language/reading.ts'
import type { Rule } from '../segments/rule.ts'
import { type Objective, objectives } from './objectives.ts'
import { nodesOf } from './rule-parts.ts'

const isQuiet = (rule: Rule): boolean =>
  nodesOf(rule).some(
    (node) => node.kind === 'event' && node.op === 'eq' && node.value === 0 && node.window !== undefined,
  )

/** The brief's objective, else the one that the goal's words name, else what the audience suggests. */
export const chooseObjective = (brief: Brief, goal: string, rule: Rule): Objective => {
  if (brief.objective) return brief.objective
  const text = `${goal} ${brief.goal ?? ''}`
  const named = (Object.keys(objectives) as Objective[]).find((name) => objectives[name].words.test(text))
  return named ?? (isQuiet(rule) ? 'reactivate' : 'cross_sell')
}
