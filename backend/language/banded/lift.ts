import { type Band, type Banded, bandedOf } from '../../catalog/bands/banded.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'

/** Neighbouring bands as a limit on their number; undefined where others lie between. */
const limitOf = (field: string, said: readonly unknown[], { bands, whole }: Banded): Rule | undefined => {
  const places = bands.flatMap(({ value }, n) => (said.includes(value) ? [n] : []))
  const [first, last] = [bands[places[0] ?? -1], bands[places.at(-1) ?? -1]]
  const row = places.length === said.length && places.every((place, n) => place === (places[0] ?? 0) + n)
  if (!row || !first || !last || places.length === bands.length) return undefined
  const top = (band: Band) => (whole ? band.end - 1 : band.end)
  if (!Number.isFinite(last.end)) return { kind: 'compare', field, op: 'gte', value: first.from }
  if (first === bands[0] && first !== last) return { kind: 'compare', field, op: 'lt', value: last.end }
  if (!Number.isFinite(first.from)) return { kind: 'compare', field, op: 'lt', value: last.end }
  // "2 people" is one value of a list that may grow, and no limit
  if (first.from === last.to) return undefined
  return { kind: 'between', field, min: first.from, max: top(last), ...(whole ? {} : { exclusiveMax: true }) }
}

/** An audience whose conditions on bands are limits on the numbers behind them, so that a change can move these. */
export const lift = (rule: Rule, { attributes, events }: Catalog): Rule => {
  const visit = (part: unknown, fields: typeof attributes): unknown => {
    if (Array.isArray(part)) return part.map((member) => visit(member, fields))
    if (typeof part !== 'object' || part === null) return part
    const one = part as Rule
    const values = one.kind === 'in' ? one.values : one.kind === 'compare' && one.op === 'eq' ? [one.value] : undefined
    const attribute = values && 'field' in one ? fields.find(({ name }) => name === one.field) : undefined
    const banded = attribute && bandedOf(attribute)
    if (values && banded && attribute) return limitOf(attribute.name, values, banded) ?? one
    const event = 'event' in one && events.find(({ name }) => name === one.event)
    const inside = event ? event.properties : fields
    return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, visit(value, inside)]))
  }
  return visit(rule, attributes) as Rule
}
