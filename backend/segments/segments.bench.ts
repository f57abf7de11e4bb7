import { parseArgs } from 'node:util'
import type { Engine } from '../warehouse/engine.ts'
import { type Question, questions } from './bench/questions.bench.ts'
import { benchCatalog, openBench } from './bench/world.bench.ts'
import { checkRule } from './check.ts'
import { countQuery } from './compile.ts'
import { previewRule } from './preview.ts'
import type { Rule } from './rule.ts'
import { customerScope, type Scope } from './scope.ts'
import { resolveThresholds } from './thresholds.ts'

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1e5' },
    events: { type: 'string', default: '2e6' },
    rounds: { type: 'string', default: '5' },
    /** Only the questions whose name holds this text. */
    only: { type: 'string', default: '' },
  },
})
const [customers, events, rounds] = [Number(values.customers), Number(values.events), Number(values.rounds)]

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}

const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
const at = (numbers: number[], share: number) =>
  sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

/** Ours from the checked rule to the count, thresholds included. */
const countRule = async (rule: Rule, scope: Scope, engine: Engine): Promise<number> => {
  const [problem] = checkRule(rule, scope)
  if (problem) throw new Error(JSON.stringify(problem))
  const [row] = await engine.rows(countQuery(rule, scope, await resolveThresholds(rule, scope, engine)))
  return Number(row?.count)
}

const countByHand = async (sql: string, engine: Engine): Promise<number> => {
  const [row] = await engine.rows({ sql, parameters: [] })
  return Number(row?.count)
}

/** Alternates ours and the hand-written query; medians, after one round that warms both. */
const compare = async ({ name, rule, sql }: Question, scope: Scope, engine: Engine) => {
  const [ours, byHand]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const a = await timed(() => countRule(rule, scope, engine))
    const b = await timed(() => countByHand(sql, engine))
    if (a.result !== b.result) throw new Error(`${name}: ours counts ${a.result}, by hand ${b.result}`)
    if (round > 0) {
      ours.push(a.ms)
      byHand.push(b.ms)
    }
  }
  const preview = await timed(() => previewRule(rule, scope, engine))
  const [mine, theirs] = [at(ours, 0.5), at(byHand, 0.5)]
  return { name, count: preview.result.count, mine, theirs, ratio: mine / theirs, preview: preview.ms }
}

const engine = await openBench(customers, events)
const scope = customerScope(benchCatalog(customers, events), '2026-01-01T00:00:00Z')
const results = []
for (const question of questions.filter(({ name }) => name.includes(values.only))) {
  const result = await compare(question, scope, engine)
  results.push(result)
  const { name, count, mine, theirs, ratio, preview } = result
  process.stdout.write(
    `${name.padEnd(50)} ${String(count).padStart(9)}  ours ${mine.toFixed(1).padStart(8)} ms  by hand ${theirs.toFixed(1).padStart(8)} ms  ratio ${ratio.toFixed(2)}  preview ${preview.toFixed(0)} ms\n`,
  )
}
await engine.close()

const [ratios, times, previews] = [
  results.map(({ ratio }) => ratio),
  results.map(({ mine }) => mine),
  results.map(({ preview }) => preview),
]
process.stdout.write(
  `${JSON.stringify({
    name: 'segments',
    customers,
    events,
    rules: results.length,
    ratio: { min: rounded(at(ratios, 0)), median: rounded(at(ratios, 0.5)), max: rounded(at(ratios, 1)) },
    p50_ms: rounded(at(times, 0.5), 1),
    p95_ms: rounded(at(times, 0.95), 1),
    preview_p50_ms: rounded(at(previews, 0.5), 1),
    preview_p95_ms: rounded(at(previews, 0.95), 1),
  })}\n`,
)
