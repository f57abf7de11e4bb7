import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { settingsFromEnvironment } from '../../compose.ts'
import { readBaseline } from '../baseline.ts'
import { gateOf } from '../gate.ts'
import { readSuite } from '../read-cases.ts'
import { writeReports } from '../report/write-reports.ts'
import { runSuite } from '../run.ts'
import { say as word } from '../words.ts'
import { type EvalCommand, type EvalDesk, Misused } from './command.ts'
import { budgetOf, judgeOf, lanesFor, modelOf, modeOf, options, picked, trialsOf, type Values } from './run-options.ts'

const perform = async (suite: string, values: Values, desk: EvalDesk): Promise<number> => {
  const { lang, env } = desk
  const replay = modeOf(values.replay)
  const model = modelOf(values, env, replay)
  const [trials, concurrency, budget] = [trialsOf(values), lanesFor(model, values), budgetOf(values)]
  const judge = judgeOf(values, { env, replay, model })
  const cases = picked(values, await readSuite(suite))
  const name = suite.replace(/^.*\//, '').replace(/\.\w+$/, '')
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const folder = resolve(values.out ?? join(settingsFromEnvironment(env).data, 'evals/runs', `${name}-${stamp}`))
  const run = await runSuite({
    suite: name,
    cases,
    model,
    folder,
    trials,
    concurrency,
    replay,
    budget,
    judge,
    signal: desk.signal,
    onTrial: ({ case: id, status }, { done, all, usd }) =>
      desk.progress(`${done}/${all} · $${usd.toFixed(4)} · ${id} ${word(lang, status)}`),
  })
  // a part of a suite is not held against the whole one's baseline
  const baseline = values.only ? undefined : await readBaseline(name, model.name)
  const gate = gateOf(run, baseline)
  const { summary } = await writeReports(folder, run, { gate, lang })
  desk.say(summary)
  desk.say(folder)
  const count = (status: string) => run.results.filter((one) => one.status === status).length
  desk.out(
    `${JSON.stringify({ name: 'eval', suite: name, model: model.name, cases: cases.length, pass: count('pass'), fail: count('fail'), error: count('error'), skipped: count('skipped'), mended: run.record.totals?.mended.length ?? 0, end: run.record.end, gate: gate.code, ms: Date.parse(run.record.ended ?? '') - Date.parse(run.record.started) })}\n`,
  )
  return gate.code
}

export const run: EvalCommand = {
  name: 'run',
  usage:
    'run SUITE [--model M] [--trials N] [--concurrency C] [--budget USD] [--price IN,OUT] [--replay auto|record|off|strict] [--judge M] [--judge-price IN,OUT] [--temperature T] [--prompt FILE] [--only ids,tags] [--out FOLDER]',
  summary: {
    zh: '运行一个评测集（名称、文件、文件夹或 all），写出结果与报告；同一 --out 可以接着跑',
    en: 'run a suite (a name, a file, a folder or all) and write results and reports; the same --out goes on where it stopped',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { ...options, prompt: { type: 'string' } },
      allowPositionals: true,
    })
    const [suite, ...more] = positionals
    if (suite === undefined || more.length > 0) throw new Misused('name one suite')
    return perform(suite, values, desk)
  },
}
