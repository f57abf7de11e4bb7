import { sql } from 'kysely'
import { z } from 'zod'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { compiling, toQuery } from './compile.ts'
import type { Threshold } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'

/** Sizes of two audiences and of what they share; `jaccard` = both / either, null where nobody is in either. */
export const audienceComparison = z.strictObject({
  a: z.int(),
  b: z.int(),
  both: z.int(),
  onlyA: z.int(),
  onlyB: z.int(),
  jaccard: z.number().nullable(),
  total: z.int(),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
})
export type AudienceComparison = z.infer<typeof audienceComparison>

/** How two audiences share their customers, from one query. The rules must be sound. */
export const compareAudiences = async (
  { a, b }: { a: Rule; b: Rule },
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<AudienceComparison> => {
  const thresholds = new Map<Rule, Threshold>([
    ...(await resolveThresholds(a, scope, engine, options)),
    ...(await resolveThresholds(b, scope, engine, options)),
  ])
  const to = compiling(scope, thresholds, false)
  const query = toQuery(
    sql`with flags as (select coalesce(${to.select(a)}, false) as in_a, coalesce(${to.select(b)}, false) as in_b ${to.customers()})
      select count(*) as total, count(*) filter (where in_a) as a, count(*) filter (where in_b) as b,
        count(*) filter (where in_a and in_b) as both_of_them, count(*) filter (where in_a and not in_b) as only_a,
        count(*) filter (where in_b and not in_a) as only_b from flags`,
  )
  const [row = {}] = await engine.rows(query, options)
  const number = (name: string): number => Number(row[name])
  const [both, onlyA, onlyB] = [number('both_of_them'), number('only_a'), number('only_b')]
  const either = both + onlyA + onlyB
  return {
    a: number('a'),
    b: number('b'),
    both,
    onlyA,
    onlyB,
    jaccard: either === 0 ? null : both / either,
    total: number('total'),
    asOf: scope.asOf,
    query: { sql: query.sql, parameters: [...query.parameters] },
  }
}
