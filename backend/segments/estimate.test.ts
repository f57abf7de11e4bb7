import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { catalog } from '../catalog/catalog.ts'
import { drawSamples, heldSample } from '../warehouse/samples.ts'
import { compiled } from '../warehouse/stage.ts'
import { countQuery } from './compile.ts'
import { sampleOf } from './customer-sample.ts'
import { estimateRule, measureSample } from './estimate.ts'
import { loadWorld } from './naive/load.ts'
import type { World } from './naive/world.ts'
import type { Rule } from './rule.ts'
import { customerScope } from './scope.ts'

const label = (text: string) => ({ zh: text, en: text })
const attribute = (name: string, type: string) => ({ name, column: name, type, labels: label(name) })
const people = 4000
const asOf = '2026-01-01T00:00:00Z'

/** Ages and visits without any relation to ids, from a fixed sequence. */
const worldOf = (idType: 'integer' | 'text'): World => {
  let state = 7
  const next = (below: number) => {
    state = (state * 48_271) % (2 ** 31 - 1)
    return state % below
  }
  const customers = Array.from({ length: people }, (_, at) => ({
    id: idType === 'integer' ? at + 1 : `客户${at}`,
    values: { age: next(20) === 0 ? null : 18 + next(60), city: ['bj', 'sh', 'sz'][next(3)] ?? null },
  }))
  const visit = customers.flatMap(({ id }) =>
    Array.from({ length: next(5) }, () => ({
      customer: id,
      ts: new Date(Date.parse(asOf) - (1 + next(180)) * 86_400_000).toISOString(),
      values: {},
    })),
  )
  return {
    catalog: catalog.parse({
      version: 1,
      workspace: `estimate_${idType}`,
      title: label('estimate'),
      synthetic: true,
      timeZone: 'UTC',
      currency: 'CNY',
      clock: asOf,
      customers: { labels: label('customers'), idType, rows: people },
      attributes: [attribute('age', 'integer'), attribute('city', 'text')],
      events: [{ name: 'visit', table: 'event_visit', labels: label('visit'), rows: visit.length, properties: [] }],
    }),
    asOf,
    customers,
    events: { visit },
    segments: {},
    lists: {},
    things: {},
  }
}

const oneIn = 8

/** The draw, worked out apart from SQL. */
const drawn = ({ customers }: World, seed: number): number =>
  customers.filter(({ id }) => {
    if (typeof id === 'string') {
      const hash = createHash('md5').update(`estimate ${seed}:${id}`).digest('hex')
      return Number.parseInt(hash.slice(0, 8), 16) < 2 ** 32 / oneIn
    }
    const line = (BigInt(id) * 1_103_515_245n + BigInt(seed)) % 2n ** 31n
    return ((line * line) / 2n ** 24n) % BigInt(oneIn) === 0n
  }).length

const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('compare'),
    field: fc.constant('age'),
    op: fc.constantFrom('gte', 'lt'),
    value: fc.integer({ min: 18, max: 78 }),
  }),
  fc.record({ kind: fc.constant('in'), field: fc.constant('city'), values: fc.constantFrom(['bj'], ['sh', 'sz']) }),
  fc
    .record({
      op: fc.constantFrom('gte', 'eq', 'lt'),
      value: fc.integer({ min: 0, max: 4 }),
      n: fc.integer({ min: 5, max: 180 }),
    })
    .map(({ op, value, n }) => ({
      kind: 'event',
      event: 'visit',
      measure: { type: 'count' },
      op,
      value,
      window: { type: 'last', n, unit: 'day' },
    })),
) as fc.Arbitrary<Rule>
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  leaf,
  leaf.map((of) => ({ kind: 'not', of }) as Rule),
  fc
    .tuple(fc.constantFrom('all', 'any'), fc.array(leaf, { minLength: 2, maxLength: 3 }))
    .map(([kind, of]) => ({ kind, of }) as Rule),
)

forEachEngine((engine) => {
  it('holds the exact count within its interval for 95 of 100 samples, and draws the same customers on every engine', async () => {
    for (const idType of ['integer', 'text'] as const) {
      const world = worldOf(idType)
      await loadWorld(engine(), world)
      const scope = customerScope(world.catalog, asOf)
      let [held, all] = [0, 0]
      for (const rule of fc.sample(anyRule, { seed: 3, numRuns: 8 })) {
        const [row] = await engine().rows(countQuery(rule, scope, new Map()))
        const exact = Number(row?.count)
        for (const seed of Array.from({ length: 40 }, (_, at) => at * 50_000_017)) {
          const drawnOnce = await measureSample({ oneIn, seed }, scope, engine())
          const found = await estimateRule(rule, scope, engine(), drawnOnce)
          if (!found) throw new Error('a sample can answer this')
          all += 1
          if (found.low <= exact && exact <= found.high) held += 1
          const sampled = drawn(world, seed)
          expect(found).toMatchObject({ kind: 'estimate', total: people, sampled, confidence: 0.95 })
        }
      }
      expect(held / all).toBeGreaterThanOrEqual(0.92)
    }
  }, 120_000)

  it('gives the same from samples that are kept in tables of their own as from the whole tables', async () => {
    for (const idType of ['integer', 'text'] as const) {
      const world = worldOf(idType)
      const scope = customerScope(world.catalog, asOf)
      await loadWorld(engine(), world)
      const workspace = world.catalog.workspace
      const draw = (customers: number) =>
        engine().transaction(async (run) => {
          const drawn = drawSamples(engine(), workspace, { customers, idType }, ['customers', 'event_visit'])
          for (const statement of drawn) await run(compiled(statement))
        })
      await draw(8 * 20_000)
      const held = await heldSample(engine(), workspace)
      expect(held).toEqual({ oneIn, seed: 0, tables: new Set(['customers', 'event_visit']) })
      if (!held) throw new Error('no sample is held')
      const [kept, worked] = await Promise.all(
        [held, { oneIn, seed: 0 }].map((sample) => measureSample(sample, scope, engine())),
      )
      if (!kept || !worked) throw new Error('two samples were measured')
      expect({ ...kept, sample: worked.sample }).toEqual(worked)
      for (const rule of fc.sample(anyRule, { seed: 5, numRuns: 12 })) {
        const [mine, theirs] = await Promise.all(
          [kept, worked].map((drawn) => estimateRule(rule, scope, engine(), drawn)),
        )
        expect({ ...mine, ms: 0 }).toEqual({ ...theirs, ms: 0 })
      }
      await draw(people)
      expect(await heldSample(engine(), workspace)).toBeUndefined()
    }
  }, 120_000)

  it('leaves rules that need the whole population to the exact count', async () => {
    const world = worldOf('integer')
    await loadWorld(engine(), world)
    const ranked: Rule = { kind: 'rank', by: { of: 'attribute', field: 'age' }, direction: 'top', percent: 10 }
    const scope = customerScope(world.catalog, asOf)
    const sample = await measureSample({ oneIn, seed: 0 }, scope, engine())
    expect(await estimateRule({ kind: 'not', of: ranked }, scope, engine(), sample)).toBeUndefined()
  })
})

it('takes a larger share of a smaller population, and none of a small one', () => {
  expect(sampleOf(4000)).toBeUndefined()
  expect(sampleOf(159_999)).toBeUndefined()
  expect(sampleOf(160_000)?.oneIn).toBe(8)
  expect(sampleOf(1_000_000)?.oneIn).toBe(32)
  expect(sampleOf(10_000_000)?.oneIn).toBe(64)
})
