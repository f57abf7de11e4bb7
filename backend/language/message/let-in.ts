import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf, negate } from '../grammar/rules.ts'
import { lessDenied } from './restored.ts'
import { clausesOf } from './subject.ts'

/** Whether a rule only denies. */
export const isNegative = (rule: Rule): boolean => rule.kind === 'not' || (rule.kind === 'compare' && rule.op === 'ne')

/** 一单的不要: other than one order. */
const isOtherThan = (rule: Rule): boolean => rule.kind === 'event' && rule.op === 'ne'

/**
 * Without the overdue, and then "keep the overdue ones with assets over 2 million": some of those who were left out are let in. `stays`: said to stay,
 * whichever way the audience says that they go.
 */
export const excepted = (current: Rule, rule: Rule, stays = false): Rule | undefined => {
  const clauses = clausesOf(current)
  const members = clausesOf(rule)
  for (const [at, member] of members.entries()) {
    const denied = canonicalJson(negate(member))
    const place = clauses.findIndex(
      (clause) => canonicalJson(clause) === denied && (stays || isDenial(clause) || isOtherThan(clause)),
    )
    const rest = members.filter((_, n) => n !== at)
    if (place >= 0 && rest.length > 0)
      return allOf(clauses.map((clause, n) => (n === place ? anyOf([clause, allOf(rest)]) : clause)))
  }
  return undefined
}

/** Whether a rule denies, or asks for none of some events. */
export const isDenial = (rule: Rule): boolean =>
  isNegative(rule) || (rule.kind === 'event' && rule.op === 'eq' && rule.value === 0)

/** "the gold ones may stay": an exception to what left them out, or else to what was left out last. */
export const keptIn = (current: Rule, rule: Rule): Rule | undefined => {
  const clauses = clausesOf(current)
  const denied = canonicalJson(negate(rule))
  const others = clauses.filter((clause) => canonicalJson(clause) !== denied)
  if (others.length < clauses.length) return others.length > 0 ? allOf(others) : { kind: 'everyone' }
  const own = lessDenied(current, rule) ?? excepted(current, rule, true)
  if (own) return own
  const last = clauses.findLastIndex(isDenial)
  return last < 0 ? undefined : allOf(clauses.map((clause, n) => (n === last ? anyOf([clause, rule]) : clause)))
}
