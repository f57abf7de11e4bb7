import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { distributeWorkspace } from '../../warehouse/cluster/distribute.ts'
import { type Engine, namespaceOf } from '../../warehouse/engine.ts'
import { type History, heldHistories } from '../../warehouse/histories.ts'
import { compiled } from '../../warehouse/stage.ts'
import { keepHistories } from '../keep-histories.ts'
import type { Value, Values, World } from './world.ts'

const kept = (attributes: Attribute[]) => attributes.filter(({ yearsSince }) => yearsSince === undefined)

const columns = (engine: Engine, attributes: Attribute[]) =>
  kept(attributes)
    .map(({ column, type }) => `, ${engine.dialect.quote(column)} ${engine.dialect.types[type]}`)
    .join('')

const stored = ({ type }: Attribute, value: Value): Value =>
  type === 'timestamp' && typeof value === 'string' ? value.replace('T', ' ').replace('Z', '') : value

const rowOf = (attributes: Attribute[], values: Values): Value[] =>
  kept(attributes).map((attribute) => stored(attribute, values[attribute.name] ?? null))

const shards = 4

/** An instant that no event of a world is after. */
const latest = ({ events, asOf }: World): string =>
  Object.values(events)
    .flat()
    .reduce((last, { ts }) => (ts > last ? ts : last), asOf)

/** The same with as many events as all that is kept needs, or more than orders are told apart for. */
const grown = ({ catalog, customers }: World): Catalog => {
  const rows = customers.length % 2 === 0 ? 5e6 : 1e8
  return { ...catalog, events: catalog.events.map((type) => ({ ...type, rows })) }
}

/**
 * Writes a world into an engine, replacing what its workspace held; onto the workers where there are any. Gives what is kept of the
 * histories.
 */
export const loadWorld = async (engine: Engine, world: World): Promise<ReadonlyMap<string, History>> => {
  const { catalog, customers, events, things } = world
  const { quote } = engine.dialect
  const space = quote(namespaceOf(catalog.workspace))
  const id = catalog.customers.idType === 'integer' ? 'bigint' : engine.dialect.types.text
  await engine.open(catalog.workspace)
  await engine.transaction(async (run) => {
    const fill = async (table: string, declared: string, types: string[], rows: Value[][]) => {
      await run(`drop table if exists ${space}.${quote(table)}`)
      await run(`create table ${space}.${quote(table)} (${declared})`)
      if (rows.length === 0) return
      const parameters: Value[] = []
      // an engine cannot tell the type of an empty array that is bound
      const cell = (value: Value, type: string) =>
        Array.isArray(value) && value.length === 0
          ? `cast(array[] as ${type})`
          : `cast($${parameters.push(value)} as ${type})`
      const tuples = rows.map((row) => `(${types.map((type, at) => cell(row[at] ?? null, type)).join(', ')})`)
      await run({ sql: `insert into ${space}.${quote(table)} values ${tuples.join(', ')}`, parameters })
    }
    const typesOf = (attributes: Attribute[]) => kept(attributes).map(({ type }) => engine.dialect.types[type])
    await fill(
      'customers',
      `customer_id ${id}${columns(engine, catalog.attributes)}`,
      [id, ...typesOf(catalog.attributes)],
      customers.map((customer) => [customer.id, ...rowOf(catalog.attributes, customer.values)]),
    )
    for (const { name, table, properties } of catalog.events)
      await fill(
        table,
        `customer_id ${id}, ts timestamp${columns(engine, properties)}`,
        [id, 'timestamp', ...typesOf(properties)],
        (events[name] ?? []).map(({ customer, ts, values }) => [
          customer,
          ts.replace('T', ' ').replace('Z', ''),
          ...rowOf(properties, values),
        ]),
      )
    for (const { name, table, properties } of catalog.entities ?? [])
      await fill(
        table,
        `customer_id ${id}${columns(engine, properties)}`,
        [id, ...typesOf(properties)],
        (things[name] ?? []).map(({ customer, values }) => [customer, ...rowOf(properties, values)]),
      )
    for (const statement of keepHistories(engine, grown(world), latest(world))) await run(compiled(statement))
  })
  if (engine.abilities.cluster) await distributeWorkspace(engine, catalog.workspace, { shards })
  return heldHistories(engine, catalog.workspace)
}
