import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import type { Engine } from '../warehouse/engine.ts'
import { checkRule } from './check.ts'
import { countQuery, membersQuery } from './compile.ts'
import { explainRule } from './explain.ts'
import { arbitraryRule } from './naive/arbitrary-rule.ts'
import { arbitraryWorld } from './naive/arbitrary-world.ts'
import { evaluate } from './naive/evaluate.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import type { World } from './naive/world.ts'
import type { Rule } from './rule.ts'
import { resolveThresholds } from './thresholds.ts'
import { clausesOf, readWaterfall, waterfallQuery } from './waterfall.ts'

const populations = Number(process.env.FAIRLEAD_POPULATIONS ?? 25)
const rulesEach = 12
const seed = 20_260_101

const members = async (rule: Rule, world: World, engine: Engine): Promise<string[]> => {
  const scope = scopeOf(world)
  expect(checkRule(rule, scope)).toEqual([])
  expect(explainRule(rule, scope).zh).not.toContain('undefined')
  const thresholds = await resolveThresholds(rule, scope, engine)
  const rows = await engine.rows(membersQuery(rule, scope, thresholds))
  const [count] = await engine.rows(countQuery(rule, scope, thresholds))
  expect(count?.count).toBe(rows.length)
  const clauses = clausesOf(rule).length
  const [row] = await engine.rows(waterfallQuery(rule, scope, thresholds, { examples: 3 }))
  const { kept, examples } = readWaterfall(row ?? {}, clauses, 0)
  expect(kept.at(-1)).toBe(rows.length)
  const ids = rows.map(({ id }) => String(id))
  expect(examples).toEqual(ids.slice(0, examples.length))
  expect(examples.length).toBe(Math.min(3, ids.length))
  return ids
}

const worldAndRules = arbitraryWorld.chain((world) => {
  const rules = fc.array(arbitraryRule(world), { minLength: rulesEach, maxLength: rulesEach })
  return fc.tuple(rules, arbitraryRule(world)).map(([each, saved]) => {
    const isFree = !JSON.stringify(saved).includes('seg_a')
    const segments: World['segments'] = { seg_a: isFree ? saved : { kind: 'everyone' } }
    return { world: { ...world, segments }, rules: each }
  })
})

forEachEngine((engine) => {
  it('selects the same customers as the naive evaluator', async () => {
    await fc.assert(
      fc.asyncProperty(worldAndRules, async ({ world, rules }) => {
        await loadWorld(engine(), world)
        for (const rule of rules) {
          const selected = await members(rule, world, engine())
          expect({ rule, selected }).toEqual({ rule, selected: evaluate(rule, world) })
        }
      }),
      { seed, numRuns: populations, endOnFailure: true },
    )
  }, 600_000)
})
