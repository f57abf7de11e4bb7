import type { Engine } from '../../warehouse/engine.ts'
import { checkRule } from '../check.ts'
import { countQuery } from '../compile.ts'
import { type Drawn, estimateRule } from '../estimate.ts'
import { heldResults } from '../held-results.ts'
import { previewRule } from '../preview.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { resolveThresholds } from '../thresholds.ts'
import { at, timed } from './figures.bench.ts'
import type { Question } from './questions.bench.ts'

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

/** One question: medians of both after one round that warms both, taken in turns, and what a person waits for. */
export interface Figures {
  name: string
  count: number
  ours: Spent
  byHand: Spent
  /** What a person waits for: the whole preview, the first time and after another threshold, with results of parts kept or not. */
  shown?: { plain: Spent; first: Spent; changed: Spent }
  /** Where a sample can answer: how long it takes, and whether its interval holds the exact count. */
  estimate?: Spent & { held: boolean }
}

/** Medians of the time on the clock and on the processors of this process. */
interface Spent {
  ms: number
  cpu: number
}
const medians = (all: readonly Spent[]): Spent => ({
  ms: at(
    all.map(({ ms }) => ms),
    0.5,
  ),
  cpu: at(
    all.map(({ cpu }) => cpu),
    0.5,
  ),
})

/** The same with every bound a little higher; "ever" and "never" stay what they are. */
const otherwise = (rule: Rule): Rule =>
  JSON.parse(JSON.stringify(rule), (key, value) => (key === 'value' && value > 1 ? value + 1 : value))

const previewed = async (rule: Rule, scope: Scope, engine: Engine): Promise<NonNullable<Figures['shown']>> => {
  const results = heldResults(engine)
  const held = (asked: Rule) =>
    timed(() => results.during(asked, scope, '', {}, (within) => previewRule(asked, within, engine)))
  const plain = await timed(() => previewRule(rule, scope, engine))
  const first = await held(rule)
  const changed = await held(otherwise(rule))
  await results.clear()
  if (first.result.count !== plain.result.count) throw new Error('kept results give another count')
  return { plain, first, changed }
}

export const compare = async (
  { name, rule, sql, postgres }: Question,
  scope: Scope,
  engine: Engine,
  { rounds, drawn, preview, alone }: { rounds: number; drawn?: Drawn | undefined; preview: boolean; alone: boolean },
): Promise<Figures> => {
  const [ours, byHand]: [Spent[], Spent[]] = [[], []]
  let count = 0
  for (let round = 0; round <= rounds; round++) {
    const a = await timed(() => countRule(rule, scope, engine))
    if (alone) {
      count = a.result
      ours.push(a)
      continue
    }
    const b = await timed(() => countByHand((engine.dialect.name === 'postgres' && postgres) || sql, engine))
    if (a.result !== b.result) throw new Error(`${name}: ours counts ${a.result}, by hand ${b.result}`)
    count = a.result
    // with no round after it, the first is the one that counts
    if (round === 0 && rounds > 0) continue
    ours.push(a)
    byHand.push(b)
  }
  const shown = preview ? await previewed(rule, scope, engine) : undefined
  const guess = drawn && (await timed(() => estimateRule(rule, scope, engine, drawn)))
  const estimate = guess?.result && {
    ms: guess.ms,
    cpu: guess.cpu,
    held: guess.result.low <= count && count <= guess.result.high,
  }
  return {
    name,
    count,
    ours: medians(ours),
    byHand: medians(byHand),
    ...(shown && { shown }),
    ...(estimate && { estimate }),
  }
}

const spent = ({ ms, cpu }: Spent) => `${ms.toFixed(1).padStart(8)} ms (cpu ${cpu.toFixed(0).padStart(6)})`

export const line = ({ name, count, ours, byHand, shown, estimate }: Figures): string =>
  [
    name.padEnd(48),
    String(count).padStart(9),
    `  ours ${spent(ours)}  by hand ${spent(byHand)}  ratio ${(ours.ms / byHand.ms).toFixed(2)}`,
    shown
      ? `  preview ${spent(shown.plain)}, keeping results: first ${spent(shown.first)}, changed ${spent(shown.changed)}`
      : '',
    estimate ? `  estimate ${spent(estimate)}${estimate.held ? '' : ' (interval missed)'}` : '',
  ].join('')
