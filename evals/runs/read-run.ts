import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FairleadError } from '../../backend/errors.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import { type RunRecord, runRecord, type TrialResult, trialResult } from '../result.ts'

const refuse = (path: string, zh: string, en: string): never => {
  throw new FairleadError('unknown_run', { path, zh, en })
}

/** Undefined where a text is no JSON, such as a file that was cut off. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What must be alike for one run to go on with what another has done. */
const identity = ({ suite, cases, scorers, worlds, model, prompts, trials, judge }: RunRecord) =>
  canonicalJson({ suite, cases, scorers, worlds, model, prompts, trials, judge: judge ?? null })

/** The record and the results in a folder, one a trial of a case. With `continues`, undefined where the folder is empty, and refused where it holds another run. Throws `unknown_run`. */
export const readRun = async (
  folder: string,
  { continues }: { continues?: RunRecord } = {},
): Promise<{ record: RunRecord; results: TrialResult[] } | undefined> => {
  const file = join(folder, 'run.json')
  if (!existsSync(file)) return continues ? undefined : refuse(folder, '没有 run.json', 'there is no run.json')
  const parsed = runRecord.safeParse(jsonOf(await readFile(file, 'utf8')))
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
  const [twice] =
    [...Map.groupBy(results, (one) => `${one.case}[${one.trial}]`)].find(([, some]) => some.length > 1) ?? []
  if (twice !== undefined)
    return refuse(
      folder,
      `results.jsonl 中 ${twice} 出现多次，可能有两个程序同时写入`,
      `results.jsonl holds ${twice} more than once, as where two programs wrote to it`,
    )
  return { record: parsed.data, results }
}
