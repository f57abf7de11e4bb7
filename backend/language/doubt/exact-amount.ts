import type { AnyRule } from '../../segments/kinds/kind.ts'
import type { Doubter } from './doubt.ts'

const saysEqual = /[=＝]|\b(?:exactly|equals?|is|are|was|precisely|of|at)\b|正好|恰好|刚好|等于|就是|整|为|是/i
const totals = new Set(['sum', 'avg', 'order_value'])

/** A total or an average of exactly so much, without a word for it: "reached 7,000" is hardly that. */
export const exactAmount: Doubter = ({ parts, text, catalog }) => {
  if (saysEqual.test(text)) return undefined
  const isAmount = (rule: AnyRule): boolean =>
    (rule.kind === 'event' && totals.has(rule.measure.type)) ||
    (rule.kind === 'compare' && catalog.attributes.some(({ name, type }) => name === rule.field && type === 'decimal'))
  const exact = parts.find(
    (rule) => isAmount(rule) && 'op' in rule && rule.op === 'eq' && 'value' in rule && rule.value !== 0,
  )
  return exact && 'value' in exact ? [String(exact.value)] : undefined
}
