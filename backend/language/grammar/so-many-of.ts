import type { Comparator, Rule } from '../../segments/rule.ts'
import { allOf, anyOf, negate } from './rules.ts'

/** Every choice of so many of some rules. */
export const choices = (rules: Rule[], n: number): Rule[][] => {
  if (n === 0) return [[]]
  return rules.flatMap((rule, at) => choices(rules.slice(at + 1), n - 1).map((rest) => [rule, ...rest]))
}

const atLeast = (facts: Rule[], n: number): Rule | undefined => {
  if (n <= 0 || n > facts.length) return undefined
  return n === 1 ? anyOf(facts) : n === facts.length ? allOf(facts) : anyOf(choices(facts, n).map(allOf))
}
const atMost = (facts: Rule[], n: number): Rule | undefined => {
  if (n < 0 || n >= facts.length) return undefined
  return n === 0 ? allOf(facts.map(negate)) : negate(atLeast(facts, n + 1) as Rule)
}

/** So many of some facts: at least two, none, exactly one; undefined where the number leaves nobody or everybody, or the choices are too many. */
export const soManyOf = (facts: Rule[], op: Comparator, n: number): Rule | undefined => {
  if (facts.length > 8 || !Number.isInteger(n) || op === 'ne') return undefined
  if (op === 'gte') return atLeast(facts, n)
  if (op === 'gt') return atLeast(facts, n + 1)
  if (op === 'lte') return atMost(facts, n)
  if (op === 'lt') return atMost(facts, n - 1)
  if (n === 0) return atMost(facts, 0)
  const least = atLeast(facts, n)
  const most = n === facts.length ? undefined : atMost(facts, n)
  return least && allOf(most ? [least, most] : [least])
}
