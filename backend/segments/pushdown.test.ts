import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { onCluster } from '../../testing/engines.ts'
import type { Query } from '../warehouse/engine.ts'
import { bank } from './cases/bank.ts'
import { cases } from './cases/index.ts'
import { countQuery, membersQuery } from './compile.ts'
import { flaggedPieces } from './flagged.ts'
import { arbitraryRule } from './naive/arbitrary-rule.ts'
import { arbitraryWorld } from './naive/arbitrary-world.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import type { World } from './naive/world.ts'
import { proofOf } from './proof/proof-counts.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'
import { waterfallOf } from './waterfall.ts'

const table = Object.entries(cases).flatMap(([kind, each]) => each.map((one) => ({ kind, ...one })))
const rules = 60
const seed = 20_260_101

onCluster((engine) => {
  const planOf = async ({ sql, parameters }: Query): Promise<string> => {
    const rows = await engine().rows({ sql: `explain (costs off) ${sql}`, parameters })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  /** A subplan is rows that the coordinator gathers first; what workers answer has none, and one task a shard. */
  const expectPushed = async (rule: Rule, query: Query) => {
    const plan = await planOf(query)
    expect({ rule, plan }).toEqual({ rule, plan: expect.not.stringContaining('Subplan') })
    expect(plan).toMatch(/Custom Scan \(Citus Adaptive\)[\s\S]*Task Count: [1-9]/)
    return plan
  }
  const nobody = /One-Time Filter: (false|\(false)/
  const expectCounted = async (rule: Rule, query: Query) => {
    const plan = await expectPushed(rule, query)
    // one aggregate above the tasks and one in each, unless the rule itself says that it selects nobody
    if (!nobody.test(plan)) expect(plan).toMatch(/Aggregate[\s\S]*Task Count[\s\S]*Aggregate/)
  }

  const expectAllPushed = async (rule: Rule, world: World, histories: Scope['histories']) => {
    const scope = scopeOf(world, histories)
    const thresholds = await resolveThresholds(rule, scope, engine())
    await expectCounted(rule, countQuery(rule, scope, thresholds))
    await expectPushed(rule, membersQuery(rule, scope, thresholds))
    for (const flagged of [
      waterfallOf(rule, scope, thresholds, { examples: 3 }),
      proofOf(rule, scope, thresholds, { unknowns: [], nearMisses: 3 }),
    ]) {
      const { counts, firsts } = flaggedPieces(flagged, scope)
      await expectCounted(rule, counts)
      for (const first of firsts) await expectPushed(rule, first)
    }
  }

  describe('what workers answer', () => {
    let histories: Scope['histories']
    beforeAll(async () => {
      histories = await loadWorld(engine(), bank)
    })

    it.each(table)('$kind: count, members, waterfall and proof of $en', async ({ rule }) => {
      await expectAllPushed(rule, bank, histories)
      await expectAllPushed({ kind: 'not', of: rule }, bank, histories)
    })
  })

  it('is all of any rule, however its kinds are put together', async () => {
    const [world] = fc.sample(arbitraryWorld, { seed, numRuns: 1 }) as [World]
    const histories = await loadWorld(engine(), world)
    for (const rule of fc.sample(arbitraryRule(world), { seed, numRuns: rules }))
      await expectAllPushed(rule, { ...world, segments: { seg_a: { kind: 'everyone' } } }, histories)
  }, 300_000)
})
