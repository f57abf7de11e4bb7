import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import type { Window } from '../segments/window.ts'
import { clausesOf } from './message/subject.ts'

/** Every stretch of time that the conditions of an audience name. */
export const windowsIn = (rule: Rule): Window[] => {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap(windowsIn)
  if (rule.kind === 'not') return windowsIn(rule.of)
  return 'window' in rule && rule.window ? [rule.window] : []
}

/** The one stretch of time that the conditions of an audience share; undefined where there is none, or several. */
export const timeOf = (rule: Rule): Window | undefined => {
  const windows = clausesOf(rule).flatMap(windowsIn)
  const [only] = windows
  return only && windows.every((one) => canonicalJson(one) === canonicalJson(only)) ? only : undefined
}
