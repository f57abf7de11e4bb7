import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FairleadError } from '../../backend/errors.ts'
import { settingsFromEnvironment } from '../../compose.ts'
import { readBaseline } from '../baseline.ts'
import { gateOf } from '../gate.ts'
import { judgeModel } from '../judge-model.ts'
import { builtinModel, serverModel, type TestedModel } from '../models.ts'
import { readSuite } from '../read-cases.ts'
import { type RecordMode, recordModes } from '../replay.ts'
import { writeReports } from '../report/write-reports.ts'
import { runSuite } from '../run.ts'
import { readVariant } from '../variant.ts'
import { say as word } from '../words.ts'
import { type EvalCommand, type EvalDesk, Misused } from './command.ts'

const recordings = resolve(import.meta.dirname, '../recordings')
const defaultServer = 'https://api.openai.com/v1'

const whole = (name: string, text: string, least = 1): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new Misused(`--${name} takes a whole number from ${least}`)
}
const amount = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new Misused(`--${name} takes a number above 0`)
}
const priceOf = (text: string | undefined): { input: number; output: number } | null => {
  if (text === undefined) return null
  const [input = Number.NaN, output = Number.NaN] = text.split(',').map(Number)
  if (input >= 0 && output >= 0) return { input, output }
  throw new Misused('--price takes two numbers, IN,OUT, in US dollars per million tokens')
}

export const options = {
  model: { type: 'string' },
  trials: { type: 'string', default: '1' },
  concurrency: { type: 'string' },
  budget: { type: 'string' },
  price: { type: 'string' },
  replay: { type: 'string', default: 'auto' },
  judge: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  temperature: { type: 'string' },
  prompt: { type: 'string' },
} as const
type Values = { [K in keyof typeof options]?: string | undefined }

/** The model that the options and the environment name. Throws `price_unknown` where a budget cannot be kept. */
export const modelOf = (values: Values, env: NodeJS.ProcessEnv, replay: RecordMode): TestedModel => {
  const { model: choice } = settingsFromEnvironment({ ...env, ...(values.model && { FAIRLEAD_MODEL: values.model }) })
  if (choice.kind !== 'openai') return builtinModel
  const price = priceOf(values.price)
  if (values.budget !== undefined && !price) throw new FairleadError('price_unknown', { model: choice.model })
  const told = values.prompt === undefined ? undefined : readVariant(values.prompt)
  const temperature = values.temperature === undefined ? undefined : Number(values.temperature)
  return serverModel({
    model: choice.model,
    baseURL: choice.baseURL ?? defaultServer,
    apiKey: choice.apiKey,
    temperature,
    ...(told && { instructions: told.prompt, descriptions: told.tools }),
    price,
    replay,
    recordings,
  })
}

/** The built-in model waits for nothing, and a second lane would only share its thread; a server is waited for. */
export const lanesFor = ({ kind }: TestedModel, given: string | undefined): number =>
  whole('concurrency', given ?? (kind === 'builtin' ? '1' : '4'))

export const modeOf = (text = 'auto'): RecordMode => {
  const mode = recordModes.find((one) => one === text)
  if (mode) return mode
  throw new Misused(`--replay takes ${recordModes.join(', ')}`)
}

/** Cases whose id, tag, language, severity or suite is one of those named. */
const picked = (only: string | undefined, cases: Awaited<ReturnType<typeof readSuite>>) => {
  const wanted = only?.split(',')
  return wanted
    ? cases.filter(({ case: { id, tags, lang, severity, suite } }) =>
        [id, lang, severity, suite, ...tags].some((one) => wanted.includes(one)),
      )
    : cases
}

const perform = async (suite: string, values: Values, desk: EvalDesk): Promise<number> => {
  const { lang, env } = desk
  const replay = modeOf(values.replay)
  const model = modelOf(values, env, replay)
  const cases = picked(values.only, await readSuite(suite))
  if (cases.length === 0) throw new Misused(`--only ${values.only} leaves no case`)
  const name = suite.replace(/^.*\//, '').replace(/\.\w+$/, '')
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const folder = resolve(values.out ?? join(settingsFromEnvironment(env).data, 'evals/runs', `${name}-${stamp}`))
  const judgeChoice = values.judge ? settingsFromEnvironment({ ...env, FAIRLEAD_MODEL: values.judge }).model : undefined
  const judge =
    judgeChoice?.kind === 'openai'
      ? judgeModel({ ...judgeChoice, baseURL: judgeChoice.baseURL ?? defaultServer })
      : undefined
  const run = await runSuite({
    suite: name,
    cases,
    model,
    folder,
    trials: whole('trials', values.trials ?? '1'),
    concurrency: lanesFor(model, values.concurrency),
    replay,
    budget: amount('budget', values.budget),
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
    'run SUITE [--model M] [--trials N] [--concurrency C] [--budget USD] [--price IN,OUT] [--replay auto|record|off|strict] [--judge M] [--prompt FILE] [--only ids,tags] [--out FOLDER]',
  summary: {
    zh: '运行一个评测集（名称、文件、文件夹或 all），写出结果与报告；同一 --out 可以接着跑',
    en: 'run a suite (a name, a file, a folder or all) and write results and reports; the same --out goes on where it stopped',
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [suite, ...more] = positionals
    if (suite === undefined || more.length > 0) throw new Misused('name one suite')
    return perform(suite, values, desk)
  },
}
