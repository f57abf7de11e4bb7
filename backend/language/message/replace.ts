import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { durationIn } from '../grammar/limit.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { End } from './manner.ts'
import { clausesOf, sameSubject } from './subject.ts'

/** 35到45岁, and then 放宽到50岁: the end that is nearer moves out. */
const widerRange = (old: Extract<Rule, { kind: 'between' }>, fresh: Extract<Rule, { kind: 'compare' }>): Rule => {
  const { value } = fresh
  if (typeof value !== 'number' || typeof old.min !== 'number' || typeof old.max !== 'number') return fresh
  if (value > old.max) return { ...old, max: value }
  return value < old.min ? { ...old, min: value } : fresh
}

/** A condition with the limit of a new one: where no comparator was said, the old one stays. */
const withLimit = (old: Rule, fresh: Rule, end?: End): Rule => {
  if (old.kind === 'between' && fresh.kind === 'compare' && fresh.op === 'eq' && end === 'wider')
    return widerRange(old, fresh)
  if (old.kind === 'between' && fresh.kind === 'compare' && fresh.op === 'eq' && end && typeof fresh.value === 'number')
    return end === 'upper' ? { ...old, max: fresh.value } : { ...old, min: fresh.value }
  const both =
    end && end !== 'wider' && fresh.kind === 'compare' && fresh.op === 'eq'
      ? withOtherEnd(old, Number(fresh.value), end)
      : undefined
  if (both) return both
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

const valuesIn = (rule: Rule): { field: string; values: (string | number | boolean)[] } | undefined =>
  rule.kind === 'in'
    ? { field: rule.field, values: [...rule.values] }
    : rule.kind === 'compare' && rule.op === 'eq'
      ? { field: rule.field, values: [rule.value] }
      : undefined

/** "Technicians and managers", and then 把技术人员换成行政人员: of a list only what is named goes; undefined where a message names no member of it. */
export const swappedValues = (current: Rule, fresh: Rule[]): Rule | undefined => {
  const clauses = clausesOf(current)
  const said = fresh.flatMap((rule) => valuesIn(rule) ?? [])
  for (const clause of clauses) {
    if (clause.kind !== 'in') continue
    const values = said.filter(({ field }) => field === clause.field).flatMap((one) => one.values)
    const old: (string | number | boolean)[] = [...clause.values]
    const added = values.filter((value) => !old.includes(value))
    const kept = old.filter((value) => !values.includes(value))
    if (added.length === 0 || kept.length === old.length || kept.length === 0) continue
    const list = [...kept, ...added] as typeof clause.values
    return allOf(clauses.map((one) => (one === clause ? { ...clause, values: list } : one)))
  }
  return undefined
}

/** The audience with every condition on the same thing as a new one replaced by it; what it had no condition on is added. */
export const replaced = (current: Rule, fresh: Rule[], catalog: Catalog, end?: End): Rule => {
  const clauses = [...clausesOf(current)]
  for (const given of lastPerSubject(fresh)) {
    const rule = withoutOld(clauses, given)
    clauses.splice(0, clauses.length, ...clauses.map((clause) => asField(clause, rule, catalog)))
    const places = clauses.flatMap((clause, n) => (sameSubject(clause, rule) ? [n] : []))
    const [first, ...others] = places
    if (first === undefined) clauses.push(rule)
    else {
      clauses[first] = withLimit(clauses[first] as Rule, rule, end)
      for (const n of others.reverse()) if (clauses[n]?.kind === clauses[first]?.kind) clauses.splice(n, 1)
    }
  }
  return allOf(clauses)
}

/** "change Shanghai to Beijing": of two values the one that was there before goes. */
const withoutOld = (clauses: Rule[], rule: Rule): Rule => {
  if (rule.kind !== 'in') return rule
  const { field } = rule
  const old = clauses.flatMap((clause) =>
    clause.kind === 'compare' && clause.op === 'eq' && clause.field === field ? [clause.value] : [],
  )
  const values = rule.values.filter((value) => !old.includes(value))
  const [only] = values
  if (only === undefined || values.length === rule.values.length) return rule
  return values.length === 1 ? { kind: 'compare', field, op: 'eq', value: only } : { ...rule, values }
}

/** "把学生换成退休", "students to retirees": of several conditions on one thing the last is the new one. */
const lastPerSubject = (rules: Rule[]): Rule[] =>
  rules.filter((rule, n) => !rules.slice(n + 1).some((later) => later.kind === rule.kind && sameSubject(rule, later)))

const isUpper = (rule: Rule) => rule.kind === 'compare' && (rule.op === 'lt' || rule.op === 'lte')
const isLower = (rule: Rule) => rule.kind === 'compare' && (rule.op === 'gt' || rule.op === 'gte')

/** Whether a new condition takes the place of an old one: the same end of a range on the same thing. */
export const supersedes = (old: Rule, fresh: Rule): boolean =>
  sameSubject(old, fresh) &&
  ((isUpper(old) && isUpper(fresh)) ||
    (isLower(old) && isLower(fresh)) ||
    (old.kind === 'between' && fresh.kind === 'between'))

/** The audience with a condition widened: other values of a field that it already limits, else other customers. */
export const widened = (current: Rule, rule: Rule, catalog: Catalog): Rule => {
  const clauses = clausesOf(current).map((clause) => asField(clause, rule, catalog))
  const place = clauses.findIndex((clause) => isListed(clause) && isListed(rule) && sameSubject(clause, rule))
  if (place < 0) return anyOf([current, rule])
  return allOf(clauses.map((clause, n) => (n === place ? anyOf([clause, rule]) : clause)))
}

/** Shanghai as a city where Hangzhou, which is only a city, is put beside it. */
export const asField = (clause: Rule, rule: Rule, { attributes }: Catalog): Rule => {
  if (clause.kind !== 'compare' || clause.op !== 'eq' || !isListed(rule) || !('field' in rule)) return clause
  const attribute = attributes.find(({ name }) => name === rule.field)
  const shared = attribute?.values?.some(({ value }) => value === clause.value) ?? false
  return shared ? { ...clause, field: rule.field } : clause
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

const withLength = (rule: Rule, n: number): Rule | undefined => {
  const said = 'window' in rule ? rule.window : undefined
  const whole = said?.type === 'last' && Number.isInteger(n) && n > 0
  return whole ? withWindow(rule, { ...said, n }) : undefined
}

/** The other end of a range that has one: over 5000, and then "an upper limit of 8000". */
const withOtherEnd = (rule: Rule, value: number, end: Exclude<End, 'wider'>): Rule | undefined => {
  if (rule.kind !== 'compare' || !(end === 'upper' ? isLower(rule) : isUpper(rule))) return undefined
  return allOf([rule, { kind: 'compare', field: rule.field, op: end === 'upper' ? 'lte' : 'gte', value }])
}

const withNumber = (rule: Rule, value: number, end?: End): Rule | undefined => {
  if (rule.kind === 'between' && end === 'wider')
    return widerRange(rule, { kind: 'compare', field: rule.field, op: 'eq', value })
  if (rule.kind === 'between' && end) return end === 'upper' ? { ...rule, max: value } : { ...rule, min: value }
  const both = end && end !== 'wider' && withOtherEnd(rule, value, end)
  if (both) return both
  const bound = rule.kind === 'compare' && rule.op !== 'eq' && rule.op !== 'ne'
  if (bound && typeof rule.value === 'number') return { ...rule, value }
  if (rule.kind === 'event' && rule.value !== 0 && rule.max === undefined) return { ...rule, value }
  if (rule.kind === 'rank') return rule.count === undefined ? { ...rule, percent: value } : { ...rule, count: value }
  return undefined
}

/** "fewer than 3" in the place of "3 or more": a limit that is said with its direction has that direction. */
const turned = (rule: Rule | undefined, lexemes: Lexeme[]): Rule | undefined => {
  const op = lexemes.flatMap((lexeme) => senseOf(lexeme, 'comparator')?.op ?? [])[0]
  if (!rule || !op || !('op' in rule) || (rule.kind !== 'compare' && rule.kind !== 'event')) return rule
  return { ...rule, op }
}

/** 把5000改成8000, "change 30 to 35": the one condition that holds the first number gets the second. */
export const swappedNumbers = (current: Rule, lexemes: Lexeme[]): Rule | undefined => {
  const [from, to, more] = lexemes.flatMap((lexeme) => senseOf(lexeme, 'number')?.number.value ?? [])
  if (from === undefined || to === undefined || more !== undefined) return undefined
  const clauses = clausesOf(current)
  const holding = clauses.filter((clause) => holds(clause, from))
  const [only] = holding
  const next = only && holding.length === 1 ? withNumber(only, to) : undefined
  return next && allOf(clauses.map((clause) => (clause === only ? next : clause)))
}

const holds = (rule: Rule, value: number): boolean =>
  'value' in rule ? rule.value === value : rule.kind === 'rank' && (rule.count ?? rule.percent) === value

/** "make it 60 days", 改成500: a length or number alone goes to the one condition that holds such a thing; undefined where none or several do. */
export const retuned = (current: Rule, lexemes: Lexeme[], { attributes }: Catalog, end?: End): Rule | undefined => {
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
    const { window, future } = senseOf(lexeme, 'window') ?? {}
    // what is still to come retimes dates, never what customers did
    if (window) return swap((clause) => (future && clause.kind !== 'date' ? undefined : withWindow(clause, window)))
    const duration = senseOf(lexeme, 'duration')?.duration
    if (duration && duration.unit !== 'second' && duration.unit !== 'minute') {
      const { n, unit } = duration
      const retimed = swap((clause) => withWindow(clause, { type: 'last', n, unit }))
      if (retimed) return retimed
      // "tenure at least 3 years", and then "5 years"
      return swap((clause) => {
        const field = clause.kind === 'compare' ? attributes.find(({ name }) => name === clause.field) : undefined
        const limit = field?.unit ? durationIn({ n, unit }, field.unit) : undefined
        return limit ? turned(withNumber(clause, limit.value), lexemes) : undefined
      })
    }
    const number = senseOf(lexeme, 'number')?.number
    // of two limits on one thing the end that is spoken of
    const spoken = end === 'upper' ? isUpper : end === 'lower' ? isLower : undefined
    const ends = spoken && clauses.some(spoken) ? spoken : () => true
    if (number)
      return (
        swap((clause) =>
          ends(clause)
            ? turned(withNumber(clause, number.value, ends === spoken ? undefined : end), lexemes)
            : undefined,
        ) ??
        // "no purchase in 90 days", and then "make that 60"
        swap((clause) => withLength(clause, number.value))
      )
  }
  return undefined
}
