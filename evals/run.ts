import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tools } from '../tools/index.ts'
import type { EvalCase } from './case.ts'
import type { Lane } from './lane.ts'
import type { TestedModel } from './models.ts'
import type { Observed } from './observed.ts'
import type { PlacedCase } from './read-cases.ts'
import { isJudged, type RunRecord, type TrialResult } from './result.ts'
import { readRun } from './runs/read-run.ts'
import { totalsOf } from './runs/totals.ts'
import { scoreTrial } from './score-trial.ts'
import { scorers } from './scorers/index.ts'
import type { Judge } from './scorers/scorer.ts'
import { openStage, type Stage } from './stage.ts'
import { describedTools } from './variant.ts'
import { gitState, hashOfCase, hashOfCases, promptsOf } from './versions.ts'
import { worldNamed } from './worlds/index.ts'

export interface RunOptions {
  suite: string
  cases: readonly PlacedCase[]
  model: TestedModel
  /** Folder of `run.json` and `results.jsonl`. Where it holds a part of this run, the run goes on. */
  folder: string
  trials: number
  concurrency: number
  replay: string
  /** US dollars after which no further trial begins. */
  budget?: number | undefined
  judge?: Judge | undefined
  signal: AbortSignal
  /** Where to run; one of its own where absent. */
  stage?: Stage | undefined
  /** Told after every trial. */
  onTrial?(result: TrialResult, progress: { done: number; all: number; usd: number }): void
}

export interface Run {
  record: RunRecord
  results: TrialResult[]
}

const blank = (one: EvalCase, trial: number): Omit<TrialResult, 'status' | 'problem'> => ({
  case: one.id,
  caseVersion: one.version,
  caseHash: hashOfCase(one),
  suite: one.suite,
  trial,
  lang: one.lang,
  severity: one.severity,
  tags: one.tags,
  ...(one.pair && { pair: one.pair }),
  weight: one.weight,
  ...(one.known_gap && { knownGap: one.known_gap }),
  reward: null,
  scores: {},
  turns: [],
  usd: null,
  ms: 0,
})

const seen = ({ turns, stored, interactions, usage, usd, ms }: Observed) => ({
  turns: turns.map(({ numbers: _, ...turn }) => turn),
  stored: { ...stored },
  interactions,
  usage,
  usd,
  ms,
})

const message = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

/**
 * Runs every trial of every case and writes each result as it is there. A trial that an infrastructure error ended is an `error` and never
 * a zero; one for which no money is left is `skipped`. Aborting the signal ends the run after what is done is written.
 */
export const runSuite = async (options: RunOptions): Promise<Run> => {
  const { suite, cases, model, folder, trials, concurrency, replay, budget, judge, signal, onTrial } = options
  await mkdir(folder, { recursive: true })
  const record: RunRecord = {
    version: 1,
    id: randomUUID(),
    suite,
    cases: { count: cases.length, hash: hashOfCases(cases) },
    scorers: Object.fromEntries(Object.entries(scorers).map(([name, { version }]) => [name, version])),
    worlds: Object.fromEntries(
      [...new Set(cases.map((one) => one.case.fixture.world))].map((name) => [name, worldNamed(name).version]),
    ),
    model: { kind: model.kind, name: model.name, host: model.host, params: model.params },
    prompts: promptsOf(describedTools(tools, model.descriptions), model.instructions),
    trials,
    concurrency,
    replay,
    ...(judge && { judge: judge.model }),
    price: model.price,
    git: await gitState(),
    started: new Date().toISOString(),
    ended: null,
    end: 'running',
  }
  const earlier = await readRun(folder, { continues: record })
  const kept = (earlier?.results ?? []).filter(isJudged)
  const results: TrialResult[] = [...kept]
  const isKept = new Set(kept.map((one) => `${one.case}\u0000${one.trial}`))
  const lines = (some: TrialResult[]) => some.map((one) => `${JSON.stringify(one)}\n`).join('')
  const file = join(folder, 'results.jsonl')
  const save = () => writeFile(join(folder, 'run.json'), `${JSON.stringify(record, null, 2)}\n`)
  if (earlier) Object.assign(record, { id: earlier.record.id, started: earlier.record.started })
  await writeFile(file, lines(kept))
  await save()

  const waiting = cases
    .flatMap((one) => Array.from({ length: trials }, (_, trial) => ({ one: one.case, trial })))
    .filter(({ one, trial }) => !isKept.has(`${one.id}\u0000${trial}`))
    // cases of one world stand together, so that a world is opened once its turn comes
    .sort((a, b) => a.one.fixture.world.localeCompare(b.one.fixture.world))
  const all = waiting.length + kept.length
  let usd = kept.reduce((sum, one) => sum + (one.usd ?? 0), 0)
  let writing: Promise<unknown> = Promise.resolve()
  const done = (result: TrialResult) => {
    results.push(result)
    usd += result.usd ?? 0
    writing = writing.then(() => appendFile(file, lines([result])))
    onTrial?.(result, { done: results.length, all, usd })
  }

  const stage = options.stage ?? (await openStage({ lanes: Math.min(concurrency, Math.max(1, waiting.length)) }))
  const attempt = async (lane: Lane, one: EvalCase, trial: number): Promise<void> => {
    if (budget !== undefined && usd >= budget) {
      done({ ...blank(one, trial), status: 'skipped', problem: 'the budget is used up' })
      return
    }
    let observed: Observed | undefined
    try {
      const world = await stage.world(one.fixture.world)
      observed = await lane.run(one, world, { model, key: { suite: one.suite, case: one.id, trial }, signal })
      const judged = await scoreTrial(one, { lang: one.lang, observed, world, ...(judge && { judge }) })
      done({ ...blank(one, trial), ...seen(observed), ...judged })
    } catch (error) {
      if (signal.aborted) return
      done({ ...blank(one, trial), ...(observed && seen(observed)), status: 'error', problem: message(error) })
    }
  }
  const work = async (lane: Lane) => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift())
      await attempt(lane, next.one, next.trial)
  }
  try {
    await Promise.all(stage.lanes.slice(0, concurrency).map(work))
  } finally {
    await writing
    if (!options.stage) await stage.close()
  }
  record.end = signal.aborted ? 'cancelled' : results.some(({ status }) => status === 'skipped') ? 'budget' : 'complete'
  record.ended = new Date().toISOString()
  record.totals = totalsOf(results)
  await save()
  return { record, results }
}
