import { sql } from 'kysely'
import { z } from 'zod'
import { type Engine, namespaceOf } from './engine.ts'
import { countStrangers, type EventFacts, factsName, heldFacts, noFacts } from './facts.ts'
import { compiled, type Fragment } from './stage.ts'

/** The customers with all that is kept of their histories beside them. */
export const wideCustomers = 'h_customers'
/** Which columns are kept of which events, and when these began and ended; on the coordinator of a cluster. */
export const historiesName = 'histories'

/** Postgres cuts longer names, and a sample puts its own letters before it. */
const longestName = 58
/** Postgres takes 1,600 columns a table. */
const mostColumns = 1200

/** The table with one row for each customer that has events of a type; undefined where its name would be too long. */
export const historyName = (table: string): string | undefined =>
  Buffer.byteLength(table) + 2 <= longestName ? `h_${table}` : undefined

/** What is kept of the events in one table. */
export interface History extends EventFacts {
  columns: ReadonlySet<string>
  /** The first and last instant of any event, ISO to the microsecond. */
  first: string
  last: string
}

/** A column of a history: its name says what it holds, and its value is an aggregate over rows `e`. */
export interface HistoryColumn {
  name: string
  value: Fragment
}

/** One row a customer from a relation of events, with the columns in their order. */
export const historyRows = (columns: readonly HistoryColumn[], events: Fragment): Fragment =>
  sql`select e.customer_id, ${sql.join(columns.map(({ name, value }) => sql`${value} as ${sql.id(name)}`))}
    from ${events} as e where e.customer_id is not null group by e.customer_id`

const tableIn = (workspace: string, table: string) => sql.id(namespaceOf(workspace), table)

/** Statements that note what a history table holds; `first` and `last` name two of its columns. */
export const recordHistory = (
  workspace: string,
  table: string,
  { columns, first, last }: { columns: readonly string[]; first: string; last: string },
): Fragment[] => {
  const histories = tableIn(workspace, historiesName)
  const text = (value: Fragment) => sql`cast(${value} as varchar)`
  return [
    sql`create table if not exists ${histories} (name varchar, kept varchar, first_ts varchar, last_ts varchar)`,
    sql`delete from ${histories} where name = ${table}`,
    sql`insert into ${histories} (name, kept, first_ts, last_ts)
      select ${text(sql`${table}`)}, ${text(sql`${JSON.stringify(columns)}`)}, ${text(sql`min(${sql.id(first)})`)}, ${text(sql`max(${sql.id(last)})`)}
      from ${tableIn(workspace, historyName(table) ?? '')}`,
  ]
}

/** Whether customers with so many attributes can have these columns beside them. */
export const fitsBeside = (attributes: number, columns: number): boolean => attributes + columns <= mostColumns

/** Statements that put the histories of these tables beside the customers; none where there are no histories. */
export const widenCustomers = (
  { abilities }: Engine,
  workspace: string,
  histories: ReadonlyMap<string, readonly string[]>,
): Fragment[] => {
  const target = tableIn(workspace, wideCustomers)
  const parts = [...histories].map(([table, columns], at) => {
    const alias = sql.id(`h${at}`)
    return {
      columns: columns.map((name) => sql`, ${alias}.${sql.id(name)}`),
      join: sql` left join ${tableIn(workspace, historyName(table) ?? '')} as ${alias} on ${alias}.customer_id = c.customer_id`,
    }
  })
  const drop = sql`drop table if exists ${target}`
  if (parts.length === 0) return [drop]
  return [
    drop,
    sql`create table ${target} as select c.*${sql.join(
      parts.flatMap(({ columns }) => columns),
      sql``,
    )} from ${tableIn(workspace, 'customers')} as c${sql.join(
      parts.map(({ join }) => join),
      sql``,
    )}`,
    ...(abilities.indexes ? [sql`alter table ${target} add primary key (customer_id)`, sql`analyze ${target}`] : []),
    // a count, which stands first, is there for every customer with such events
    ...[...histories].flatMap(([table, [count = '']]) =>
      countStrangers(workspace, table, historyName(table) ?? '', wideCustomers, count),
    ),
  ]
}

const tablesLike = (engine: Engine, workspace: string, names: Fragment) => {
  const space = namespaceOf(workspace)
  return engine.rows<{ name: string }>(
    compiled(sql`select table_name as name from information_schema.tables
      where (table_schema = ${space} or table_catalog = ${space}) and ${names}`),
  )
}

/** The tables of an opened workspace that hold histories of events and extracts of them. */
export const historyTables = async (engine: Engine, workspace: string): Promise<string[]> => {
  const found = await tablesLike(
    engine,
    workspace,
    sql`(left(table_name, 8) = ${'h_event_'} or left(table_name, 2) = ${'x_'})`,
  )
  return found.map(({ name }) => name)
}

const instant = (text: string): string => `${text.replace(' ', 'T')}Z`

/** What is kept of the histories of an opened workspace, by the table of the events. */
export const heldHistories = async (engine: Engine, workspace: string): Promise<ReadonlyMap<string, History>> => {
  const tables = await tablesLike(
    engine,
    workspace,
    sql`table_name in (${historiesName}, ${wideCustomers}, ${factsName})`,
  )
  const isThere = (table: string) => tables.some(({ name }) => name === table)
  if (!isThere(historiesName) || !isThere(wideCustomers)) return new Map()
  const factsOf = isThere(factsName) ? await heldFacts(engine, workspace) : () => noFacts
  const rows = await engine.rows<{ name: string; kept: string; first_ts: string | null; last_ts: string | null }>(
    compiled(sql`select name, kept, first_ts, last_ts from ${tableIn(workspace, historiesName)}`),
  )
  return new Map(
    rows.flatMap(({ name, kept, first_ts, last_ts }) =>
      first_ts === null || last_ts === null
        ? []
        : [
            [
              name,
              {
                columns: new Set(z.array(z.string()).parse(JSON.parse(kept))),
                first: instant(first_ts),
                last: instant(last_ts),
                ...factsOf(name),
              },
            ],
          ],
    ),
  )
}
