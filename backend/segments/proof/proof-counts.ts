import { type RawBuilder, sql } from 'kysely'
import type { Attribute } from '../../catalog/catalog.ts'
import { clauseSteps } from '../clause-steps.ts'
import { compiling, type Thresholds } from '../compile.ts'
import { countedAmong } from '../counted.ts'
import { isMissing } from '../field.ts'
import type { Flagged } from '../flagged.ts'
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
 * The waterfall from the last clause to the first, customers that each clause alone keeps out, what missing values did, and
 * near misses. These are taken in turn from every clause (of `near`, by their places), the lowest ids first, so that the same data give the
 * same ones.
 */
export const proofOf = (
  rule: Rule,
  scope: Scope,
  thresholds: Thresholds,
  { unknowns, nearMisses, near }: { unknowns: Attribute[]; nearMisses: number; near?: readonly number[] },
): Flagged => {
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
  const { rows, upTo, from, failsOnly } = clauseSteps(met)
  const counted = countedAmong(2 * clauses.length)
  const selected = upTo(clauses.length - 1)
  const counts = [
    ...clauses.map((_, at) => sql`${counted(from(at))} as ${numbered('kept', at)}`),
    ...clauses.map((_, at) => sql`${counted(failsOnly(at))} as ${numbered('only', at)}`),
    ...unknowns.map(
      (_, at) => sql`${counted(sql`${selected} and ${numbered('u', at)}`)} as ${numbered('unknown', at)}`,
    ),
    ...unknowns.map(
      (_, at) => sql`${counted(sql`${selected} and ${numbered('s', at)} is not true`)} as ${numbered('decisive', at)}`,
    ),
  ]
  return {
    flags: rows(sql`select ${sql.join(flags)} ${to.customers()}`),
    counts,
    firsts: (near ?? [...clauses.keys()]).map((at) => ({ name: `near${at}`, where: failsOnly(at), limit: nearMisses })),
  }
}

/** One of each list in turn, up to so many. */
const inTurn = <T>(lists: T[][], most: number): T[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) })
    .flatMap((_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)))
    .slice(0, most)

/** Reads the row that answers `proofOf`. */
export const readProof = (
  row: Record<string, unknown>,
  { clauses, unknowns, nearMisses }: { clauses: number; unknowns: number; nearMisses: number },
): ProofCounts => {
  const number = (name: string, at: number) => Number(row[`${name}${at}`])
  const near = Array.from({ length: clauses }, (_, failing) => {
    const ids = row[`near${failing}`]
    return Array.isArray(ids) ? ids.map((id) => ({ id: String(id), failing })) : []
  })
  return {
    keptFrom: Array.from({ length: clauses }, (_, at) => number('kept', at)),
    failOnly: Array.from({ length: clauses }, (_, at) => number('only', at)),
    unknowns: Array.from({ length: unknowns }, (_, at) => ({
      selected: number('unknown', at),
      decisive: number('decisive', at),
    })),
    near: inTurn(near, nearMisses),
  }
}
