import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import type { End } from './manner.ts'
import { isLower, isUpper, widerRange, withOtherEnd } from './range-ends.ts'
import { clausesOf, sameSubject, sharesSubject, subjectsOf } from './subject.ts'

/** A condition with the limit of a new one: where no comparator was said, the old one stays. */
const withLimit = (old: Rule, fresh: Rule, end?: End): Rule => {
  if (old.kind === 'between' && fresh.kind === 'compare' && fresh.op === 'eq' && end === 'wider')
    return widerRange(old, fresh)
  if (old.kind === 'between' && fresh.kind === 'compare' && fresh.op === 'eq' && end && typeof fresh.value === 'number')
    return end === 'upper' ? { ...old, max: fresh.value } : { ...old, min: fresh.value }
  const upper = fresh.kind === 'compare' && /^lte?$/.test(fresh.op) && end === 'upper'
  const lower = fresh.kind === 'compare' && /^gte?$/.test(fresh.op) && end === 'lower'
  if (old.kind === 'between' && (upper || lower) && fresh.kind === 'compare' && typeof fresh.value === 'number')
    return upper ? { ...old, max: fresh.value } : { ...old, min: fresh.value }
  const both =
    end && end !== 'wider' && fresh.kind === 'compare' && fresh.op === 'eq'
      ? withOtherEnd(old, Number(fresh.value), end)
      : undefined
  if (both) return both
  if (old.kind === 'not') {
    // "not those under 3,000", and then "I meant under 1,000"
    if ((isUpper(old.of) && isUpper(fresh)) || (isLower(old.of) && isLower(fresh))) return { kind: 'not', of: fresh }
    const inner = withLimit(old.of, fresh)
    return inner === fresh ? fresh : { kind: 'not', of: inner }
  }
  if (old.kind === 'compare' && fresh.kind === 'compare' && fresh.op === 'eq' && typeof fresh.value === 'number')
    return { ...old, value: fresh.value }
  if (old.kind === 'event' && fresh.kind === 'event') {
    const { window, where } = old
    const kept = { ...(window ? { window } : {}), ...(where ? { where } : {}) }
    const same = old.measure.type === fresh.measure.type
    return {
      ...kept,
      ...fresh,
      ...(same && fresh.op === 'eq' && old.value !== 0 && fresh.value !== 0 ? { op: old.op } : {}),
    }
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

/** Beijing and Shanghai, and then only Shanghai: a list that is limited to some of its values is these. */
export const withinLists = (current: Rule, fresh: Rule): Rule => {
  const said = clausesOf(fresh).flatMap((rule) => valuesIn(rule) ?? [])
  const narrowed = (clause: Rule): boolean =>
    clause.kind === 'in' &&
    said.some(
      ({ field, values }) =>
        field === clause.field && values.every((value) => clause.values.some((one) => one === value)),
    )
  const kept = clausesOf(current).filter((clause) => !narrowed(clause))
  return kept.length > 0 ? allOf(kept) : { kind: 'everyone' }
}

/** The audience with every condition on the same thing as a new one replaced by it; what it had no condition on is added. `ranged`: its values are a range, "gold or higher". */
export const replaced = (current: Rule, fresh: Rule[], catalog: Catalog, end?: End, ranged = false): Rule => {
  const clauses = [...clausesOf(current)]
  for (const given of lastPerSubject(fresh)) {
    const rule = ranged ? given : withoutOld(clauses, given)
    clauses.splice(0, clauses.length, ...clauses.map((clause) => asField(clause, rule, catalog)))
    const places = placesFor(clauses, rule)
    const [first, ...others] = places
    if (first === undefined) clauses.push(rule)
    else {
      clauses[first] = inAlternatives(clauses[first] as Rule, rule, (one) => withLimit(one, rule, end))
      for (const n of others.reverse()) if (clauses[n]?.kind === clauses[first]?.kind) clauses.splice(n, 1)
    }
  }
  return allOf(clauses)
}

/** A new condition in the place of an old one; where that holds alternatives on other things too, of those of it that are on the same. */
const inAlternatives = (old: Rule, fresh: Rule, limited: (one: Rule) => Rule): Rule => {
  const subjects = subjectsOf(fresh)
  const composed = old.kind === 'any' || old.kind === 'all'
  if (!composed || subjectsOf(old).every((subject) => subjects.includes(subject))) return limited(old)
  const of = old.of.map((part) => (sharesSubject(part, fresh) ? inAlternatives(part, fresh, limited) : part))
  return old.kind === 'all' ? allOf(of) : anyOf(of)
}

const asksForNone = (rule: Rule | undefined): boolean => rule?.kind === 'event' && rule.op === 'eq' && rule.value === 0

/** So many orders ever, and none in the last 30 days: of the same events, and no word against each other. */
const standBeside = (old: Rule, fresh: Rule): boolean =>
  old.kind === 'event' &&
  fresh.kind === 'event' &&
  asksForNone(old) !== asksForNone(fresh) &&
  canonicalJson(old.window ?? null) !== canonicalJson(fresh.window ?? null)

/** Conditions whose place a new one takes: those on the same thing, else the only one on the same events. */
const placesFor = (clauses: Rule[], rule: Rule): number[] => {
  const about = (same: (clause: Rule, fresh: Rule) => boolean) =>
    clauses.flatMap((clause, n) => (same(clause, rule) ? [n] : []))
  const same = about(sameSubject)
  // "no purchase in the last 30 days is enough" of those with three orders takes the place of another such denial
  const alike = same.filter((n) => asksForNone(clauses[n]) === asksForNone(rule))
  const places = alike.length > 0 ? alike : same.filter((n) => !standBeside(clauses[n] as Rule, rule))
  if (places.length > 0) return places
  if (same.length > 0) return []
  const [only, ...others] = about(sharesSubject)
  return only === undefined || others.length > 0 ? [] : [only]
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

/** Whether a new condition takes the place of an old one: the same end of a range on the same thing. */
export const supersedes = (old: Rule, fresh: Rule): boolean =>
  sameSubject(old, fresh) &&
  ((isUpper(old) && isUpper(fresh)) ||
    (isLower(old) && isLower(fresh)) ||
    (old.kind === 'between' && fresh.kind === 'between'))

/** The audience with a condition widened: other values of a field that it already limits, else other customers. */
export const widened = (current: Rule, rule: Rule, catalog: Catalog): Rule => {
  const clauses = clausesOf(current).map((clause) => asField(clause, rule, catalog))
  // "those with no preferred channel on file too": a missing value is one more of that field
  const isValue = isListed(rule) || rule.kind === 'missing'
  const place = clauses.findIndex((clause) => isListed(clause) && isValue && sameSubject(clause, rule))
  if (place < 0) return anyOf([current, rule])
  return allOf(clauses.map((clause, n) => (n === place ? anyOf([clause, rule]) : clause)))
}

/** Shanghai as a city where Hangzhou, which is only a city, is put beside it. */
export const asField = (clause: Rule, rule: Rule, { attributes }: Catalog): Rule => {
  const own = valuesIn(clause)?.values
  if (!own || !('field' in clause) || !isListed(rule) || !('field' in rule)) return clause
  const known = attributes.find(({ name }) => name === rule.field)?.values?.map(({ value }) => value) ?? []
  const shared = own.every((value) => known.some((one) => one === value))
  return shared ? ({ ...clause, field: rule.field } as Rule) : clause
}

/** 成都 as a city, and then 换成重庆: a value that several fields have is of the one that the audience already limits. */
export const inLimitedField = (current: Rule, rule: Rule, { attributes }: Catalog): Rule => {
  if (rule.kind !== 'compare' || rule.op !== 'eq') return rule
  const limited = clausesOf(current).flatMap((clause) => (isListed(clause) && 'field' in clause ? [clause.field] : []))
  if (limited.includes(rule.field)) return rule
  const field = limited.find((name) =>
    attributes.find((attribute) => attribute.name === name)?.values?.some(({ value }) => value === rule.value),
  )
  return field === undefined ? rule : { ...rule, field }
}

const isListed = (rule: Rule) => rule.kind === 'in' || (rule.kind === 'compare' && rule.op === 'eq')
