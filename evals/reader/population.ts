import type { Catalog } from '../../backend/catalog/catalog.ts'
import { type Engine, namespaceOf } from '../../backend/warehouse/engine.ts'
import type { World } from './world.ts'

export const copies = 4
const customers = 2000
/** Shares in percent: values lost, customers without events, events lost. */
const [lostValues, idle, lostEvents] = [4, 10, 15]
/** Events move by up to this many days, all of one customer alike. */
const shift = 20

/** Name of the workspace that holds a world's nth population; 0 is the data as they are. */
export const populationName = (world: string, index: number): string => (index === 0 ? world : `${world}-p${index}`)

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

const customersQuery = (catalog: Catalog, { name, together, derived }: World, seed: string): string => {
  const table = `${quote(namespaceOf(name))}.customers`
  const recomputed = new Set(derived.map(({ column }) => column))
  const columns = catalog.attributes.map(({ column }) => column).filter((column) => !recomputed.has(column))
  const grouped = together.map((group) => group.filter((column) => columns.includes(column)))
  const alone = columns.filter((column) => !grouped.some((group) => group.includes(column))).map((column) => [column])
  const groups = [...grouped, ...alone].filter((group) => group.length > 0)
  const order = (salt: string) => `order by hash(customer_id::varchar || '${seed}${salt}')`
  const shuffled = groups.map(
    (group, index) =>
      `s${index} as (select ${group.map(quote).join(', ')}, row_number() over (${order(`s${index}`)}) as slot from picked)`,
  )
  const values = groups.flatMap((group, index) =>
    group.map((column) =>
      group.length > 1
        ? `s${index}.${quote(column)}`
        : `case when hash(p.customer_id::varchar || '${seed}${column}') % 100 >= ${lostValues} then s${index}.${quote(column)} end as ${quote(column)}`,
    ),
  )
  return `with picked as (select *, row_number() over (${order('')}) as slot from ${table} qualify slot <= ${customers}),
    ${shuffled.join(',\n')}
    select p.customer_id, ${values.join(', ')} from picked p ${groups.map((_, index) => `join s${index} using (slot)`).join(' ')}`
}

const eventsQuery = (world: World, event: Catalog['events'][number], population: string, seed: string) => {
  const kept = ['order', 'product_code', 'product_name']
  const values = event.properties.map(({ column, role }) => {
    const value = `e.${quote(column)}`
    return kept.includes(role ?? '')
      ? value
      : `case when hash(e.rowid, '${seed}${column}') % 100 >= 1 then ${value} end as ${quote(column)}`
  })
  const people = `select customer_id, row_number() over (order by hash(customer_id::varchar || '${seed}to')) as slot,
      row_number() over (order by hash(customer_id::varchar || '${seed}from')) as donor from ${quote(namespaceOf(population))}.customers`
  return `with people as (${people})
    select t.customer_id, e.ts + interval 1 day * ((hash(t.customer_id::varchar || '${seed}shift') % ${2 * shift + 1})::int - ${shift}) as ts,
      ${values.join(', ')}
    from people t join people f on t.slot = f.donor join ${quote(namespaceOf(world.name))}.${quote(event.table)} e on e.customer_id = f.customer_id
    where hash(t.customer_id::varchar || '${seed}idle') % 100 >= ${idle}
      and hash(e.rowid, '${seed}lost') % 100 >= ${lostEvents}`
}

const derivedColumns = (catalog: Catalog, { zoneHours, derived }: World, population: string): string[] =>
  derived.map(({ column, event, which }) => {
    const attribute = catalog.attributes.find((each) => each.column === column)
    const table = catalog.events.find(({ name }) => name === event)?.table
    if (!attribute || !table) throw new Error(`${catalog.workspace} has no ${column} or no ${event}`)
    const extreme = `${which === 'first' ? 'min' : 'max'}(ts)`
    const local = attribute.type === 'date' ? `(${extreme} + interval ${zoneHours} hour)::date` : extreme
    return `(select ${local} from ${quote(namespaceOf(population))}.${quote(table)} e where e.customer_id = c.customer_id and ts <= timestamp '${(catalog.clock ?? '').slice(0, 19)}') as ${quote(column)}`
  })

/**
 * Makes the nth population of a world: a sample of its customers with the values of each column dealt out anew, some lost, and
 * with the events of somebody else. What goes together in the real data then tells wrong rules apart from right ones.
 */
export const makePopulation = async (
  catalog: Catalog,
  world: World,
  { engine, index }: { engine: Engine; index: number },
): Promise<void> => {
  const population = populationName(world.name, index)
  const seed = `${world.name}/${index}/`
  const space = quote(namespaceOf(population))
  await engine.open(population)
  await engine.transaction(async (run) => {
    await run(`create or replace table ${space}.customers as ${customersQuery(catalog, world, seed)}`)
    for (const event of catalog.events)
      await run(
        `create or replace table ${space}.${quote(event.table)} as ${eventsQuery(world, event, population, seed)}`,
      )
    const derived = derivedColumns(catalog, world, population)
    if (derived.length > 0)
      await run(
        `create or replace table ${space}.customers as select c.*, ${derived.join(', ')} from ${space}.customers c`,
      )
  })
}
