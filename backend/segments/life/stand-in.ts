import type { Attribute, AttributeType } from '../../catalog/catalog.ts'
import { checkRule } from '../check.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'

const typeOf = (value: unknown): AttributeType =>
  typeof value === 'number' ? 'decimal' : typeof value === 'boolean' ? 'boolean' : 'text'

/** What the rule compares a field with. */
const comparedWith = (rule: Rule, field: string): unknown => {
  const waiting: unknown[] = [rule]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const { field: name, value: one, min, values } = value as Record<string, unknown>
    if (name === field) return one ?? min ?? (Array.isArray(values) ? values[0] : undefined)
    waiting.push(...Object.values(value))
  }
  return undefined
}

const standIn = (name: string, type: AttributeType): Attribute => ({
  name,
  column: name,
  type,
  labels: { zh: name, en: name },
  synonyms: { zh: [], en: [] },
  sensitivity: 'none',
  distinct: 0,
  missing: 0,
})

const withField = (scope: Scope, of: string, field: Attribute): Scope => {
  const { catalog, row } = scope
  if (of === row.name) return { ...scope, row: { ...row, attributes: [...row.attributes, field] } }
  const events = catalog.events.map((event) =>
    event.name === of ? { ...event, properties: [...event.properties, field] } : event,
  )
  return { ...scope, catalog: { ...catalog, events } }
}

/** The scope in which a rule of the past can still be said: fields that the data no longer have stand in it by their bare names. */
export const asItWas = (rule: Rule, scope: Scope): Scope => {
  let known = scope
  // a field of a row that cannot be made up is missing again
  const seen = new Set<string>()
  for (;;) {
    const [problem] = checkRule(rule, known)
    if (problem?.code !== 'unknown_field') return known
    const { field, of } = problem.details as { field: string; of: string }
    if (seen.has(`${of} ${field}`)) return known
    seen.add(`${of} ${field}`)
    known = withField(known, of, standIn(field, typeOf(comparedWith(rule, field))))
  }
}
