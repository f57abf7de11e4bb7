import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import type { Engine } from '../warehouse/engine.ts'
import { wideCustomers } from '../warehouse/histories.ts'
import { checkRule } from './check.ts'
import { countQuery, membersQuery } from './compile.ts'
import { countTogether } from './count-together.ts'
import { explainRule } from './explain.ts'
import { askFlagged } from './flagged.ts'
import { heldResults } from './held-results.ts'
import { kinds } from './kinds/index.ts'
import { arbitraryRule } from './naive/arbitrary-rule.ts'
import { arbitraryWorld } from './naive/arbitrary-world.ts'
import { evaluate } from './naive/evaluate.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import type { World } from './naive/world.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'
import { clausesOf, readWaterfall, waterfallOf } from './waterfall.ts'

/** Pairs of a rule and a population; `npm run test:soak` asks for 100,000 and takes FAIRLEAD_SEED. */
const pairs = Number(process.env.FAIRLEAD_PAIRS ?? 480)
const rulesEach = 16
/** Stops earlier after so many minutes, where they are given, and says how far it came. */
const minutes = process.env.FAIRLEAD_MINUTES === undefined ? undefined : Number(process.env.FAIRLEAD_MINUTES)
const seed = Number(process.env.FAIRLEAD_SEED ?? 20_260_101)
const hours = 3_600_000

const members = async (rule: Rule, scope: Scope, engine: Engine): Promise<string[]> => {
  expect(checkRule(rule, scope)).toEqual([])
  expect(explainRule(rule, scope).zh).not.toContain('undefined')
  const thresholds = await resolveThresholds(rule, scope, engine)
  const rows = await engine.rows(membersQuery(rule, scope, thresholds))
  const [count] = await engine.rows(countQuery(rule, scope, thresholds))
  expect(count?.count).toBe(rows.length)
  const clauses = clausesOf(rule).length
  const row = await askFlagged(waterfallOf(rule, scope, thresholds, { examples: 3 }), scope, engine)
  const { kept, examples } = readWaterfall(row, clauses, 0)
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

const kindsIn = (rule: unknown): string[] =>
  [...JSON.stringify(rule).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind ?? '')

forEachEngine((engine) => {
  it(
    'selects the same customers as the naive evaluator, for rules of every kind',
    async () => {
      const seen = new Set<string>()
      let [asked, fromHistories] = [0, 0]
      let stamp = ''
      const held = heldResults(engine(), { least: 0 })
      await fc.assert(
        fc.asyncProperty(worldAndRules, async ({ world, rules }) => {
          const histories = await loadWorld(engine(), world)
          const scope = scopeOf(world, histories)
          stamp += 'x'
          const sizes: number[] = []
          for (const rule of rules) {
            for (const kind of kindsIn(rule)) seen.add(kind)
            const selected = await members(rule, scope, engine())
            expect({ rule, selected }).toEqual({ rule, selected: evaluate(rule, world) })
            sizes.push(selected.length)
            asked += 1
            // again, once from results that are made and once from those that are kept
            const again = () => held.during(rule, scope, stamp, {}, (within) => members(rule, within, engine()))
            expect({ rule, selected: await again() }).toEqual({ rule, selected })
            if (sizes.length % 4 === 0) expect({ rule, selected: await again() }).toEqual({ rule, selected })
            const thresholds = await resolveThresholds(rule, scope, engine())
            if (countQuery(rule, scope, thresholds).sql.includes(wideCustomers)) fromHistories += 1
          }
          expect(await countTogether(rules, scope, engine())).toEqual(sizes)
        }),
        {
          seed,
          numRuns: Math.ceil(pairs / rulesEach),
          endOnFailure: true,
          ...(minutes !== undefined && { interruptAfterTimeLimit: minutes * 60_000 }),
        },
      )
      if (minutes !== undefined) process.stdout.write(`${asked} pairs agree, seed ${seed}\n`)
      expect(fromHistories).toBeGreaterThan(asked / 20)
      expect([...seen].sort()).toEqual(Object.keys(kinds).sort())
    },
    12 * hours,
  )
})
