import { type RawBuilder, sql } from 'kysely'
import type { Attribute } from '../../catalog/catalog.ts'
import type { Query } from '../../warehouse/engine.ts'
import { compiling, type Thresholds, toQuery } from '../compile.ts'
import { isMissing } from '../field.ts'
import { orderedId } from '../ids.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { clausesOf } from '../waterfall.ts'
import { withoutUnknown } from './null-policy.ts'

type Part = RawBuilder<unknown>

const numbered = (name: string, at: number): Part => sql.id(`${name}${at}`)
const allOf = (parts: Part[]): Part => (parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`)

/** What the proof card adds to a preview, as one row. */
export interface ProofCounts {
  /** Customers that meet clause `at` and all after it. */
  keptFrom: number[]
  failOnly: number[]
  unknowns: { selected: number; decisive: number }[]
  near: { id: string; failing: number }[]
}

/**
 * One query: the waterfall from the last clause to the first, customers that each clause alone keeps out, what missing values did, and
 * near misses. These are taken in turn from every clause, the lowest ids first, so that the same data give the same ones.
 */
export const proofQuery = (
  rule: Rule,
  scope: Scope,
  thresholds: Thresholds,
  { unknowns, nearMisses }: { unknowns: Attribute[]; nearMisses: number },
): Query => {
  const clauses = clausesOf(rule)
  const to = compiling(scope, thresholds, false)
  const flags = [
    sql`c.customer_id as id`,
    ...clauses.map((clause, at) => sql`${to.select(clause)} as ${numbered('k', at)}`),
    ...unknowns.map((attribute, at) => sql`${isMissing(scope.row, attribute)} as ${numbered('u', at)}`),
    ...unknowns.map((attribute, at) => {
      const strict = withoutUnknown(to, attribute)
      return sql`${allOf(clauses.map((clause) => strict.select(clause)))} as ${numbered('s', at)}`
    }),
  ]
  const met = clauses.map((_, at) => numbered('k', at))
  const selected = allOf(met)
  const failsOnly = (at: number) => sql`(${met[at]} is not true and ${allOf(met.filter((_, other) => other !== at))})`
  const counts = [
    ...clauses.map((_, at) => sql`count(*) filter (where ${allOf(met.slice(at))}) as ${numbered('kept', at)}`),
    ...clauses.map((_, at) => sql`count(*) filter (where ${failsOnly(at)}) as ${numbered('only', at)}`),
    ...unknowns.map(
      (_, at) => sql`count(*) filter (where ${selected} and ${numbered('u', at)}) as ${numbered('unknown', at)}`,
    ),
    ...unknowns.map(
      (_, at) =>
        sql`count(*) filter (where ${selected} and ${numbered('s', at)} is not true) as ${numbered('decisive', at)}`,
    ),
  ]
  const order = orderedId(sql`id`, scope.catalog)
  const failing = sql.join(
    clauses.map((_, at) => sql`when ${failsOnly(at)} then ${sql.lit(at)}`),
    sql` `,
  )
  const near = (column: Part) => sql`(select array_agg(${column} order by turn, failing, ${order}) from near)`
  return toQuery(sql`with flags as materialized (select ${sql.join(flags)} ${to.customers()}),
    missed as (select id, case ${failing} end as failing from flags),
    turns as (select id, failing, row_number() over (partition by failing order by ${order}) as turn from missed where failing is not null),
    near as (select id, failing, turn from turns order by turn, failing, ${order} limit ${nearMisses})
    select ${sql.join(counts)}, ${near(sql`id`)} as near_ids, ${near(sql`failing`)} as near_failing from flags`)
}

/** Reads the row of `proofQuery`. */
export const readProof = (row: Record<string, unknown>, clauses: number, unknowns: number): ProofCounts => {
  const number = (name: string, at: number) => Number(row[`${name}${at}`])
  const [ids, failing] = [row.near_ids, row.near_failing].map((cell) => (Array.isArray(cell) ? cell : [])) as [
    unknown[],
    unknown[],
  ]
  return {
    keptFrom: Array.from({ length: clauses }, (_, at) => number('kept', at)),
    failOnly: Array.from({ length: clauses }, (_, at) => number('only', at)),
    unknowns: Array.from({ length: unknowns }, (_, at) => ({
      selected: number('unknown', at),
      decisive: number('decisive', at),
    })),
    near: ids.map((id, at) => ({ id: String(id), failing: Number(failing[at]) })),
  }
}
