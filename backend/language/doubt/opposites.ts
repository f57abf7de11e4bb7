import { canonicalJson } from '../../segments/canonical.ts'
import type { AnyRule } from '../../segments/kinds/kind.ts'
import type { Doubter } from './doubt.ts'

const oppositeOf = (rule: AnyRule): AnyRule | undefined => {
  if (rule.kind === 'not') return rule.of
  if (rule.kind === 'compare' && rule.op === 'ne') return { ...rule, op: 'eq' }
  return rule.kind === 'event' && rule.op === 'eq' && rule.value === 0 ? { ...rule, op: 'gte', value: 1 } : undefined
}

/** One condition or its opposite, which everybody meets: one of the two was meant of something else. */
export const opposites: Doubter = ({ parts }) => {
  const empty = parts.some((rule) => {
    if (rule.kind !== 'any') return false
    const arms = new Set(rule.of.map((arm) => canonicalJson(arm)))
    return rule.of.some((arm) => {
      const opposite = oppositeOf(arm)
      return opposite && arms.has(canonicalJson(opposite))
    })
  })
  return empty ? [] : undefined
}
