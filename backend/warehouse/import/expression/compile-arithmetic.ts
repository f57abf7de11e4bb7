import { sql } from 'kysely'
import type { Fragment } from '../../stage.ts'
import type { Arithmetic } from './arithmetic.ts'

export interface TypedNumber {
  value: Fragment
  /** bigint, decimal(18, s) or double precision. */
  physical: string
}

const largestScale = 6

/** Digits after the point that a type keeps; infinite for floating point. */
const scaleOf = (physical: string): number => {
  if (physical === 'bigint') return 0
  return Number(/, (\d+)\)/.exec(physical)?.[1] ?? Number.POSITIVE_INFINITY)
}

const physicalOf = (scale: number) => (scale <= largestScale ? `decimal(18, ${scale})` : 'double precision')

const scales: Record<'+' | '-' | '*' | '/', (left: number, right: number) => number> = {
  '+': Math.max,
  '-': Math.max,
  '*': (left, right) => left + right,
  '/': () => Number.POSITIVE_INFINITY,
}

const asDouble = (value: Fragment) => sql`cast(${value} as double)`

/**
 * SQL of an arithmetic tree: sums and products of exact decimals stay exact, a quotient is a double,
 * and division by zero or a missing operand gives a missing value. Numbers are bound.
 */
export const compileArithmetic = (tree: Arithmetic, columnOf: (name: string) => TypedNumber): TypedNumber => {
  if (tree.kind === 'column') return columnOf(tree.name)
  if (tree.kind === 'number') {
    const digits = /^-?\d+(?:\.(\d+))?$/.exec(String(tree.value))
    const scale = digits ? (digits[1]?.length ?? 0) : Number.POSITIVE_INFINITY
    const physical = physicalOf(scale)
    return { value: sql`cast(${tree.value} as ${sql.raw(physical)})`, physical }
  }
  const left = compileArithmetic(tree.left, columnOf)
  const right = compileArithmetic(tree.right, columnOf)
  const physical = physicalOf(scales[tree.op](scaleOf(left.physical), scaleOf(right.physical)))
  const exact = physical !== 'double precision'
  const [a, b] = exact ? [left.value, right.value] : [asDouble(left.value), asDouble(right.value)]
  const divisor = tree.op === '/' ? sql`nullif(${b}, 0)` : b
  return { value: sql`(${a} ${sql.raw(tree.op)} ${divisor})`, physical }
}
