import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainRule } from '../segments/explain.ts'
import { kinds } from '../segments/kinds/index.ts'
import { arbitraryRule } from '../segments/naive/arbitrary-rule.ts'
import { arbitraryPopulations } from '../segments/naive/arbitrary-world.ts'
import { evaluate } from '../segments/naive/evaluate.ts'
import { scopeOf } from '../segments/naive/scope.ts'
import type { World } from '../segments/naive/world.ts'
import { createReader } from './reader.ts'

/** Rules read back in each language; FAIRLEAD_ROUND_TRIPS asks for more. */
const runs = Number(process.env.FAIRLEAD_ROUND_TRIPS ?? 200)
const rulesEach = 20

const named = (ids: string[]) => ids.map((id) => ({ id, name: id }))
const namesOf = ({ segments, lists, asOf }: World) => ({
  now: asOf,
  segments: named(Object.keys(segments)),
  lists: named(Object.keys(lists)),
})
const kindsIn = (rule: unknown): string[] =>
  [...JSON.stringify(rule).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind ?? '')

/** Five populations of one organisation, and rules about them. */
const cases = arbitraryPopulations(5).chain(([first, ...others]) => {
  const world = first as World
  const rules = fc.array(arbitraryRule(world), { minLength: rulesEach, maxLength: rulesEach })
  return fc.tuple(rules, arbitraryRule(world)).map(([each, saved]) => {
    const free = !JSON.stringify(saved).includes('seg_a')
    const segments: World['segments'] = { seg_a: free ? saved : { kind: 'everyone' } }
    return { rules: each, worlds: [world, ...others].map((one) => ({ ...one, segments })) }
  })
})

describe('the explanation of a rule of any kind, read back', () => {
  it('selects the same customers on five populations, in Chinese and in English', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(cases, ({ rules, worlds }) => {
        const world = worlds[0] as World
        const read = createReader(world.catalog)
        for (const rule of rules) {
          for (const kind of kindsIn(rule)) seen.add(kind)
          const select = (each: typeof rule | undefined) => each && worlds.map((one) => evaluate(each, one).map(String))
          const words = explainRule(rule, scopeOf(world))
          const wanted = select(rule)
          for (const lang of ['zh', 'en'] as const) {
            const back = read(words[lang], namesOf(world))
            const asked = back.clarification && back.clarification.reason !== 'contradiction'
            expect([words[lang], back.unread, asked ?? false]).toEqual([words[lang], [], false])
            expect([words[lang], back.rule, select(back.rule)]).toEqual([words[lang], back.rule, wanted])
          }
        }
      }),
      { numRuns: Math.ceil(runs / rulesEach), endOnFailure: true },
    )
    expect([...seen].sort()).toEqual(Object.keys(kinds).sort())
  }, 3_600_000)
})
