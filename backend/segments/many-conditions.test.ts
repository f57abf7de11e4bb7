import { beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { bank } from './cases/bank.ts'
import { countQuery } from './compile.ts'
import { evaluate } from './naive/evaluate.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import { previewRule } from './preview.ts'
import { proveRule } from './proof/prove.ts'
import type { Rule } from './rule.ts'

const chain: Rule = {
  kind: 'funnel',
  steps: [{ event: 'visit' }, { event: 'buy' }],
  within: { n: 30, unit: 'day' },
}
const world = { ...bank, segments: { ...bank.segments, chain } }
const scope = scopeOf(world)

/** As many different windows, so that each is a grouping of its own. */
const windows = (count: number): Rule[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'event',
    event: at % 2 === 0 ? 'buy' : 'visit',
    measure: { type: 'count' },
    op: 'lte',
    value: 1 + (at % 3),
    window: { type: 'last', n: 5 * at + 1, unit: 'day' },
  }))
const used: Rule = {
  kind: 'any',
  of: [0, 10, 20, 30].map((value) => ({
    kind: 'all',
    of: [
      { kind: 'segment', id: 'chain' },
      { kind: 'compare', field: 'balance', op: 'gt', value },
    ],
  })),
}

forEachEngine((engine) => {
  describe('a rule of many conditions', () => {
    beforeAll(() => loadWorld(engine(), world))

    it.each([16, 17, 40, 101])('of %i windows selects whom each of them selects', async (count) => {
      for (const kind of ['all', 'any'] as const) {
        const rule: Rule = { kind, of: windows(count) }
        const [preview, expected] = [await previewRule(rule, scope, engine()), evaluate(rule, world)]
        expect(preview.count).toBe(expected.length)
        expect(preview.examples).toEqual(expected.slice(0, preview.examples.length))
        expect((await proveRule(rule, preview, scope, engine())).count).toBe(expected.length)
      }
    })

    it('looks for the customers of a segment once, however often it is used', async () => {
      const { count } = await previewRule(used, scope, engine())
      expect(count).toBe(evaluate(used, world).length)
    })
  })
})

it('says a saved segment once in a query', () => {
  const { sql } = countQuery(used, scope, new Map())
  expect(sql.match(/select distinct r\.customer_id/g)).toHaveLength(1)
})

it('puts joins into groups only where they are many', () => {
  const joinsOf = (count: number) => countQuery({ kind: 'any', of: windows(count) }, scope, new Map()).sql
  expect(joinsOf(16)).not.toContain('"g0"')
  expect(joinsOf(17)).toContain('"g3"')
})
