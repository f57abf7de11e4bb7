import { type Band, type Banded, bandedOf } from '../../catalog/bands/banded.ts'
import { type BandLimit, withinBands } from '../../catalog/bands/within-bands.ts'
import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { anyOf, negate } from '../grammar/rules.ts'

/** Limits on the number behind one field of bands, and the bands that they came to. */
export interface Settled {
  attribute: Attribute
  /** Taken in as a whole, and cut by a limit. */
  inside: Band[]
  cut: Band[]
  /** One band by its own numbers. */
  exact: boolean
  /** The condition with the bands that are cut, and without them; undefined where no band is left. */
  wide?: Rule
  narrow?: Rule
}

const ofBands = ({ name }: Attribute, bands: Band[]): Rule | undefined => {
  const [only, other] = bands
  if (!only) return undefined
  const values = bands.map(({ value }) => value)
  return other ? { kind: 'in', field: name, values } : { kind: 'compare', field: name, op: 'eq', value: only.value }
}

const limitOf = (rule: Rule): BandLimit | undefined => {
  if (rule.kind === 'between' && typeof rule.min === 'number' && typeof rule.max === 'number') {
    const { min, max, exclusiveMin: openMin = false, exclusiveMax: openMax = false } = rule
    return { op: 'between', min, max, openMin, openMax }
  }
  if (rule.kind !== 'compare' || typeof rule.value !== 'number' || rule.op === 'ne') return undefined
  return { op: rule.op, value: rule.value }
}

const settledBy = (attribute: Attribute, banded: Banded, limits: BandLimit[]): Settled | undefined => {
  const found = withinBands(limits, banded)
  if (!found) return undefined
  const { inside, cut } = found
  const both = banded.bands.filter((band) => inside.includes(band) || cut.includes(band))
  const [wide, narrow] = [ofBands(attribute, both), ofBands(attribute, inside)]
  const [limit] = limits
  const [only, other] = inside
  const exact = Boolean(
    only &&
      !other &&
      (limit?.op === 'eq' || (limit?.op === 'between' && limit.min === only.from && limit.max === only.to)),
  )
  return { attribute, inside, cut, exact, ...(wide ? { wide } : {}), ...(narrow ? { narrow } : {}) }
}

/**
 * A rule whose limits on the numbers behind bands are said by the bands, with all that was settled. Bands that are cut are taken in; where
 * a limit leaves no band at all, it stays as it is.
 */
export const settle = (rule: Rule, { attributes, events }: Catalog): { rule: Rule; settled: Settled[] } => {
  const settled: Settled[] = []
  const bandedIn = (fields: Attribute[], name: unknown) => {
    const attribute = fields.find((one) => one.name === name)
    const banded = attribute && bandedOf(attribute)
    return banded && { attribute, banded }
  }
  const limited = (fields: Attribute[], rules: Rule[]): Rule | undefined => {
    const [first] = rules
    const found = first && 'field' in first ? bandedIn(fields, first.field) : undefined
    const limits = rules.flatMap((one) => limitOf(one) ?? [])
    const one = found && limits.length === rules.length && settledBy(found.attribute, found.banded, limits)
    if (one) settled.push(one)
    return one ? one.wide : undefined
  }
  /** "50K or more and under 100K" is one stretch of bands. */
  const together = (fields: Attribute[], of: Rule[]): Rule[] => {
    const isLimit = (one: Rule) => 'field' in one && limitOf(one) !== undefined && bandedIn(fields, one.field)
    const done = new Set<Rule>()
    return of.flatMap((one) => {
      if (done.has(one)) return []
      const alike = isLimit(one) ? of.filter((other) => isLimit(other) && sameField(one, other)) : []
      const whole = alike.length > 1 ? limited(fields, alike) : undefined
      if (!whole) return [visit(one, fields) as Rule]
      for (const other of alike) done.add(other)
      return [whole]
    })
  }
  const visit = (part: unknown, fields: Attribute[]): unknown => {
    if (Array.isArray(part)) return part.map((member) => visit(member, fields))
    if (typeof part !== 'object' || part === null) return part
    const one = part as Rule
    if (one.kind === 'compare' && one.op === 'ne' && typeof one.value === 'number') {
      const equal = limited(fields, [{ ...one, op: 'eq' }])
      return equal ? negate(equal) : one
    }
    if (one.kind === 'compare' || one.kind === 'between') return limited(fields, [one]) ?? one
    if (one.kind === 'in' && one.values.some((value) => typeof value === 'number')) {
      const each = one.values.map((value): Rule => ({ kind: 'compare', field: one.field, op: 'eq', value }))
      return anyOf(each.map((equal) => limited(fields, [equal]) ?? equal))
    }
    if (one.kind === 'not') {
      const of = visit(one.of, fields) as Rule
      return of.kind === 'compare' && of.op === 'eq' && of !== one.of ? negate(of) : { ...one, of }
    }
    if (one.kind === 'all') {
      const of = together(fields, [...one.of])
      return of.length === 1 ? of[0] : { ...one, of }
    }
    if (one.kind === 'any') {
      const before = settled.length
      const of = one.of.map((each) => visit(each, fields) as Rule)
      // a band that is cut is exchanged by its condition
      const whole = settled.slice(before).every(({ cut }) => cut.length === 0)
      return whole && settled.length > before ? anyOf(of) : { ...one, of }
    }
    const event = 'event' in one && events.find(({ name }) => name === one.event)
    const inside = event ? event.properties : fields
    return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, visit(value, inside)]))
  }
  return { rule: visit(rule, attributes) as Rule, settled }
}

const sameField = (one: Rule, other: Rule): boolean => 'field' in one && 'field' in other && one.field === other.field
