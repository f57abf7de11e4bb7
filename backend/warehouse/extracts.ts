import { sql } from 'kysely'
import { z } from 'zod'
import { type Engine, namespaceOf } from './engine.ts'
import { compiled, type Fragment } from './stage.ts'

/**
 * Rows of an event table that answer some questions alone, in a table of the same columns: those at the first or at the last instant of
 * each customer, and those whose order number the same customer has on another row too.
 */
export const extractKinds = ['first', 'last', 'again'] as const
export type Extract = (typeof extractKinds)[number]

/** What is known of an extract: how many rows it has, and the column of the order numbers. */
export interface HeldExtract {
  rows: number
  column: string
}

/** What is known of events: which extracts there are, and how many of their customers are unknown; on the coordinator of a cluster. */
export const factsName = 'facts'
const [strangers, numberless, unnamed] = ['strangers', 'numberless', 'unnamed'] as const

/** Postgres cuts longer names, and a sample puts its own letters before it. */
const longestName = 58
/** Grouped at once; more are told apart in parts, so that they need not be spilled. */
const mostAtOnce = 2.5e7
/** A larger share of rows would be read, and kept, twice for little. */
const [mostEdges, mostAgain] = [1 / 4, 1 / 8]

/** The table that holds an extract; undefined where its name would be too long. */
export const extractName = (table: string, extract: Extract): string | undefined => {
  const name = `x_${extract}_${table}`
  return Buffer.byteLength(name) <= longestName ? name : undefined
}

/** The events of one type, whose history is kept, and what extracts of them need to know. */
export interface ExtractSource {
  table: string
  rows: number
  customers: number
  /** The table of one row a customer, and its columns that hold the first and last instant. */
  history: string
  first: string
  last: string
  /** The column of the order numbers, where there is one. */
  order?: string | undefined
  /** What tells rows `e` that are counted, by what the count is noted as. */
  unnamed: readonly { about: string; condition: Fragment }[]
}

const tableIn = (workspace: string, table: string) => sql.id(namespaceOf(workspace), table)

const createFacts = (workspace: string) =>
  sql`create table if not exists ${tableIn(workspace, factsName)} (name varchar, fact varchar, about varchar, row_count bigint)`

/** The extracts that are made of events, with their tables. */
export const extractsOf = (source: ExtractSource): { extract: Extract; name: string }[] =>
  extractKinds.flatMap((extract) => {
    const name = extractName(source.table, extract)
    const isFew = extract === 'again' || source.customers <= source.rows * mostEdges
    const isAsked = extract !== 'again' || source.order !== undefined
    return name !== undefined && isFew && isAsked ? [{ extract, name }] : []
  })

const record = (workspace: string, { table, order = '' }: ExtractSource, extract: Extract, from: Fragment): Fragment =>
  sql`insert into ${tableIn(workspace, factsName)} (name, fact, about, row_count)
    select cast(${table} as varchar), cast(${extract} as varchar), cast(${order} as varchar), n from (${from}) as counted`

const edgeRows = (
  engine: Engine,
  workspace: string,
  source: ExtractSource,
  extract: 'first' | 'last',
  name: string,
) => {
  const target = tableIn(workspace, name)
  const history = tableIn(workspace, source.history)
  return [
    sql`create table ${target} as select e.* from ${tableIn(workspace, source.table)} as e
      join ${history} as h on h.customer_id = e.customer_id and ${sql.id('h', source[extract])} = e.ts`,
    ...(engine.abilities.indexes ? [sql`create index on ${target} (customer_id)`, sql`analyze ${target}`] : []),
    record(workspace, source, extract, sql`select count(*) as n from ${target}`),
  ]
}

const againRows = ({ dialect, abilities }: Engine, workspace: string, source: ExtractSource, name: string) => {
  const { rows, order = '' } = source
  const [target, pairs] = [tableIn(workspace, name), tableIn(workspace, `${name}_no`)]
  // hashes are told apart faster than numbers; two numbers of one hash only keep rows for nothing
  const [events, number] = [tableIn(workspace, source.table), sql.raw(dialect.hash(`e.${dialect.quote(order)}`))]
  const parts = 2 ** Math.max(0, Math.ceil(Math.log2(rows / mostAtOnce)))
  const part = (nth: number) =>
    parts === 1 ? sql`` : sql` and ${sql.raw(`${dialect.hash('e.customer_id')} & ${parts - 1} = ${nth}`)}`
  const found = (nth: number) => sql`select e.customer_id, ${number} as number, count(*) as n from ${events} as e
    where e.customer_id is not null and ${sql.id('e', order)} is not null${part(nth)} group by e.customer_id, ${number} having count(*) > 1`
  const few = sql`select coalesce(sum(n), 0) as n from ${pairs} having coalesce(sum(n), 0) <= ${Math.floor(rows * mostAgain)}`
  return [
    sql`drop table if exists ${pairs}`,
    sql`create table ${pairs} as ${found(0)}`,
    ...Array.from({ length: parts - 1 }, (_, at) => sql`insert into ${pairs} ${found(at + 1)}`),
    record(workspace, source, 'again', few),
    sql`delete from ${pairs} where not exists
      (select 1 from ${tableIn(workspace, factsName)} as x where x.name = ${source.table} and x.fact = 'again')`,
    sql`create table ${target} as select e.* from ${events} as e
      join ${pairs} as r on r.customer_id = e.customer_id and r.number = ${number}`,
    ...(abilities.indexes ? [sql`create index on ${target} (customer_id)`, sql`analyze ${target}`] : []),
    sql`drop table ${pairs}`,
  ]
}

