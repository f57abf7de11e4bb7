import type { FieldRule, Rule } from '../../segments/rule.ts'
import { type Bound, boundAt } from './bound.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const units = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year'])
const lasting = (bound: Bound | undefined): bound is Bound & { amount: { duration: { unit: 'day' } } } =>
  bound?.amount.duration !== undefined &&
  units.has(bound.amount.duration.unit) &&
  bound.amount.unit === undefined &&
  (bound.bare || bound.op === 'gte' || bound.op === 'gt')

const isState = (rule: Rule | undefined): rule is Extract<FieldRule, { kind: 'compare' | 'in' | 'between' }> =>
  rule !== undefined && ['compare', 'in', 'between'].includes(rule.kind)

const heldFor = (part: Part, bound: Bound, start: number, end: number): Part | undefined => {
  if (!isState(part.rule) || !part.field?.since || !lasting(bound)) return undefined
  const { n, unit } = bound.amount.duration
  return { ...part, start, end, rule: { kind: 'held', is: part.rule, n, unit }, polar: true }
}

/** How long a state has lasted, behind it: "gold tier for at least 90 days", 黄金等级已满90天. */
export const heldPart = (state: State, part: Part): Part | undefined => {
  if (!part.field?.since) return undefined
  const link = wordsAt(state, part.end, /(?:for|since)|(?:已|已经)?(?:连续|持续|保持|维持|满)(?:了)?/)
  const bound = link && boundAt(state, link.next)
  return bound && heldFor(part, bound, part.start, bound.next)
}

/** The same, before it: 连续90天为黄金等级. */
export const heldBefore = (state: State, at: number, read: (at: number) => Part | undefined): Part | undefined => {
  const lead = wordsAt(state, at, /(?:已|已经)?(?:连续|持续)/)
  const bound = lead?.at === at ? boundAt(state, lead.next) : undefined
  const link = bound && wordsAt(state, bound.next, /(?:都)?(?:为|是|保持|处于|属于)/)
  const part = bound && read(link?.next ?? bound.next)
  return part && bound && heldFor(part, bound, at, part.end)
}
