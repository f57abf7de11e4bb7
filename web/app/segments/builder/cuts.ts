import type { Draft } from './node.ts'

/** Where a condition on a number cuts its values: the bounds, and which side of them it takes. */
export interface Cut {
  field: string
  bounds: readonly number[]
  /** Whether a value is taken; a negation turns it round. */
  takes(value: number): boolean
}

const compares: Record<string, (value: number, bound: number) => boolean> = {
  eq: (value, bound) => value === bound,
  ne: (value, bound) => value !== bound,
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
}

/** The cut that a condition makes; nothing for one that is not on a number. */
export const cutOf = (rule: Draft | undefined): Cut | undefined => {
  if (rule?.kind === 'not') {
    const inner = cutOf(rule.of as Draft | undefined)
    return inner && { ...inner, takes: (value) => !inner.takes(value) }
  }
  if (typeof rule?.field !== 'string') return undefined
  const { kind, field, op, value, min, max } = rule
  const holds = compares[String(op)]
  if (kind === 'compare' && typeof value === 'number' && holds)
    return { field, bounds: [value], takes: (each) => holds(each, value) }
  if (kind === 'between' && typeof min === 'number' && typeof max === 'number')
    return { field, bounds: [min, max], takes: (each) => each >= min && each <= max }
  return undefined
}
