import { copyFile, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { settingsFromEnvironment } from '../../compose.ts'
import { exitCodes } from '../gate.ts'
import { readSuite } from '../read-cases.ts'
import { diffMarkdown } from '../report/diff-markdown.ts'
import { runSuite } from '../run.ts'
import { openStage } from '../stage.ts'
import { compareRuns } from '../stats/compare-runs.ts'
import { type EvalCommand, Misused } from './command.ts'
import { lanesFor, modelOf, modeOf, options } from './run.ts'

export const ab: EvalCommand = {
  name: 'ab',
  usage: 'ab SUITE A B --model M [--trials N] [--concurrency C] [--replay MODE] [--out FOLDER]',
  summary: {
    zh: '用两个版本的提示词或工具说明（.md 或 .yaml）跑同一评测集并比较',
    en: 'run a suite with two versions of the prompt or of the descriptions of tools (.md or .yaml) and compare them',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [suite, ...prompts] = positionals
    if (suite === undefined || prompts.length !== 2)
      throw new Misused('name a suite and two files of what the model is told')
    const cases = await readSuite(suite)
    const replay = modeOf(values.replay)
    const concurrency = lanesFor(modelOf({ ...values, prompt: prompts[0] }, desk.env, replay), values.concurrency)
    const folder = resolve(
      values.out ??
        join(
          settingsFromEnvironment(desk.env).data,
          'evals/ab',
          `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`,
        ),
    )
    const stage = await openStage({ lanes: concurrency })
    try {
      const runs = []
      for (const prompt of prompts) {
        const model = modelOf({ ...values, prompt }, desk.env, replay)
        if (model.kind === 'builtin') throw new Misused('the built-in model has no prompt: name a model with --model')
        const home = join(folder, basename(prompt, extname(prompt)))
        runs.push(
          await runSuite({
            suite: basename(suite, extname(suite)),
            cases,
            model,
            folder: home,
            trials: Number(values.trials),
            concurrency,
            replay,
            signal: desk.signal,
            stage,
            onTrial: ({ case: id }, { done, all }) => desk.progress(`${basename(prompt)} ${done}/${all} ${id}`),
          }),
        )
        await copyFile(prompt, join(home, `told${extname(prompt)}`))
      }
      const [before, after] = runs
      if (!before || !after) throw new Misused('name two files of what the model is told')
      const compared = compareRuns(before, after)
      const text = diffMarkdown(compared, desk.lang)
      await writeFile(join(folder, 'diff.md'), `${text}\n`)
      desk.out(`${text}\n`)
      return compared.gate.open ? exitCodes.pass : exitCodes.fail
    } finally {
      await stage.close()
    }
  },
}
