import type { Comparator } from '../rule.ts'
import { numbersCompare } from './fields.ts'

const closeness = 1e-9
const near = (a: number, b: number) => Math.abs(a - b) <= closeness * Math.max(1, Math.abs(b))
const closeOps: Record<Comparator, (a: number, b: number) => boolean> = {
  eq: near,
  ne: (a, b) => !near(a, b),
  gt: (a, b) => a > b && !near(a, b),
  gte: (a, b) => a > b || near(a, b),
  lt: (a, b) => a < b && !near(a, b),
  lte: (a, b) => a < b || near(a, b),
}
/** Compares two numbers, computed ones within the tolerance. */
export const compareAs = (inexact: boolean, a: number, op: Comparator, b: number) =>
  inexact ? closeOps[op](a, b) : numbersCompare(a, op, b)
