import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { clausesOf } from './subject.ts'

/** A condition less what is gone of it; undefined where all of it goes. Of alternatives only those that are gone go. */
const lessGone = (rule: Rule, gone: (clause: Rule) => boolean): Rule | undefined => {
  const whole = gone(rule) ? undefined : rule
  if (rule.kind !== 'any' && rule.kind !== 'all') return whole
  const parts = rule.of.map((part) => lessGone(part, gone))
  if (parts.every((part, n) => part === rule.of[n])) return whole
  const kept = parts.filter((part) => part !== undefined)
  if (kept.length === 0) return undefined
  return rule.kind === 'all' ? allOf(kept) : anyOf(kept)
}

/** An audience without some of its conditions, those of its alternatives as well; undefined where it has none of them. */
export const without = (current: Rule, gone: (clause: Rule) => boolean): Rule | undefined => {
  const clauses = clausesOf(current)
  const kept = clauses.flatMap((clause) => lessGone(clause, gone) ?? [])
  if (kept.length === clauses.length && kept.every((clause, n) => clause === clauses[n])) return undefined
  return kept.length > 0 ? allOf(kept) : { kind: 'everyone' }
}

/** "Students and retirees", and then without the students: the list is shorter; undefined where nothing is listed or nothing left. */
export const withoutValues = (current: Rule, rule: Rule): Rule | undefined => {
  const gone = rule.kind === 'in' ? rule.values : rule.kind === 'compare' && rule.op === 'eq' ? [rule.value] : []
  const listed = clausesOf(current).find(
    (clause) =>
      clause.kind === 'in' &&
      'field' in rule &&
      clause.field === rule.field &&
      gone.every((value) => clause.values.includes(value as never)),
  )
  if (listed?.kind !== 'in' || gone.length === 0) return undefined
  const values = listed.values.filter((value) => !gone.includes(value as never))
  const [only] = values
  if (only === undefined) return undefined
  const shorter: Rule =
    values.length > 1 ? { ...listed, values } : { kind: 'compare', field: listed.field, op: 'eq', value: only }
  return allOf(clausesOf(current).map((clause) => (clause === listed ? shorter : clause)))
}
