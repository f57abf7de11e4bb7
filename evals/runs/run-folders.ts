import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FairleadError } from '../../backend/errors.ts'
import { type RunRecord, runRecord, type TrialResult } from '../result.ts'
import { jsonOf, readRun } from './read-run.ts'

/** Folders of runs under one folder, by name. */
export interface RunFolders {
  /** Names, in no order; a folder without `run.json` is none. */
  names(): Promise<string[]>
  /** Path of a run. Throws `unknown_run` for a name that is none. */
  pathOf(name: string): string
  record(name: string): Promise<RunRecord>
  /** Trials that are written so far. */
  lines(name: string): Promise<number>
  read(name: string): Promise<{ record: RunRecord; results: TrialResult[] }>
}

const plainName = /^[A-Za-z0-9][\w.-]*$/

export const runFolders = (folder: string): RunFolders => {
  const isRun = (name: string) => plainName.test(name) && existsSync(join(folder, name, 'run.json'))
  const pathOf = (name: string): string => {
    if (isRun(name)) return join(folder, name)
    throw new FairleadError('unknown_run', { path: name, zh: '没有 run.json', en: 'there is no run.json' })
  }
  return {
    async names() {
      await mkdir(folder, { recursive: true })
      return (await readdir(folder)).filter(isRun)
    },
    pathOf,
    async record(name) {
      const parsed = runRecord.safeParse(jsonOf(await readFile(join(pathOf(name), 'run.json'), 'utf8')))
      if (parsed.success) return parsed.data
      throw new FairleadError('unknown_run', {
        path: name,
        zh: 'run.json 不合格式',
        en: 'run.json does not fit its schema',
      })
    },
    async lines(name) {
      const text = await readFile(join(pathOf(name), 'results.jsonl'), 'utf8').catch(() => '')
      return text.split('\n').filter((line) => line !== '').length
    },
    async read(name) {
      const run = await readRun(pathOf(name))
      if (run) return run
      throw new FairleadError('unknown_run', { path: name, zh: '没有结果', en: 'there are no results' })
    },
  }
}
