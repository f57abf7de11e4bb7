import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { clausesOf, sameSubject } from './subject.ts'

const isLimit = (rule: Rule): boolean =>
  rule.kind === 'between' ||
  (rule.kind === 'compare' && !['eq', 'ne'].includes(rule.op)) ||
  (rule.kind === 'event' && rule.value > 1)

/** "Deposits over 200,000", and then "or assets over 500,000 is fine too": one limit or the other, whatever else was said before. */
export const oneOrOther = (
  current: Rule,
  { latest = [], moves }: { latest?: Rule[]; moves?: boolean },
  rule: Rule,
): Rule | undefined => {
  const clauses = clausesOf(current)
  const [last, other] = latest
  if (!last || other || moves || !isLimit(last) || !isLimit(rule) || clauses.length < 2) return undefined
  if (clauses.some((clause) => sameSubject(clause, rule))) return undefined
  return allOf(clauses.map((clause) => (clause === last ? anyOf([clause, rule]) : clause)))
}
