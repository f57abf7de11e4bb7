import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tools } from '../tools/index.ts'
import type { EvalCase } from './case.ts'
import type { JudgeModel } from './judge-model.ts'
import type { Price, TestedModel } from './models.ts'
import type { Observed } from './observed.ts'
import { openPerformers, type Performer } from './performers.ts'
import { openPurse } from './purse.ts'
import type { PlacedCase } from './read-cases.ts'
import { isJudged, type RunRecord, type TrialResult } from './result.ts'
import { lockFolder } from './run-lock.ts'
import { type CaseReference, workspaceOf } from './runs/case-reference.ts'
import { readRun } from './runs/read-run.ts'
import { costOf, totalsOf } from './runs/totals.ts'
import { scorers } from './scorers/index.ts'
import type { Stage } from './stage.ts'
import { traceOf } from './trial-key.ts'
import { describedTools } from './variant.ts'
import { gitState, hashOfCase, hashOfCases, promptsOf } from './versions.ts'
import { worldNamed } from './worlds/index.ts'
import { firstSeed } from './worlds/open-world.ts'

export interface RunOptions {
  suite: string
  cases: readonly PlacedCase[]
  model: TestedModel
  /** Folder of `run.json` and `results.jsonl`. Where it holds a part of this run, the run goes on. */
  folder: string
  trials: number
  concurrency: number
  replay: string
  /** US dollars, judge included: a trial begins only where it fits in. */
  budget?: number | undefined
  judge?: JudgeModel | undefined
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

const blank = (run: string, one: EvalCase, trial: number): Omit<TrialResult, 'status' | 'problem'> => ({
  case: one.id,
  trace: traceOf(run, one.id, trial),
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

const seen = ({ turns, stored, left, interactions, usage, usd, ms }: Observed) => ({
  turns: turns.map(({ numbers: _, ...turn }) => turn),
  stored: { ...stored },
  ...(left && { left }),
  interactions,
  usage,
  usd,
  ms,
})

/** What each case expects, so that a report of the run needs no other file. */
const referencesOf = (cases: readonly PlacedCase[]): Record<string, CaseReference> =>
  Object.fromEntries(
    cases.map(({ case: { id, fixture, faults, without, expect, context, note } }) => [
      id,
      {
        world: workspaceOf(fixture),
        faults: faults.map(({ tool, kind }) => ({ tool, kind })),
        without,
        expect,
        ...(context.selection && { selection: context.selection }),
        ...(note !== undefined && { note }),
      },
    ]),
  )

/** Prices that a person gave hold as of the day on which they were given. */
const dated = (price: Price | null): RunRecord['price'] =>
  price && { ...price, asOf: new Date().toISOString().slice(0, 10) }

const recordOf = async (options: RunOptions): Promise<RunRecord> => {
  const { suite, cases, model, trials, concurrency, replay, judge } = options
  return {
    version: 1,
    id: randomUUID(),
    suite,
    cases: { count: cases.length, hash: hashOfCases(cases) },
    scorers: Object.fromEntries(Object.entries(scorers).map(([name, { version }]) => [name, version])),
    worlds: Object.fromEntries(
      [...new Set(cases.map((one) => one.case.fixture.world))].map((name) => [name, worldNamed(name).version]),
    ),
    seed: firstSeed,
    model: { kind: model.kind, name: model.name, host: model.host, params: model.params },
    prompts: promptsOf(describedTools(tools, model.descriptions), model.instructions),
    trials,
    concurrency,
    replay,
    ...(judge && { judge: judge.model, judgePrice: dated(judge.price) }),
    price: dated(model.price),
    git: await gitState(),
    started: new Date().toISOString(),
    ended: null,
    end: 'running',
  }
}

/**
 * Runs every trial of every case and writes each result as it is there. A trial that an infrastructure error ended is an `error` and never
 * a zero; one for which no money is left is `skipped`. Aborting the signal ends the run after what is done is written. Throws `run_busy` where
 * another program is at the folder, and `unknown_run` where it holds another run.
 */
export const runSuite = async (options: RunOptions): Promise<Run> => {
  await mkdir(options.folder, { recursive: true })
  const release = await lockFolder(options.folder)
  try {
    return await perform(options)
  } finally {
    await release()
  }
}

const perform = async (options: RunOptions): Promise<Run> => {
  const { cases, model, folder, trials, concurrency, budget, judge, signal, onTrial } = options
  const record = await recordOf(options)
  const earlier = await readRun(folder, { continues: record })
  const kept = (earlier?.results ?? []).filter(isJudged)
  const results: TrialResult[] = [...kept]
  const isKept = new Set(kept.map((one) => `${one.case}\u0000${one.trial}`))
  const lines = (some: TrialResult[]) => some.map((one) => `${JSON.stringify(one)}\n`).join('')
  const file = join(folder, 'results.jsonl')
  const save = () => writeFile(join(folder, 'run.json'), `${JSON.stringify(record, null, 2)}\n`)
  if (earlier) Object.assign(record, { id: earlier.record.id, started: earlier.record.started })
  await writeFile(file, lines(kept))
  await writeFile(join(folder, 'cases.json'), `${JSON.stringify(referencesOf(cases))}\n`)
  await save()

  const waiting = cases
    .flatMap((one) => Array.from({ length: trials }, (_, trial) => ({ one: one.case, trial })))
    .filter(({ one, trial }) => !isKept.has(`${one.id}\u0000${trial}`))
    // cases of one world stand together, so that a world is opened once its turn comes
    .sort((a, b) => a.one.fixture.world.localeCompare(b.one.fixture.world))
  const all = waiting.length + kept.length
  const purse = openPurse(
    budget,
    kept.map((one) => costOf(one) ?? 0),
  )
  let writing: Promise<unknown> = Promise.resolve()
  const done = (result: TrialResult) => {
    results.push(result)
    writing = writing.then(() => appendFile(file, lines([result])))
    onTrial?.(result, { done: results.length, all, usd: purse.spent })
  }

  const performers = await openPerformers({
    ...{ model, concurrency, signal, stage: options.stage },
    trials: waiting.length,
    judged: judge !== undefined,
  })
  const attempt = async (perform: Performer, one: EvalCase, trial: number): Promise<TrialResult | undefined> => {
    const key = { suite: one.suite, case: one.id, trial }
    const judging = judge?.of(key)
    const begun = { ...blank(record.id, one, trial), started: new Date().toISOString() }
    const { observed, judged, problem } = await perform(one, key, judging)
    if (!judged && signal.aborted) return undefined
    const asked = judging && judging.used().modelCalls > 0 && { judged: judging.used() }
    return { ...begun, ...(observed && seen(observed)), ...asked, ...(judged ?? { status: 'error', problem }) }
  }
  const work = async (perform: Performer, next: () => (typeof waiting)[number] | undefined) => {
    for (let one = next(); one && !signal.aborted; one = next()) {
      if (!(await purse.begin())) {
        done({ ...blank(record.id, one.one, one.trial), status: 'skipped', problem: 'the budget is used up' })
        continue
      }
      const result = await attempt(perform, one.one, one.trial)
      purse.end(result ? (costOf(result) ?? 0) : 0)
      if (result) done(result)
    }
  }
  // two that begin at either end open fewer worlds twice
  const ends = [() => waiting.shift(), () => waiting.pop()]
  try {
    await Promise.all(performers.each.map((perform, index) => work(perform, ends[index % 2] ?? (() => undefined))))
  } finally {
    await writing
    await performers.close()
  }
  record.end = signal.aborted ? 'cancelled' : results.some(({ status }) => status === 'skipped') ? 'budget' : 'complete'
  record.ended = new Date().toISOString()
  record.totals = totalsOf(results)
  await save()
  return { record, results }
}
