import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { clausesOf, sameSubject } from './subject.ts'

/** A condition with the limit of a new one: where no comparator was said, the old one stays. */
const withLimit = (old: Rule, fresh: Rule): Rule => {
  if (old.kind === 'not') {
    const inner = withLimit(old.of, fresh)
    return inner === fresh ? fresh : { kind: 'not', of: inner }
  }
  if (old.kind === 'compare' && fresh.kind === 'compare' && fresh.op === 'eq' && typeof fresh.value === 'number')
    return { ...old, value: fresh.value }
  if (old.kind === 'event' && fresh.kind === 'event') {
    const { window, where } = old
    const kept = { ...(window ? { window } : {}), ...(where ? { where } : {}) }
    const same = old.measure.type === fresh.measure.type
    return { ...kept, ...fresh, ...(same && fresh.op === 'eq' && old.value !== 0 ? { op: old.op } : {}) }
  }
  return fresh
}

/** The audience with every condition on the same thing as a new one replaced by it; what it had no condition on is added. */
export const replaced = (current: Rule, fresh: Rule[]): Rule => {
  const clauses = [...clausesOf(current)]
  for (const rule of lastPerSubject(fresh)) {
    const places = clauses.flatMap((clause, n) => (sameSubject(clause, rule) ? [n] : []))
    const [first, ...others] = places
    if (first === undefined) clauses.push(rule)
    else {
      clauses[first] = withLimit(clauses[first] as Rule, rule)
      for (const n of others.reverse()) if (clauses[n]?.kind === clauses[first]?.kind) clauses.splice(n, 1)
    }
  }
  return allOf(clauses)
}

/** "把学生换成退休", "students to retirees": of several conditions on one thing the last is the new one. */
const lastPerSubject = (rules: Rule[]): Rule[] =>
  rules.filter((rule, n) => !rules.slice(n + 1).some((later) => later.kind === rule.kind && sameSubject(rule, later)))

/** The audience with a condition widened: other values of a field that it already limits, else other customers. */
export const widened = (current: Rule, rule: Rule): Rule => {
  const clauses = clausesOf(current)
  const place = clauses.findIndex((clause) => isListed(clause) && isListed(rule) && sameSubject(clause, rule))
  if (place < 0) return anyOf([current, rule])
  return allOf(clauses.map((clause, n) => (n === place ? anyOf([clause, rule]) : clause)))
}

const isListed = (rule: Rule) => rule.kind === 'in' || (rule.kind === 'compare' && rule.op === 'eq')

const withWindow = (rule: Rule, window: Window): Rule | undefined => {
  if (rule.kind === 'not') {
    const of = withWindow(rule.of, window)
    return of && { kind: 'not', of }
  }
  if ('window' in rule && rule.window) {
    const turned =
      rule.window.type === 'ago' && window.type === 'last'
        ? ({ type: 'ago', min: window.n, unit: window.unit } as const)
        : window
    return { ...rule, window: turned } as Rule
  }
  return undefined
}

const withNumber = (rule: Rule, value: number): Rule | undefined => {
  if (rule.kind === 'compare' && typeof rule.value === 'number') return { ...rule, value }
  if (rule.kind === 'event' && rule.value !== 0 && rule.max === undefined) return { ...rule, value }
  if (rule.kind === 'rank') return rule.count === undefined ? { ...rule, percent: value } : { ...rule, count: value }
  return undefined
}

/** "make it 60 days", 改成500: a length or number alone goes to the one condition that holds such a thing; undefined where none or several do. */
export const retuned = (current: Rule, lexemes: Lexeme[]): Rule | undefined => {
  const clauses = clausesOf(current)
  const swap = (change: (clause: Rule) => Rule | undefined): Rule | undefined => {
    const changed = clauses.flatMap((clause, n) => {
      const next = change(clause)
      return next ? [{ n, next }] : []
    })
    const [only] = changed
    return changed.length === 1 && only
      ? allOf(clauses.map((clause, n) => (n === only.n ? only.next : clause)))
      : undefined
  }
  for (const lexeme of lexemes) {
    const window = senseOf(lexeme, 'window')?.window
    if (window) return swap((clause) => withWindow(clause, window))
    const duration = senseOf(lexeme, 'duration')?.duration
    if (duration && duration.unit !== 'second' && duration.unit !== 'minute') {
      const { n, unit } = duration
      return swap((clause) => withWindow(clause, { type: 'last', n, unit }))
    }
    const number = senseOf(lexeme, 'number')?.number
    if (number) return swap((clause) => withNumber(clause, number.value))
  }
  return undefined
}
