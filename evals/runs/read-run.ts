import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FairleadError } from '../../backend/errors.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import { type RunRecord, runRecord, type TrialResult, trialResult } from '../result.ts'

const refuse = (path: string, zh: string, en: string): never => {
  throw new FairleadError('unknown_run', { path, zh, en })
}

/** What must be alike for one run to go on with what another has done. */
const identity = ({ suite, cases, scorers, worlds, model, prompts, trials }: RunRecord) =>
  canonicalJson({ suite, cases, scorers, worlds, model, prompts, trials })

/** The record and the results in a folder. With `continues`, undefined where the folder is empty, and refused where it holds another run. Throws `unknown_run`. */
export const readRun = async (
  folder: string,
  { continues }: { continues?: RunRecord } = {},
): Promise<{ record: RunRecord; results: TrialResult[] } | undefined> => {
  const file = join(folder, 'run.json')
  if (!existsSync(file)) return continues ? undefined : refuse(folder, '没有 run.json', 'there is no run.json')
  const parsed = runRecord.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) return refuse(folder, 'run.json 不合格式', 'run.json does not fit its schema')
  if (continues && identity(continues) !== identity(parsed.data))
    return refuse(
      folder,
      '其中是另一次评测（用例、评分器、数据、模型或提示词不同），请换一个文件夹',
      'it is of another run (cases, scorers, worlds, model or prompts differ): choose another folder',
    )
  const text = await readFile(join(folder, 'results.jsonl'), 'utf8').catch(() => '')
  const results = text.split('\n').flatMap((line, index, lines) => {
    if (line.trim() === '') return []
    // a run that was killed may leave half a last line
    try {
      return [trialResult.parse(JSON.parse(line))]
    } catch {
      return index >= lines.length - 2
        ? []
        : refuse(
            folder,
            `results.jsonl 第 ${index + 1} 行无法读取`,
            `line ${index + 1} of results.jsonl cannot be read`,
          )
    }
  })
  return { record: parsed.data, results }
}