/** Counts, in one pass, of rows without an order number and of those whose value has no name. */
const countRows = (workspace: string, { table, order, unnamed: values }: ExtractSource): Fragment[] => {
  const counted = [
    ...(order === undefined ? [] : [{ fact: numberless, about: order, condition: sql`${sql.id('e', order)} is null` }]),
    ...values.map((each) => ({ fact: unnamed, ...each })),
  ]
  if (counted.length === 0) return []
  const counts = counted.map(({ condition }, at) => sql`count(*) filter (where ${condition}) as ${sql.id(`n${at}`)}`)
  const rows = counted.map(
    ({ fact, about }, at) =>
      sql`select cast(${table} as varchar), cast(${fact} as varchar), cast(${about} as varchar), k.${sql.id(`n${at}`)} from k`,
  )
  return [
    sql`insert into ${tableIn(workspace, factsName)} (name, fact, about, row_count)
      with k as materialized (select ${sql.join(counts)} from ${tableIn(workspace, table)} as e) ${sql.join(rows, sql` union all `)}`,
  ]
}

/** Statements that take the extracts of events anew, for the transaction that changes them and after the one row a customer is kept. */
export const takeExtracts = (
  engine: Engine,
  workspace: string,
  table: string,
  source: ExtractSource | undefined,
): Fragment[] => {
  const names = extractKinds.flatMap((extract) => extractName(table, extract) ?? [])
  const ledger = tableIn(workspace, factsName)
  return [
    ...names.map((name) => sql`drop table if exists ${tableIn(workspace, name)}`),
    createFacts(workspace),
    sql`delete from ${ledger} where name = ${table}`,
    ...(source ? countRows(workspace, source) : []),
    ...(source
      ? extractsOf(source).flatMap(({ extract, name }) =>
          extract === 'again'
            ? againRows(engine, workspace, source, name)
            : edgeRows(engine, workspace, source, extract, name),
        )
      : []),
  ]
}

/** Statements that note how many customers of the events in a table are none that the workspace knows, once these stand beside the others. */
export const countStrangers = (
  workspace: string,
  table: string,
  history: string,
  wide: string,
  column: string,
): Fragment[] => {
  const ledger = tableIn(workspace, factsName)
  const known = sql`select count(${sql.id(column)}) as n from ${tableIn(workspace, wide)}`
  return [
    createFacts(workspace),
    sql`delete from ${ledger} where name = ${table} and fact = ${strangers}`,
    sql`insert into ${ledger} (name, fact, about, row_count)
      select cast(${table} as varchar), cast(${strangers} as varchar), cast('' as varchar), a.n - k.n
      from (select count(*) as n from ${tableIn(workspace, history)}) as a cross join (${known}) as k`,
  ]
}

const factRow = z.object({
  name: z.string(),
  fact: z.enum([...extractKinds, strangers, numberless, unnamed]),
  about: z.string(),
  row_count: z.coerce.number(),
})

/** What is known of the events in one table. */
export interface EventFacts {
  extracts: ReadonlyMap<Extract, HeldExtract>
  /** How many customers of these events are none that the workspace knows; undefined where that was not counted. */
  strangers?: number | undefined
  /** Rows without an order number, by the column of these; and rows whose value has no name, by what was asked. */
  numberless: ReadonlyMap<string, number>
  unnamed: ReadonlyMap<string, number>
}

export const noFacts: EventFacts = { extracts: new Map(), numberless: new Map(), unnamed: new Map() }

const isExtract = (fact: string): fact is Extract => (extractKinds as readonly string[]).includes(fact)

/** What is known of the events of an opened workspace where such facts are kept, by their table. */
export const heldFacts = async (engine: Engine, workspace: string): Promise<(table: string) => EventFacts> => {
  const rows = await engine.rows(
    compiled(sql`select name, fact, about, row_count from ${tableIn(workspace, factsName)}`),
  )
  const facts = z.array(factRow).parse(rows)
  return (table) => {
    const own = facts.filter(({ name }) => name === table)
    const counts = (of: string) =>
      new Map(own.flatMap(({ fact, about, row_count }) => (fact === of ? [[about, row_count] as const] : [])))
    return {
      extracts: new Map(
        own.flatMap(({ fact, about, row_count }): [Extract, HeldExtract][] =>
          isExtract(fact) ? [[fact, { rows: row_count, column: about }]] : [],
        ),
      ),
      strangers: own.find(({ fact }) => fact === strangers)?.row_count,
      numberless: counts(numberless),
      unnamed: counts(unnamed),
    }
  }
}
