import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf, negate } from '../grammar/rules.ts'
import { soManyOf } from '../grammar/so-many-of.ts'

/** How conditions are combined. */
export type Expression =
  | {
      op: 'is'
      rule: Rule
      /** The one field that it is about, and whether it names a value of it. */
      field?: string
      value?: boolean
      /** It is several conditions that hold at once: 成都有房贷. */
      group?: boolean
      /** It is named as a thing that customers have: 房贷, "a mortgage". */
      thing?: boolean
      /** It is said that something is not so. */
      denies: boolean
    }
  | { op: 'all'; of: Expression[] }
  | { op: 'any'; of: Expression[] }
  | { op: 'not'; of: Expression }
  | { op: 'count'; least: number; most: number; of: Expression[] }

const joined =
  (op: 'all' | 'any') =>
  (...of: Expression[]): Expression =>
    of.length === 1 ? (of[0] as Expression) : { op, of }
export const all = joined('all')
export const any = joined('any')
export const not = (of: Expression): Expression => ({ op: 'not', of })

/** 两样都没有的不要: nobody who has none, so who has one at least. */
const denied = (rule: Rule): Rule =>
  rule.kind === 'all' && rule.of.every((one) => one.kind === 'compare' && one.op === 'ne')
    ? anyOf(rule.of.map(negate))
    : negate(rule)

/** The rule of an expression; undefined where a count has too many things to choose from. */
export const ruleOf = (expression: Expression): Rule | undefined => {
  if (expression.op === 'is') return expression.rule
  if (expression.op === 'not') {
    const rule = ruleOf(expression.of)
    return rule && denied(rule)
  }
  const rules = expression.of.map(ruleOf)
  const known = rules.filter((rule) => rule !== undefined)
  if (known.length < rules.length) return undefined
  if (expression.op === 'all') return allOf(known)
  if (expression.op === 'any') return anyOf(known)
  const { least, most } = expression
  const parts = [
    ...(least > 0 ? [soManyOf(known, 'gte', least)] : []),
    ...(most < known.length ? [soManyOf(known, 'lte', most)] : []),
  ]
  const counted = parts.filter((rule) => rule !== undefined)
  return counted.length === parts.length && counted.length > 0 ? allOf(counted) : undefined
}
