import { existsSync, globSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Lang } from '../../backend/bilingual.ts'
import { FairleadError } from '../../backend/errors.ts'
import type { RunRecord } from '../result.ts'
import { compareRuns } from '../stats/compare-runs.ts'
import type { Comparison } from '../stats/comparison.ts'
import { caseReferences, referencesIn } from './case-reference.ts'
import { agreements, judgeReports } from './graders.ts'
import { type CaseDraft, draftOf, keepCase, keptFile, keptSuite, type NewCase, worldsOf } from './kept-cases.ts'
import { addLabel, type NewLabel, readLabels } from './labels.ts'
import { type Child, startProgram } from './program.ts'
import { runFolders } from './run-folders.ts'
import { firstReason, type RunDetail, type RunSummary, runSummary, type TrialDetail } from './run-summary.ts'
import { totalsOf } from './totals.ts'

export const evalList = z.strictObject({
  /** The newest first. */
  runs: z.array(runSummary),
  suites: z.array(z.strictObject({ name: z.string(), cases: z.int() })),
  models: z.array(z.string()),
})
export type EvalList = z.infer<typeof evalList>
export const newEvalRun = z.strictObject({
  suite: z.string(),
  model: z.string(),
  trials: z.int().min(1).max(20).default(1),
})
export type NewEvalRun = z.infer<typeof newEvalRun>

/** Evaluations as the page works with them: what is on disk, and the program of the evals as a child process. */
export interface EvalRuns {
  list(): Promise<EvalList>
  start(run: NewEvalRun): Promise<{ id: string }>
  /** Resolves when a run that was started here has ended. */
  ended(id: string): Promise<void>
  /** Asks a run to stop; what it has judged is kept. A run of another program is left alone. */
  cancel(id: string): Promise<void>
  show(id: string): Promise<RunDetail>
  trial(id: string, name: string, trial: number): Promise<TrialDetail>
  compare(before: string, after: string): Promise<Comparison>
  label(id: string, name: string, trial: number, given: NewLabel): Promise<TrialDetail>
  draft(messages: readonly string[], of: { lang: Lang; known: readonly string[] }): Promise<CaseDraft>
  keep(given: NewCase): Promise<{ id: string; suite: string }>
  /** Stops what runs. */
  close(): Promise<void>
}

interface Started {
  suite: string
  model: string
  at: string
  child: Child
}

/** What is said of a folder before its record can be read. */
const unread = (id: string): RunSummary => ({
  id,
  suite: id,
  model: '',
  prompts: null,
  commit: null,
  started: '',
  ended: null,
  end: 'failed',
  done: 0,
  all: 0,
  totals: null,
})

const shownRuns = 200
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
const linesIn = async (file: string) =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '').length

