import { beforeAll, expect, it } from 'vitest'
import { onCluster } from '../../testing/engines.ts'
import type { Query } from '../warehouse/engine.ts'
import { bank } from './cases/bank.ts'
import { cases } from './cases/index.ts'
import { countQuery, membersQuery } from './compile.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import type { Rule } from './rule.ts'
import { resolveThresholds } from './thresholds.ts'

const table = Object.entries(cases).flatMap(([kind, each]) => each.map((one) => ({ kind, ...one })))

onCluster((engine) => {
  beforeAll(() => loadWorld(engine(), bank))

  const planOf = async ({ sql, parameters }: Query): Promise<string> => {
    const rows = await engine().rows({ sql: `explain (costs off) ${sql}`, parameters })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  /** A subplan is rows that the coordinator gathers first; a plan with one task a shard has none. */
  const expectPushed = (plan: string) => {
    expect(plan).toContain('Custom Scan (Citus Adaptive)')
    expect(plan).not.toContain('Subplan')
    expect(plan).toMatch(/Task Count: [1-9]/)
  }

  it.each(table)('$kind is counted and listed on the workers: $en', async ({ rule }) => {
    const scope = scopeOf(bank)
    for (const each of [rule, { kind: 'not', of: rule } satisfies Rule]) {
      const thresholds = await resolveThresholds(each, scope, engine())
      const counting = await planOf(countQuery(each, scope, thresholds))
      expectPushed(counting)
      expect(counting).toMatch(/->\s+Aggregate[\s\S]*Task Count|Task Count[\s\S]*->\s+Aggregate/)
      expectPushed(await planOf(membersQuery(each, scope, thresholds)))
    }
  })
})
