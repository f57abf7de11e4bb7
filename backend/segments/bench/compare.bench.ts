import type { Engine } from '../../warehouse/engine.ts'
import { checkRule } from '../check.ts'
import { countQuery } from '../compile.ts'
import { type Drawn, estimateRule } from '../estimate.ts'
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
  preview?: number
  /** Where a sample can answer: how long it takes, and whether its interval holds the exact count. */
  estimate?: { ms: number; held: boolean }
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

export const compare = async (
  { name, rule, sql, postgres }: Question,
  scope: Scope,
  engine: Engine,
  { rounds, drawn, preview }: { rounds: number; drawn?: Drawn | undefined; preview: boolean },
): Promise<Figures> => {
  const [ours, byHand]: [Spent[], Spent[]] = [[], []]
  let count = 0
  for (let round = 0; round <= rounds; round++) {
    const a = await timed(() => countRule(rule, scope, engine))
    const b = await timed(() => countByHand((engine.dialect.name === 'postgres' && postgres) || sql, engine))
    if (a.result !== b.result) throw new Error(`${name}: ours counts ${a.result}, by hand ${b.result}`)
    count = a.result
    // with no round after it, the first is the one that counts
    if (round === 0 && rounds > 0) continue
    ours.push(a)
    byHand.push(b)
  }
  const shown = preview ? (await timed(() => previewRule(rule, scope, engine))).ms : undefined
  const guess = drawn && (await timed(() => estimateRule(rule, scope, engine, drawn)))
  const estimate = guess?.result && {
    ms: guess.ms,
    held: guess.result.low <= count && count <= guess.result.high,
  }
  return {
    name,
    count,
    ours: medians(ours),
    byHand: medians(byHand),
    ...(shown !== undefined && { preview: shown }),
    ...(estimate && { estimate }),
  }
}

const spent = ({ ms, cpu }: Spent) => `${ms.toFixed(1).padStart(8)} ms (cpu ${cpu.toFixed(0).padStart(6)})`

export const line = ({ name, count, ours, byHand, preview, estimate }: Figures): string =>
  [
    name.padEnd(48),
    String(count).padStart(9),
    `  ours ${spent(ours)}  by hand ${spent(byHand)}  ratio ${(ours.ms / byHand.ms).toFixed(2)}`,
    preview === undefined ? '' : `  preview ${preview.toFixed(0).padStart(6)} ms`,
    estimate ? `  estimate ${estimate.ms.toFixed(0).padStart(4)} ms${estimate.held ? '' : ' (interval missed)'}` : '',
  ].join('')
