import { sql } from 'kysely'
import { type Engine, namespaceOf } from './engine.ts'
import { type CountedRows, countRows, createFacts, type Extract, extractKinds, factsTable, noteFact } from './facts.ts'
import type { Fragment } from './stage.ts'

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
export interface ExtractSource extends CountedRows {
  rows: number
  customers: number
  /** The table of one row a customer, and its columns that hold the first and last instant. */
  history: string
  first: string
  last: string
}

const tableIn = (workspace: string, table: string) => sql.id(namespaceOf(workspace), table)

/** The extracts that are made of events, with their tables. */
export const extractsOf = (source: ExtractSource): { extract: Extract; name: string }[] =>
  extractKinds.flatMap((extract) => {
    const name = extractName(source.table, extract)
    const isFew = extract === 'again' || source.customers <= source.rows * mostEdges
    const isAsked = extract !== 'again' || source.order !== undefined
    return name !== undefined && isFew && isAsked ? [{ extract, name }] : []
  })

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
    noteFact(workspace, { table: source.table, fact: extract }, sql`select count(*) as n from ${target}`),
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
    noteFact(workspace, { table: source.table, fact: 'again', about: order }, few),
    sql`delete from ${pairs} where not exists
      (select 1 from ${factsTable(workspace)} as x where x.name = ${source.table} and x.fact = 'again')`,
    sql`create table ${target} as select e.* from ${events} as e
      join ${pairs} as r on r.customer_id = e.customer_id and r.number = ${number}`,
    ...(abilities.indexes ? [sql`create index on ${target} (customer_id)`, sql`analyze ${target}`] : []),
    sql`drop table ${pairs}`,
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
  return [
    ...names.map((name) => sql`drop table if exists ${tableIn(workspace, name)}`),
    createFacts(workspace),
    sql`delete from ${factsTable(workspace)} where name = ${table}`,
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
