import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { FairleadError } from '../backend/errors.ts'
import { isJudged, type RunRecord, runRecord, type TrialResult } from './result.ts'

/** What a suite came to with a model when a person last blessed it. Committed, and never replaced by a run. */
export const baseline = z.strictObject({
  version: z.literal(1),
  suite: z.string(),
  model: z.string(),
  blessed: z.iso.date(),
  prompts: runRecord.shape.prompts,
  cases: z.record(z.string(), z.strictObject({ version: z.int(), trials: z.int(), passed: z.int() })),
})
export type Baseline = z.infer<typeof baseline>

const folder = join(import.meta.dirname, 'baselines')
const safe = (name: string) => name.replace(/[^a-zA-Z0-9._-]+/g, '-')

export const baselineFile = (suite: string, model: string, within = folder): string =>
  join(within, `${safe(suite)}.${safe(model)}.json`)

/** The blessed baseline of a suite and a model; undefined where none was. */
export const readBaseline = async (suite: string, model: string, within = folder): Promise<Baseline | undefined> => {
  const file = baselineFile(suite, model, within)
  return existsSync(file) ? baseline.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined
}

/** What a run would be as a baseline, by case in order of id. Throws `unknown_run` for a run that is not complete or not judged whole. */
export const baselineOf = (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  blessed: string,
): Baseline => {
  if (record.end !== 'complete' || !results.every(isJudged))
    throw new FairleadError('unknown_run', {
      path: record.id,
      zh: '没有完整评判，不能作为基线',
      en: 'it is not complete and judged whole, so it cannot be a baseline',
    })
  const ids = [...new Set(results.map((one) => one.case))].sort()
  const cases = ids.map((id) => {
    const trials = results.filter((one) => one.case === id)
    return [
      id,
      {
        version: trials[0]?.caseVersion ?? 1,
        trials: trials.length,
        passed: trials.filter(({ status }) => status === 'pass').length,
      },
    ] as const
  })
  return {
    version: 1,
    suite: record.suite,
    model: record.model.name,
    blessed,
    prompts: record.prompts,
    cases: Object.fromEntries(cases),
  }
}

/** Writes the baseline of a run; gives the file. */
export const bless = async (
  run: { record: RunRecord; results: readonly TrialResult[] },
  blessed: string,
  within = folder,
): Promise<string> => {
  const made = baselineOf(run, blessed)
  const file = baselineFile(made.suite, made.model, within)
  await mkdir(dirname(file), { recursive: true })
  const { cases, ...head } = made
  // one case a line, so that a diff shows what changed; in the repository's format
  const lines = Object.entries(cases).map(
    ([id, { version, trials, passed }]) =>
      `    ${JSON.stringify(id)}: { "version": ${version}, "trials": ${trials}, "passed": ${passed} }`,
  )
  const opening = JSON.stringify(head, null, 2).replace(/\n}$/, '')
  await writeFile(file, `${opening},\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`)
  return file
}
