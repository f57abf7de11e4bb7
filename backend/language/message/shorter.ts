import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { clausesOf } from './subject.ts'

/** An audience without some of its conditions; undefined where it has none of them. */
export const without = (current: Rule, gone: (clause: Rule) => boolean): Rule | undefined => {
  const clauses = clausesOf(current)
  const kept = clauses.filter((clause) => !gone(clause))
  if (kept.length === clauses.length) return undefined
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
