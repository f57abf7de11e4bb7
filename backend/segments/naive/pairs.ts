import fc from 'fast-check'
import type { Rule } from '../rule.ts'
import { arbitraryRule } from './arbitrary-rule.ts'
import { arbitraryWorld } from './arbitrary-world.ts'
import { evaluate } from './evaluate.ts'
import type { World } from './world.ts'

/** One random population with the random rules that are asked of it, and the ids that each selects when it is read word by word. */
export interface Pairs {
  world: World
  rules: Rule[]
  expected: string[][]
}

/** A population with so many rules; one more is a saved segment that they may name. */
export const arbitraryPairs = (rulesEach: number): fc.Arbitrary<Pairs> =>
  arbitraryWorld.chain((bare) => {
    const rules = fc.array(arbitraryRule(bare), { minLength: rulesEach, maxLength: rulesEach })
    return fc.tuple(rules, arbitraryRule(bare)).map(([each, saved]) => {
      const isFree = !JSON.stringify(saved).includes('seg_a')
      const world: World = { ...bare, segments: { seg_a: isFree ? saved : { kind: 'everyone' } } }
      return { world, rules: each, expected: each.map((rule) => evaluate(rule, world)) }
    })
  })

/** The pairs of a seed, the same each time. */
export const pairsOf = (seed: number, rulesEach: number): Pairs => {
  const [pairs] = fc.sample(arbitraryPairs(rulesEach), { seed, numRuns: 1 })
  if (!pairs) throw new Error(`seed ${seed} draws nothing`)
  return pairs
}

/** Every kind that a rule is made of. */
export const kindsIn = (rule: Rule): string[] =>
  [...JSON.stringify(rule).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind ?? '')
