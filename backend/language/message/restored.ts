import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf, negate } from '../grammar/rules.ts'
import { widened } from './replace.ts'
import { without, withoutValues } from './shorter.ts'
import { clausesOf } from './subject.ts'

/** Customers who were left out are let in again; undefined where nothing left them out. */
export const letBack = (current: Rule, rule: Rule): Rule | undefined => {
  const denied = canonicalJson(negate(rule))
  return without(current, (clause) => canonicalJson(clause) === denied) ?? lessDenied(current, rule)
}

/** The same, and where nothing left them out they come in beside the others. */
export const restored = (current: Rule, rule: Rule, catalog: Catalog): Rule =>
  letBack(current, rule) ?? widened(current, rule, catalog)

/** "Civil servants and teachers excepted", and then the teachers back in: the list of those who are left out is shorter. */
export const lessDenied = (current: Rule, rule: Rule): Rule | undefined => {
  for (const clause of clausesOf(current)) {
    const shorter = clause.kind === 'not' ? withoutValues(clause.of, rule) : undefined
    if (shorter) return allOf(clausesOf(current).map((one) => (one === clause ? negate(shorter) : one)))
  }
  return undefined
}
