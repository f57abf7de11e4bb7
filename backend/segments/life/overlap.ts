import { sql } from 'kysely'
import { describeErrorBoth } from '../../errors.ts'
import type { Engine, RunOptions } from '../../warehouse/engine.ts'
import { checkRule } from '../check.ts'
import { compiling, toQuery } from '../compile.ts'
import type { Threshold } from '../kinds/kind.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import type { SavedSegment } from '../segment.ts'
import { resolveThresholds } from '../thresholds.ts'
import type { Overlap } from './life.ts'

/** A row of the answer has a column for every pair; PostgreSQL takes 1,664. */
export const mostCompared = 50

const flag = (at: number) => sql.id(`k${at}`)
const pairName = (a: number, b: number) => `p${a}_${b}`

/**
 * How far segments share their members, all pairs from one query: customers are grouped by which segments they are in, so that the pairs
 * are summed over the groups and not over the customers.
 */
export const overlapOf = async (
  segments: readonly SavedSegment[],
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Overlap> => {
  const checked = segments.map((segment) => ({ segment, problem: checkRule(segment.rule, scope, segment.id)[0] }))
  const sound = checked.flatMap(({ segment, problem }) => (problem ? [] : [segment]))
  const skipped = checked.flatMap(({ segment: { id, name }, problem }) =>
    problem ? [{ id, name, problem: describeErrorBoth(problem.code, problem.details) }] : [],
  )
  const thresholds = new Map<Rule, Threshold>()
  for (const { rule } of sound)
    for (const [part, threshold] of await resolveThresholds(rule, scope, engine, options))
      thresholds.set(part, threshold)

  const to = compiling(scope, thresholds, false)
  const flags = sound.map(({ rule }, at) => sql`coalesce(${to.select(rule)}, false) as ${flag(at)}`)
  const names = sound.map((_, at) => flag(at))
  const all = sound.flatMap((_, a) => sound.slice(a).map((__, more) => [a, a + more] as const))
  const sums = all.map(
    ([a, b]) =>
      sql`coalesce(sum(case when ${flag(a)} and ${flag(b)} then customers else 0 end), 0) as ${sql.id(pairName(a, b))}`,
  )
  const query = toQuery(
    sql`with flags as (select ${sql.join([sql`1 as one`, ...flags])} ${to.customers()}),
      sets as materialized (select ${sql.join([...names, sql`count(*) as customers`])} from flags group by ${sql.join([sql`one`, ...names])})
      select ${sql.join([sql`coalesce(sum(customers), 0) as total`, ...sums])} from sets`,
  )
  const [row = {}] = await engine.rows(query, options)
  const count = (a: number, b: number): number => Number(row[pairName(a, b)])
  const pairs = all
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => {
      const shared = count(a, b)
      const either = count(a, a) + count(b, b) - shared
      return {
        a: sound[a]!.id,
        b: sound[b]!.id,
        both: shared,
        either,
        jaccard: either === 0 ? null : shared / either,
        duplicate: either > 0 && shared === either,
      }
    })
    .sort((one, other) => (other.jaccard ?? -1) - (one.jaccard ?? -1))
  return {
    segments: sound.map(({ id, name }, at) => ({ id, name, count: count(at, at) })),
    pairs,
    skipped,
    total: Number(row.total),
    asOf: scope.asOf,
  }
}
