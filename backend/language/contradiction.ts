import type { Attribute, Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { contradictedEvent } from './contradicted-events.ts'

interface Range {
  low: number
  high: number
  /** The end itself is left out. */
  openLow: boolean
  openHigh: boolean
}

const everything: Range = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  openLow: false,
  openHigh: false,
}

const reverse = { gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' } as const

const rangeOf = (rule: Rule): { field: string; range: Range } | undefined => {
  // who is not above 0 may also be unknown, but then meets no bound either
  if (rule.kind === 'not' && rule.of.kind === 'compare' && rule.of.op in reverse)
    return rangeOf({ ...rule.of, op: reverse[rule.of.op as keyof typeof reverse] })
  if (rule.kind === 'between' && typeof rule.min === 'number' && typeof rule.max === 'number')
    return { field: rule.field, range: { low: rule.min, high: rule.max, openLow: false, openHigh: false } }
  if (rule.kind !== 'compare' || typeof rule.value !== 'number') return undefined
  const { field, op, value } = rule
  if (op === 'gt' || op === 'gte') return { field, range: { ...everything, low: value, openLow: op === 'gt' } }
  if (op === 'lt' || op === 'lte') return { field, range: { ...everything, high: value, openHigh: op === 'lt' } }
  return op === 'eq' ? { field, range: { low: value, high: value, openLow: false, openHigh: false } } : undefined
}

const meet = (a: Range, b: Range): Range => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
  openLow: a.low === b.low ? a.openLow || b.openLow : a.low > b.low ? a.openLow : b.openLow,
  openHigh: a.high === b.high ? a.openHigh || b.openHigh : a.high < b.high ? a.openHigh : b.openHigh,
})

const isEmpty = ({ low, high, openLow, openHigh }: Range) => low > high || (low === high && (openLow || openHigh))

const valuesOf = (rule: Rule): { field: string; values: unknown[] } | undefined => {
  if (rule.kind === 'in') return { field: rule.field, values: rule.values }
  if (rule.kind === 'compare' && rule.op === 'eq') return { field: rule.field, values: [rule.value] }
  return undefined
}

/** Above the mean of students are students only: who is compared within a group is one of it. */
const withThose = (rule: Rule): Rule[] => {
  const those = rule.kind === 'average' ? rule.within : undefined
  return those ? [rule, ...(those.kind === 'all' ? those.of : [those])] : [rule]
}

/** The attribute or event on which conditions that must all hold contradict each other; undefined where they can be met. */
export const contradictedBy = (rule: Rule, catalog: Catalog, now?: string): Pick<Attribute, 'labels'> | undefined => {
  if ('where' in rule && rule.where && 'event' in rule) {
    const properties = catalog.events.find(({ name }) => name === rule.event)?.properties ?? []
    return contradictedBy(rule.where, { ...catalog, attributes: properties, events: [] }, now)
  }
  const named = (field: string) => catalog.attributes.find(({ name }) => name === field)
  if (rule.kind !== 'all') return undefined
  const event = contradictedEvent(rule.of, now ? { now, zone: catalog.timeZone } : undefined)
  if (event) return catalog.events.find(({ name }) => name === event)
  const ranges = new Map<string, Range>()
  const values = new Map<string, unknown[]>()
  for (const member of rule.of.flatMap(withThose)) {
    const inner = contradictedBy(member, catalog, now)
    if (inner) return inner
    const range = rangeOf(member)
    if (range) {
      const met = meet(ranges.get(range.field) ?? everything, range.range)
      if (isEmpty(met)) return named(range.field)
      ranges.set(range.field, met)
    }
    const listed = valuesOf(member)
    if (listed) {
      const left = values.has(listed.field)
        ? (values.get(listed.field) as unknown[]).filter((value) => listed.values.includes(value))
        : listed.values
      if (left.length === 0) return named(listed.field)
      values.set(listed.field, left)
    }
  }
  for (const member of rule.of) {
    const left = member.kind === 'compare' && member.op === 'ne' ? values.get(member.field) : undefined
    if (left && member.kind === 'compare' && left.every((value) => value === member.value)) return named(member.field)
  }
  return undefined
}
