import { parseArgs } from 'node:util'
import { heldHistories } from '../warehouse/histories.ts'
import { rounded, spread, surroundings, timed } from './bench/figures.bench.ts'
import { benchCatalog, openBench } from './bench/world.bench.ts'
import { checkRule } from './check.ts'
import { countQuery } from './compile.ts'
import { countTogether } from './count-together.ts'
import type { Rule } from './rule.ts'
import { customerScope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1e5' },
    events: { type: 'string', default: '2e6' },
    segments: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '1' },
    memory: { type: 'string', default: '4' },
  },
})
const [customers, events] = [Number(values.customers), Number(values.events)]

const days = [7, 14, 30, 60, 90, 180, 365]
const last = (n: number) => ({ type: 'last', n, unit: 'day' }) as const
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T // never empty

/**
 * A book of segments as teams keep them: everyone has thresholds of their own, and most look through the same few windows. Ten shapes,
 * 20 different filters of the events.
 */
const shapes: ((nth: number) => Rule)[] = [
  (nth) => ({ kind: 'compare', field: 'balance', op: 'gte', value: 1000 + nth * 97 }),
  (nth) => ({
    kind: 'all',
    of: [
      { kind: 'between', field: 'age', min: 18 + (nth % 30), max: 50 + (nth % 40) },
      { kind: 'in', field: 'city', values: ['Shanghai', pick(['Beijing', 'Wuhan', 'Dalian'], nth)] },
    ],
  }),
  (nth) => ({
    kind: 'all',
    of: [
      { kind: 'compare', field: 'tier', op: 'eq', value: pick(['basic', 'silver', 'gold', 'platinum'], nth) },
      {
        kind: 'event',
        event: 'purchase',
        measure: { type: 'count' },
        op: 'gte',
        value: 1 + (nth % 9),
        window: last(pick(days, nth)),
      },
    ],
  }),
  (nth) => ({
    kind: 'event',
    event: 'purchase',
    measure: { type: 'sum', property: 'amount' },
    op: 'gte',
    value: 100 + nth * 13,
    window: last(pick(days, nth)),
  }),
  (nth) => ({
    kind: 'all',
    of: [
      { kind: 'compare', field: 'balance', op: 'gte', value: 5000 + nth * 31 },
      {
        kind: 'event',
        event: 'purchase',
        measure: { type: 'count' },
        op: 'eq',
        value: 0,
        window: last(pick(days, nth)),
      },
    ],
  }),
  (nth) => ({
    kind: 'event',
    event: 'purchase',
    measure: { type: 'count' },
    where: { kind: 'compare', field: 'channel', op: 'eq', value: pick(['app', 'web', 'branch', 'phone'], nth) },
    op: 'gte',
    value: 1 + (nth % 5),
    window: last(pick([30, 90, 365], nth)),
  }),
  (nth) => ({
    kind: 'occurrence',
    which: 'last',
    event: 'purchase',
    window: { type: 'ago', min: 30 + (nth % 300), unit: 'day' },
  }),
  (nth) => ({ kind: 'event', event: 'purchase', measure: { type: 'orders' }, op: 'gte', value: 2 + (nth % 40) }),
  (nth) => ({
    kind: 'all',
    of: [
      {
        kind: 'rank',
        by: { of: 'attribute', field: 'balance' },
        direction: 'top',
        percent: pick([5, 10, 20, 25], nth),
      },
      { kind: 'compare', field: 'has_loan', op: 'eq', value: nth % 2 === 0 },
    ],
  }),
  (nth) => ({
    kind: 'any',
    of: [
      { kind: 'compare', field: 'balance', op: 'gt', value: 20_000 + nth * 11 },
      {
        kind: 'event',
        event: 'purchase',
        measure: { type: 'avg', property: 'amount' },
        op: 'gt',
        value: 200 + (nth % 100),
        window: last(pick(days, nth)),
      },
    ],
  }),
]
const book = Array.from({ length: Number(values.segments) }, (_, nth) =>
  pick(shapes, nth)(Math.floor(nth / shapes.length)),
)

const engine = await openBench({ customers, events, memoryBytes: Number(values.memory) * 2 ** 30 })
const scope = {
  ...customerScope(benchCatalog(customers, events), '2026-01-01T00:00:00Z'),
  histories: await heldHistories(engine, 'bench'),
}
for (const rule of book) {
  const [problem] = checkRule(rule, scope)
  if (problem) throw new Error(JSON.stringify(problem))
}

const oneByOne = async (): Promise<number[]> => {
  const counts: number[] = []
  for (const rule of book) {
    const [row] = await engine.rows(countQuery(rule, scope, await resolveThresholds(rule, scope, engine)))
    counts.push(Number(row?.count))
  }
  return counts
}

await countTogether(book.slice(0, 20), scope, engine)
const [ratios, cpuRatios]: [number[], number[]] = [[], []]
let [together, alone] = [0, 0]
for (let round = 0; round < Number(values.rounds); round++) {
  const shared = await timed(() => countTogether(book, scope, engine))
  const single = await timed(oneByOne)
  const wrong = shared.result.findIndex((count, at) => count !== single.result[at])
  if (wrong >= 0)
    throw new Error(`${JSON.stringify(book[wrong])}: ${shared.result[wrong]} together, ${single.result[wrong]} alone`)
  ratios.push(single.ms / shared.ms)
  cpuRatios.push(single.cpu / shared.cpu)
  together = shared.ms
  alone = single.ms
  process.stdout.write(
    `${book.length} segments: together ${(shared.ms / 1000).toFixed(1)} s (cpu ${(shared.cpu / 1000).toFixed(1)}), one by one ${(single.ms / 1000).toFixed(1)} s (cpu ${(single.cpu / 1000).toFixed(1)}), load ${surroundings().load}\n`,
  )
}
await engine.close()
process.stdout.write(
  `${JSON.stringify({
    name: 'refresh',
    customers,
    events,
    segments: book.length,
    ratio: spread(ratios),
    ratio_cpu: spread(cpuRatios),
    together_s: rounded(together / 1000, 1),
    one_by_one_s: rounded(alone / 1000, 1),
    ...surroundings(),
  })}\n`,
)