/** Evaluations under one folder. `program` is the root of the evals, `model` the name of a language model where one is set. */
export const evalRuns = (parts: { folder: string; program: string; model?: string | undefined }): EvalRuns => {
  const { folder, program, model } = parts
  const home = join(folder, 'runs')
  const runs = runFolders(home)
  const started = new Map<string, Started>()
  const models = ['builtin', ...(model ? [model] : [])]
  const goes = (id: string) => started.get(id)?.child.code === null

  const suites = async () => {
    const files = globSync(join(dirname(program), 'suites', '*.jsonl')).sort()
    const own = await Promise.all(
      files.map(async (file) => ({ name: basename(file, '.jsonl'), cases: await linesIn(file) })),
    )
    const kept = keptFile(folder)
    return [
      { name: 'all', cases: own.reduce((sum, { cases }) => sum + cases, 0) },
      ...own,
      ...(existsSync(kept) ? [{ name: keptSuite, cases: await linesIn(kept) }] : []),
    ]
  }

  const summaryOf = async (id: string, record: RunRecord): Promise<RunSummary> => {
    const over = record.end !== 'running'
    return {
      id,
      suite: record.suite,
      model: record.model.name,
      prompts: record.prompts,
      commit: record.git?.sha ?? null,
      started: record.started,
      ended: record.ended,
      end: record.end === 'running' && !goes(id) ? 'interrupted' : record.end,
      done: record.totals?.trials ?? (await runs.lines(id)),
      all: record.cases.count * record.trials,
      totals: record.totals ?? (over || !goes(id) ? totalsOf((await runs.read(id)).results) : null),
    }
  }
  /** A run whose program has written nothing yet, or never will. */
  const beginning = (id: string, { suite, model: name, at, child }: Started): RunSummary => ({
    ...unread(id),
    suite,
    model: name,
    started: at,
    end: child.code === null ? 'running' : child.stopped ? 'cancelled' : 'failed',
    ...(child.code !== null && !child.stopped && { problem: lastLine(child.said) }),
  })
  const summary = async (id: string): Promise<RunSummary> => {
    const begun = started.get(id)
    if (begun && !existsSync(join(home, id, 'run.json'))) return beginning(id, begun)
    return summaryOf(id, await runs.record(id))
  }
  /** A folder that cannot be read stands in the list as one that failed, and the others beside it. */
  const listed = (id: string): Promise<RunSummary> =>
    summary(id).catch(async (error: unknown) => {
      if (!(error instanceof FairleadError)) throw error
      const { mtime } = await stat(join(home, id))
      return { ...unread(id), started: mtime.toISOString(), problem: error.message }
    })
  const trialOf = async (id: string, name: string, trial: number) => {
    const { results } = await runs.read(id)
    const result = results.find((one) => one.case === name && one.trial === trial)
    if (result) return result
    throw new FairleadError('unknown_run', { path: `${id}/${name}`, zh: '没有这个用例', en: 'there is no such case' })
  }
  const references = caseReferences({ folder, program })
  const shown = async (id: string, name: string, trial: number): Promise<TrialDetail> => {
    const [result, labels, kept, reference] = await Promise.all([
      trialOf(id, name, trial),
      readLabels(runs.pathOf(id)),
      referencesIn(runs.pathOf(id)),
      references(),
    ])
    return {
      result,
      reference: kept[name] ?? reference(name, result.caseVersion) ?? null,
      labels: labels.filter((one) => one.case === name && one.trial === trial),
    }
  }

  return {
    async list() {
      const names = new Set([...(await runs.names()), ...started.keys()])
      const all = await Promise.all([...names].map(listed))
      all.sort((a, b) => (a.started < b.started ? 1 : -1))
      return { runs: all.slice(0, shownRuns), suites: await suites(), models }
    },
    async start({ suite, model: name, trials }) {
      const there = (await suites()).map((one) => one.name)
      if (!there.includes(suite)) throw new FairleadError('unknown_suite', { suite, available: there })
      if (!models.includes(name))
        throw new FairleadError('invalid_input', { place: 'model', problem: models.join(', ') })
      if ([...started.keys()].some(goes)) throw new FairleadError('run_busy')
      await mkdir(home, { recursive: true })
      const at = new Date().toISOString()
      const id = `${suite}-${at.replace(/[:.-]/g, '')}`
      const words = suite === keptSuite ? keptFile(folder) : suite
      const child = startProgram(program, [
        ...['run', words, '--model', name, '--trials', String(trials)],
        ...['--out', join(home, id)],
      ])
      started.set(id, { suite, model: name, at, child })
      return { id }
    },
    ended: async (id) => started.get(id)?.child.ended,
    async cancel(id) {
      const begun = started.get(id)
      if (!begun) runs.pathOf(id)
      begun?.child.stop()
      await begun?.child.ended
    },
    async show(id) {
      const run = await summary(id)
      if (!existsSync(join(home, id, 'run.json'))) return { run, trials: [], agreements: [], judges: [] }
      const [{ results }, labels, reference] = await Promise.all([
        runs.read(id),
        readLabels(runs.pathOf(id)),
        references(),
      ])
      const whole = labels.filter(({ criterion }) => criterion === undefined)
      const said = Map.groupBy(whole, (one) => `${one.case}/${one.trial}`)
      return {
        run,
        trials: results.map((one) => ({
          case: one.case,
          trial: one.trial,
          suite: one.suite,
          lang: one.lang,
          severity: one.severity,
          status: one.status,
          ...(one.knownGap && { knownGap: one.knownGap }),
          usd: one.usd,
          ms: one.ms,
          asked: one.turns.map(({ text }) => text),
          faults: reference(one.case, one.caseVersion)?.faults ?? [],
          reason: firstReason(one),
          labels: (said.get(`${one.case}/${one.trial}`) ?? []).map(({ person, verdict }) => ({ person, verdict })),
        })),
        agreements: agreements(results, labels),
        judges: judgeReports(results, labels),
      }
    },
    trial: shown,
    async compare(before, after) {
      return compareRuns(await runs.read(before), await runs.read(after))
    },
    async label(id, name, trial, given) {
      await trialOf(id, name, trial)
      await addLabel(runs.pathOf(id), { ...given, case: name, trial, at: new Date().toISOString() })
      return shown(id, name, trial)
    },
    draft: async (messages, of) => draftOf(messages, { ...of, worlds: await worldsOf(program) }),
    keep: (given) => keepCase(given, { folder, program, at: new Date().toISOString() }),
    async close() {
      const going = [...started.values()].filter(({ child }) => child.code === null)
      for (const { child } of going) child.stop()
      await Promise.all(going.map(({ child }) => child.ended))
    },
  }
}
