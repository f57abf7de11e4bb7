import type { Doubter } from './doubt.ts'

/** A thousand events of a customer or more: an amount or a year that was taken for a count. */
const many = 1000

/** So many events each as hardly anybody has: "orders over 5000 in total", a count of 2,025. */
export const largeCount: Doubter = ({ parts }) => {
  const counted = parts.find(
    (rule) =>
      rule.kind === 'event' && ['count', 'orders', 'days'].includes(rule.measure.type) && Math.abs(rule.value) >= many,
  )
  return counted?.kind === 'event' ? [String(counted.value)] : undefined
}
