import { bless as write } from '../baseline.ts'
import { readRun } from '../runs/read-run.ts'
import { type EvalCommand, Misused } from './command.ts'

export const bless: EvalCommand = {
  name: 'bless',
  usage: 'bless FOLDER',
  summary: {
    zh: '把一次完整的评测写成基线（evals/baselines，随代码提交）',
    en: 'write a complete run as the baseline of its suite and model (evals/baselines, to be committed)',
  },
  async run([folder, ...more], desk) {
    if (folder === undefined || more.length > 0) throw new Misused('name one folder of results')
    const run = await readRun(folder)
    if (run) desk.out(`${await write(run, new Date().toISOString().slice(0, 10))}\n`)
    return 0
  },
}
