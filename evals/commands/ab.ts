import { copyFile, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { settingsFromEnvironment } from '../../compose.ts'
import { gateOf, gateOfComparison } from '../gate.ts'
import { readSuite } from '../read-cases.ts'
import { diffMarkdown } from '../report/diff-markdown.ts'
import { htmlOf } from '../report/html.ts'
import { writeReports } from '../report/write-reports.ts'
import { runSuite } from '../run.ts'
import { referencesIn } from '../runs/case-reference.ts'
import { spentIn } from '../runs/totals.ts'
import { openStage, type Stage } from '../stage.ts'
import { compareRuns } from '../stats/compare-runs.ts'
import { type EvalCommand, type EvalDesk, Misused } from './command.ts'
import { marginOf } from './margin.ts'
import { budgetOf, judgeOf, lanesFor, modelOf, modeOf, options, picked, trialsOf, type Values } from './run-options.ts'

const plain = (file: string) => basename(file, extname(file))

/** Folders of the two runs: by the files' names, or, where these are alike, with a and b before them. */
const homesOf = (files: readonly string[], folder: string): string[] => {
  const alike = new Set(files.map(plain)).size < files.length
  return files.map((file, at) => join(folder, alike ? `${'ab'[at]}-${plain(file)}` : plain(file)))
}

const compare = async (suite: string, files: readonly string[], values: Values, margin: number, desk: EvalDesk) => {
  const { env, lang } = desk
  const replay = modeOf(values.replay)
  const models = files.map((prompt) => modelOf({ ...values, prompt }, env, replay))
  const [model] = models
  if (!model) throw new Misused('name two files of what the model is told')
  const [trials, concurrency, budget] = [trialsOf(values), lanesFor(model, values), budgetOf(values)]
  const judge = judgeOf(values, { env, replay, model })
  const cases = picked(values, await readSuite(suite))
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const folder = resolve(values.out ?? join(settingsFromEnvironment(env).data, 'evals/ab', stamp))
  const homes = homesOf(files, folder)
  const runOne = async (at: number, stage: Stage, money: number | undefined) => {
    const [file, tested, home] = [files[at] as string, models[at], homes[at] as string]
    if (!tested) throw new Misused('name two files of what the model is told')
    const run = await runSuite({
      suite: plain(suite),
      cases,
      model: tested,
      folder: home,
      trials,
      concurrency,
      replay,
      budget: money,
      judge,
      signal: desk.signal,
      stage,
      onTrial: ({ case: id }, { done, all, usd }) =>
        desk.progress(`${basename(home)} ${done}/${all} · $${usd.toFixed(4)} · ${id}`),
    })
    await copyFile(file, join(home, `told${extname(file)}`))
    await writeReports(home, run, { gate: gateOf(run), lang })
    return run
  }
  const stage = await openStage({ lanes: concurrency })
  try {
    // the first may use half, so that as many cases of the second can be held against it; what it leaves is the second's
    const before = await runOne(0, stage, budget && budget / 2)
    const after = await runOne(1, stage, budget && Math.max(0, budget - spentIn(before.results)))
    const compared = compareRuns(before, after, { margin })
    const gate = gateOfComparison(compared)
    const text = diffMarkdown(compared, lang)
    const references = await referencesIn(homes[1] as string)
    await Promise.all([
      writeFile(join(folder, 'diff.md'), `${text}\n`),
      writeFile(join(folder, 'diff.html'), htmlOf(after, { gate, lang, compared, before, references })),
    ])
    desk.out(`${text}\n`)
    desk.say(folder)
    return gate.code
  } finally {
    await stage.close()
  }
}

export const ab: EvalCommand = {
  name: 'ab',
  usage:
    'ab SUITE A B --model M [--trials N] [--concurrency C] [--budget USD] [--price IN,OUT] [--replay MODE] [--judge M] [--judge-price IN,OUT] [--temperature T] [--only ids,tags] [--margin 0.03] [--out FOLDER]',
  summary: {
    zh: '用两个版本的提示词或工具说明（.md 或 .yaml）跑同一评测集并比较；预算由两次分用',
    en: 'run a suite with two versions of the prompt or of the descriptions of tools (.md or .yaml) and compare them; the two share the budget',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { ...options, margin: { type: 'string', default: '0.03' } },
      allowPositionals: true,
    })
    const [suite, ...files] = positionals
    if (suite === undefined || files.length !== 2)
      throw new Misused('name a suite and two files of what the model is told')
    return compare(suite, files, values, marginOf(values.margin), desk)
  },
}
