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

const tableIn = (workspace: string, table: string) => sql.id(namespaceOf(workspace), table)

/** The table that facts are noted in. */
export const factsTable = (workspace: string): Fragment => tableIn(workspace, factsName)

/** Creates it where it is missing. */
export const createFacts = (workspace: string) =>
  sql`create table if not exists ${factsTable(workspace)} (name varchar, fact varchar, about varchar, row_count bigint)`

/** Notes a number of rows, which a query gives as n. */
export const noteFact = (
  workspace: string,
  { table, fact, about = '' }: { table: string; fact: Extract | typeof strangers; about?: string | undefined },
  from: Fragment,
): Fragment =>
  sql`insert into ${factsTable(workspace)} (name, fact, about, row_count)
    select cast(${table} as varchar), cast(${fact} as varchar), cast(${about} as varchar), n from (${from}) as counted`

/** Rows `e` of events that are counted: those without an order number, and those that a condition tells, by what the count is noted as. */
export interface CountedRows {
  table: string
  order?: string | undefined
  unnamed: readonly { about: string; condition: Fragment }[]
}

/** Notes, in one pass, how many are rows without an order number and of those whose value has no name. */
export const countRows = (workspace: string, { table, order, unnamed: values }: CountedRows): Fragment[] => {
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
    sql`insert into ${factsTable(workspace)} (name, fact, about, row_count)
      with k as materialized (select ${sql.join(counts)} from ${tableIn(workspace, table)} as e) ${sql.join(rows, sql` union all `)}`,
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
  const known = sql`select count(${sql.id(column)}) as n from ${tableIn(workspace, wide)}`
  return [
    createFacts(workspace),
    sql`delete from ${factsTable(workspace)} where name = ${table} and fact = ${strangers}`,
    noteFact(
      workspace,
      { table, fact: strangers },
      sql`select a.n - k.n as n from (select count(*) as n from ${tableIn(workspace, history)}) as a cross join (${known}) as k`,
    ),
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
  const rows = await engine.rows(compiled(sql`select name, fact, about, row_count from ${factsTable(workspace)}`))
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
