import { sql } from 'kysely'
import type { EventType } from '../../catalog/catalog.ts'
import type { TableProfile } from '../../catalog/profile.ts'
import { type Engine, namespaceOf } from '../engine.ts'
import { compiled, type Fragment, type RunText } from '../stage.ts'
import type { DerivedAttribute, LedgerEntry } from './ledger.ts'
import { nameSays } from './names.ts'
import { profileColumns } from './profile-columns.ts'
import type { ProfiledColumn, Query } from './profiled-column.ts'

/** A property with at most this many values per customer on average belongs to the customer. */
const valuesPerCustomer = 1.01
const listedTypes = ['enum', 'boolean', 'text']

/** Attributes that customers get from one event type: what hardly changes, and the first and last time. */
export const attributesFromEvents = async (
  query: Query,
  relation: Fragment,
  event: EventType,
  cellOf: (column: string) => string,
): Promise<DerivedAttribute[]> => {
  const stable: DerivedAttribute[] = []
  for (const { name, column, type, role } of event.properties) {
    if (role !== undefined || !listedTypes.includes(type) || nameSays.identifier(name)) continue
    const cell = sql.id(cellOf(column))
    const [found] = await query<{ pairs: number; customers: number }>(sql`
      select count(*) as pairs, count(distinct customer_id) as customers
      from (select distinct customer_id, ${cell} from ${relation} where ${cell} is not null) as pairs`)
    if (found && found.customers > 0 && found.pairs <= found.customers * valuesPerCustomer)
      stable.push({ name, column, type, from: { of: 'latest', column } })
  }
  const noun = event.properties.some(({ role }) => role === 'order') ? 'order' : event.table.replace(/^event_/, '')
  const time = (which: 'first' | 'last'): DerivedAttribute => {
    const name = `${which}_${noun}`
    return { name, column: name, type: 'timestamp', from: { of: which } }
  }
  return [...stable, time('first'), time('last')]
}

interface EventSource {
  table: string
  attributes: DerivedAttribute[]
}

/** Attributes of all event types; the first event type that has a name keeps it. */
const distinctAttributes = (sources: EventSource[]): EventSource[] => {
  const taken = new Set<string>()
  return sources.map(({ table, attributes }) => ({
    table,
    attributes: attributes.filter(({ column }) => {
      const key = column.toLowerCase()
      return !taken.has(key) && Boolean(taken.add(key))
    }),
  }))
}

export const eventSources = (entries: LedgerEntry[]): EventSource[] =>
  distinctAttributes(entries.filter(({ table }) => table.startsWith('event_')))

const aggregate = (engine: Engine, { from }: DerivedAttribute): Fragment => {
  const quote = engine.dialect.quote
  if (from.of === 'latest') return sql.raw(engine.dialect.latest(quote(from.column), quote('ts')))
  return from.of === 'first' ? sql`min(ts)` : sql`max(ts)`
}

/** Replaces the customers by one row per customer that any event names. */
export const deriveCustomers = async (
  engine: Engine,
  workspace: string,
  sources: EventSource[],
  run: RunText,
): Promise<void> => {
  const namespace = namespaceOf(workspace)
  const customers = sql.id(namespace, 'customers')
  const ids = sources.map(({ table }) => sql`select distinct customer_id from ${sql.id(namespace, table)}`)
  const parts = sources.map(({ table, attributes }, index) => {
    const columns = attributes.map((attribute) => sql`, ${aggregate(engine, attribute)} as ${sql.id(attribute.column)}`)
    const rows = sql`select customer_id${sql.join(columns, sql``)} from ${sql.id(namespace, table)} group by customer_id`
    return {
      join: sql` left join (${rows}) as ${sql.id(`e${index}`)} on ${sql.id(`e${index}`, 'customer_id')} = ids.customer_id`,
      columns: attributes.map(({ column }) => sql`, ${sql.id(`e${index}`, column)}`),
    }
  })
  await run(sql`drop table if exists ${customers}`)
  await run(sql`create table ${customers} as
    select ids.customer_id${sql.join(
      parts.flatMap(({ columns }) => columns),
      sql``,
    )}
    from (${sql.join(ids, sql` union `)}) as ids${sql.join(
      parts.map(({ join }) => join),
      sql``,
    )}
    where ids.customer_id is not null order by ids.customer_id`)
  if (engine.abilities.indexes) await run(sql`alter table ${customers} add primary key (customer_id)`)
}

/** Profile of the customers that were made from events. */
export const profileDerived = async (
  engine: Engine,
  workspace: string,
  sources: EventSource[],
  idType: TableProfile['idType'],
): Promise<TableProfile> => {
  const columns: ProfiledColumn[] = sources
    .flatMap(({ attributes }) => attributes)
    .map(({ name, column, type }) => ({ name, column, cell: column, type: type === 'enum' ? 'text' : type }))
  const query: Query = (fragment) => engine.rows(compiled(fragment))
  const table = sql.id(namespaceOf(workspace), 'customers')
  return { kind: 'customers', idType, ...(await profileColumns(query, table, columns)) }
}
