import { type Attribute, catalog as catalogSchema } from '../../catalog/catalog.ts'
import type { Happening, Thing, Values, World } from '../naive/world.ts'
import type { Rule } from '../rule.ts'

/** What a person could write anywhere a name or a text goes; it must never reach the query's text. */
export const attack = `'; drop table customers; -- "$1" \\ 字`
const bad = (text: string) => `${text}${attack}`

/** Keys of a rule whose text the person chooses. */
const chosen = new Set([
  'field',
  'fields',
  'property',
  'event',
  'entity',
  'id',
  'list',
  'campaign',
  'arm',
  'latitude',
  'longitude',
])
/** Keys whose text is a value of the data; patterns, dates and parts of text keep their meaning. */
const valued = new Set(['value', 'values'])

/**
 * The same organisation with an attack in every name and every stored text but customer names, and the translation of its rules: each
 * rule must select the same customers.
 */
export const hostile = (world: World): { world: World; rename: (rule: Rule) => Rule } => {
  const { catalog } = world
  const dates = new Set(['birthday', 'tier_since'])
  const kept = (name: string) => dates.has(name) || name === 'name'
  const badText = (name: string, value: Values[string]): Values[string] => {
    if (kept(name)) return value
    if (Array.isArray(value)) return value.map(bad)
    if (typeof value !== 'string' || value === '') return value
    return name === 'interests' ? value.split('|').map(bad).join('|') : bad(value)
  }
  const values = (row: Values): Values =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [bad(name), badText(name, value)]))
  const attribute = (each: Attribute): Attribute => ({
    ...each,
    name: bad(each.name),
    column: bad(each.column).slice(0, 60),
    ...(each.since && { since: bad(each.since) }),
    ...(each.values && { values: each.values.map((value) => ({ ...value, value: bad(value.value) })) }),
  })
  const rows = <T extends Happening | Thing>(all: Record<string, T[]>): Record<string, T[]> =>
    Object.fromEntries(
      Object.entries(all).map(([name, each]) => [
        bad(name),
        each.map((row) => ({ ...row, values: values(row.values) })),
      ]),
    )

  const rename = (node: unknown, key = '', field = ''): unknown => {
    if (Array.isArray(node)) return node.map((each) => rename(each, key, field))
    if (typeof node === 'string')
      return chosen.has(key) || (valued.has(key) && !kept(field)) || key === 'seed' ? text(node, key) : node
    if (typeof node !== 'object' || node === null) return node
    const own = 'field' in node ? String(node.field) : ''
    return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, rename(each, name, own)]))
  }
  // a seed fixes the draw, so it stays
  const text = (value: string, key: string) => (key === 'seed' ? value : bad(value))

  return {
    rename: (rule) => rename(rule) as Rule, // the same shape with other texts
    world: {
      ...world,
      catalog: catalogSchema.parse({
        ...catalog,
        attributes: catalog.attributes.map(attribute),
        channels: catalog.channels.map(({ consent, address, ...channel }) => ({
          ...channel,
          ...(consent && { consent: bad(consent) }),
          ...(address && { address: bad(address) }),
        })),
        events: catalog.events.map((event) => ({
          ...event,
          name: bad(event.name),
          table: bad(event.table).slice(0, 60),
          properties: event.properties.map(attribute),
        })),
        entities: catalog.entities?.map((entity) => ({
          ...entity,
          name: bad(entity.name),
          table: bad(entity.table).slice(0, 60),
          properties: entity.properties.map(attribute),
        })),
      }),
      customers: world.customers.map((customer) => ({ ...customer, values: values(customer.values) })),
      events: rows(world.events),
      things: rows(world.things),
      segments: Object.fromEntries(Object.entries(world.segments).map(([id, rule]) => [bad(id), rename(rule) as Rule])),
      lists: Object.fromEntries(Object.entries(world.lists).map(([id, ids]) => [bad(id), ids])),
    },
  }
}
