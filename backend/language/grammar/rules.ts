import type { Comparator, FieldRule, Rule } from '../../segments/rule.ts'

/** The comparator that selects what another does not. */
export const opposite: Record<Comparator, Comparator> = {
  eq: 'ne',
  ne: 'eq',
  gt: 'lte',
  gte: 'lt',
  lt: 'gte',
  lte: 'gt',
}

/** All of several rules: flat, without repeats; the rule itself where there is one. */
export const allOf = (rules: Rule[]): Rule => {
  const flat = unique(rules.flatMap((rule) => (rule.kind === 'all' ? rule.of : [rule])))
  const limits = flat.filter(({ kind }) => kind !== 'everyone')
  const kept = limits.length > 0 ? limits : flat
  return kept.length === 1 ? (kept[0] as Rule) : { kind: 'all', of: kept }
}

/** Any of several rules: flat, values of one field gathered into one `in`. */
export const anyOf = (rules: Rule[]): Rule => {
  const flat = unique(rules.flatMap((rule) => (rule.kind === 'any' ? rule.of : [rule])))
  const gathered: Rule[] = []
  for (const rule of flat) {
    const values = listed(rule)
    const earlier = values && gathered.findIndex((other) => listed(other)?.field === values.field)
    if (values && earlier !== undefined && earlier >= 0) {
      const before = listed(gathered[earlier] as Rule)
      gathered[earlier] = {
        kind: 'in',
        field: values.field,
        values: [...new Set([...(before?.values ?? []), ...values.values])],
      }
    } else gathered.push(rule)
  }
  return gathered.length === 1 ? (gathered[0] as Rule) : { kind: 'any', of: gathered }
}

const listed = (rule: Rule) => {
  if (rule.kind === 'in') return { field: rule.field, values: rule.values }
  if (rule.kind === 'compare' && rule.op === 'eq') return { field: rule.field, values: [rule.value] }
  return undefined
}

const unique = (rules: Rule[]): Rule[] => {
  const seen = new Set<string>()
  return rules.filter((rule) => {
    const key = JSON.stringify(rule)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The complement of a rule, said as directly as the kinds allow; it keeps customers whose value is missing. */
export const negate = (rule: Rule): Rule => {
  if (rule.kind === 'not') return rule.of
  if (rule.kind === 'any') return allOf(rule.of.map(negate))
  if (rule.kind === 'compare' && rule.op === 'eq') return { ...rule, op: 'ne' }
  if (rule.kind === 'compare' && rule.op === 'ne') return { ...rule, op: 'eq' }
  if (rule.kind === 'event' && rule.max === undefined && hasZero(rule.measure.type)) {
    if (rule.op === 'gte' && rule.value === 1 && rule.measure.type !== 'sum') return { ...rule, op: 'eq', value: 0 }
    return { ...rule, op: opposite[rule.op] }
  }
  return { kind: 'not', of: rule }
}

const hasZero = (measure: string) => ['count', 'orders', 'products', 'days', 'distinct', 'sum'].includes(measure)

/** All of several conditions on one row. */
export const allFields = (rules: FieldRule[]): FieldRule | undefined =>
  rules.length > 1 ? { kind: 'all', of: rules } : rules[0]

/** Any of several conditions on one row. */
export const anyField = (rules: FieldRule[]): FieldRule =>
  rules.length > 1 ? { kind: 'any', of: rules } : (rules[0] as FieldRule)
