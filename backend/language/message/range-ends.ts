import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import type { End } from './manner.ts'

/** 35到45岁, and then 放宽到50岁: the end that is nearer moves out. */
export const widerRange = (
  old: Extract<Rule, { kind: 'between' }>,
  fresh: Extract<Rule, { kind: 'compare' }>,
): Rule => {
  const { value } = fresh
  if (typeof value !== 'number' || typeof old.min !== 'number' || typeof old.max !== 'number') return fresh
  if (value > old.max) return { ...old, max: value }
  return value < old.min ? { ...old, min: value } : fresh
}

/** Limits at the upper end. */
export const isUpper = (rule: Rule) => rule.kind === 'compare' && (rule.op === 'lt' || rule.op === 'lte')
/** Limits at the lower end. */
export const isLower = (rule: Rule) => rule.kind === 'compare' && (rule.op === 'gt' || rule.op === 'gte')

/** The other end of a range that has one: over 5000, and then "an upper limit of 8000". */
export const withOtherEnd = (rule: Rule, value: number, end: Exclude<End, 'wider'>): Rule | undefined => {
  if (rule.kind !== 'compare' || !(end === 'upper' ? isLower(rule) : isUpper(rule))) return undefined
  return allOf([rule, { kind: 'compare', field: rule.field, op: end === 'upper' ? 'lte' : 'gte', value }])
}
