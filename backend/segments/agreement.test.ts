import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grid, type TestEngine } from '../../testing/engine-grid.ts'
import { forEachEngine } from '../../testing/engines.ts'
import type { Engine } from '../warehouse/engine.ts'
import { extractKinds } from '../warehouse/facts.ts'
import { wideCustomers } from '../warehouse/histories.ts'
import { heldResults } from './held-results.ts'
import { kinds } from './kinds/index.ts'
import { agree } from './naive/agree.ts'
import { describeDifference } from './naive/difference.ts'
import { arbitraryPairs, kindsIn, pairsOf } from './naive/pairs.ts'

/** `npm run test:soak` asks 100,000 pairs. */
const [populations, rulesEach] = [30, 16]
const minutes = 60_000

forEachEngine((engine) => {
  it(
    'selects the same customers as the naive evaluator, for rules of every kind',
    async () => {
      const seen = new Set<string>()
      const queries: string[] = []
      let [stamp, fromHeld] = ['', 0]
      const held = heldResults(engine(), { least: 0 })
      await fc.assert(
        fc.asyncProperty(arbitraryPairs(rulesEach), async (pairs) => {
          stamp += 'x'
          for (const kind of pairs.rules.flatMap(kindsIn)) seen.add(kind)
          const agreed = await agree(engine(), pairs, { stamp, held })
          queries.push(...agreed.queries)
          fromHeld += agreed.fromHeld
        }),
        { seed: 20_260_101, numRuns: populations, endOnFailure: true },
      )
      expect(queries).toHaveLength(populations * rulesEach)
      expect(queries.filter((sql) => sql.includes(wideCustomers)).length).toBeGreaterThan(queries.length / 20)
      const extracts = queries.flatMap((sql) => [...sql.matchAll(/"x_(\w+?)_/g)].map(([, extract]) => extract))
      expect(extracts).toEqual(expect.arrayContaining([...extractKinds]))
      expect(fromHeld).toBeGreaterThan(engine().scratch ? queries.length / 4 : -1)
      expect([...seen].sort()).toEqual(Object.keys(kinds).sort())
    },
    10 * minutes,
  )
})

describe('a difference', () => {
  /** An engine that answers the queries whose text passes in a way of its own. */
  const altered = (engine: Engine, passes: RegExp, answer: (rows: Record<string, unknown>[]) => unknown): Engine => ({
    ...engine,
    async rows<T extends Record<string, unknown>>(query: Parameters<Engine['rows']>[0]) {
      const rows = await engine.rows(query)
      return (passes.test(query.sql) ? answer(rows) : rows) as T[] // what a broken engine would give
    },
  })
  const pairs = pairsOf(1, 2)
  let running: TestEngine | undefined
  beforeAll(async () => {
    running = await grid[0]?.create({ threads: 1 })
  })
  afterAll(() => running?.close())

  const told = async (passes: RegExp, answer: (rows: Record<string, unknown>[]) => unknown): Promise<string> => {
    if (!running) throw new Error('no engine')
    const broken = altered(running.engine, passes, answer)
    return agree(broken, pairs, { stamp: 'x', held: heldResults(broken, { least: 0 }) }).then(
      () => 'they agree',
      (error) => describeDifference(error, pairs),
    )
  }

  it('is found in members, counts, waterfalls and counts of many rules, and told with the rule and the population', async () => {
    const more = (rows: Record<string, unknown>[]) => [...rows, { id: 'nobody' }]
    const members = await told(/^select c\.customer_id as id .* order by/s, more)
    expect(members).toMatch(/^members alone: .*nobody/)
    expect(members).toContain('  rule 0: ')
    expect(members).toContain(`population: ${JSON.stringify(pairs.world)}`)
    expect(await told(/^select count\(\*\) as count/, () => [{ count: 99 }])).toMatch(/^count: /)
    expect(await told(/^with flags/, ([row]) => [{ ...row, total: 99 }])).toMatch(/^waterfall alone: /)
    expect(await told(/^select count\(\*\) filter/, ([row]) => [{ ...row, n0: 99 }])).toMatch(/^count together: /)
  })

  it('is also what an engine refuses', async () => {
    const refuse = () => {
      throw new Error('out of patience')
    }
    expect(await told(/order by/, refuse)).toMatch(/^refused: Error: out of patience/)
  })
})
