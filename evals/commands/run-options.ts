import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { FairleadError } from '../../backend/errors.ts'
import { settingsFromEnvironment } from '../../compose.ts'
import { type JudgeModel, judgeModel } from '../judge-model.ts'
import { builtinModel, type Price, serverModel, type TestedModel } from '../models.ts'
import type { PlacedCase } from '../read-cases.ts'
import { type RecordMode, recordModes } from '../replay.ts'
import { readVariant } from '../variant.ts'
import { Misused } from './command.ts'

const recordings = resolve(import.meta.dirname, '../recordings')
const defaultServer = 'https://api.openai.com/v1'

/** Options that every command which runs a suite takes. */
export const options = {
  model: { type: 'string' },
  trials: { type: 'string', default: '1' },
  concurrency: { type: 'string' },
  budget: { type: 'string' },
  price: { type: 'string' },
  replay: { type: 'string', default: 'auto' },
  judge: { type: 'string' },
  'judge-price': { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  temperature: { type: 'string' },
} as const
export type Values = { [K in keyof typeof options]?: string | undefined } & { prompt?: string | undefined }

const whole = (name: string, text: string, least = 1): number => {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value
  throw new Misused(`--${name} takes a whole number from ${least}`)
}
const amount = (name: string, text: string | undefined, least: 'above' | 'from' = 'above'): number | undefined => {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && (least === 'from' ? value >= 0 : value > 0)) return value
  throw new Misused(`--${name} takes a number ${least} 0`)
}
const priceOf = (name: string, text: string | undefined): Price | null => {
  if (text === undefined) return null
  const [input = Number.NaN, output = Number.NaN, ...more] = text
    .split(',')
    .map((one) => (one.trim() ? Number(one) : NaN))
  if (input >= 0 && output >= 0 && more.length === 0) return { input, output }
  throw new Misused(`--${name} takes two numbers, IN,OUT, in US dollars per million tokens`)
}

/** Options that say something to a language model only. */
const ofModels = ['prompt', 'temperature', 'price'] as const

/** The model that the options and the environment name. Throws `price_unknown` where a budget cannot be kept. */
export const modelOf = (values: Values, env: NodeJS.ProcessEnv, replay: RecordMode): TestedModel => {
  const { model: choice } = settingsFromEnvironment({ ...env, ...(values.model && { FAIRLEAD_MODEL: values.model }) })
  if (choice.kind !== 'openai') {
    const given = ofModels.find((name) => values[name] !== undefined)
    if (given) throw new Misused(`the built-in model has no ${given}: name a language model with --model`)
    return builtinModel
  }
  const price = priceOf('price', values.price)
  if (values.budget !== undefined && !price) throw new FairleadError('price_unknown', { model: choice.model })
  const told = values.prompt === undefined ? undefined : readVariant(values.prompt)
  return serverModel({
    model: choice.model,
    baseURL: choice.baseURL ?? defaultServer,
    apiKey: choice.apiKey,
    temperature: amount('temperature', values.temperature, 'from'),
    ...(told && { instructions: told.prompt, descriptions: told.tools }),
    price,
    replay,
    // what one version was answered is no recording of another
    recordings: told
      ? join(recordings, createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12))
      : recordings,
  })
}

/** The model that judges, recorded and replayed as the tested one is. Throws `price_unknown` where a budget cannot be kept. */
export const judgeOf = (
  values: Values,
  { env, replay, model }: { env: NodeJS.ProcessEnv; replay: RecordMode; model: TestedModel },
): JudgeModel | undefined => {
  if (values.judge === undefined) {
    if (values['judge-price'] !== undefined) throw new Misused('--judge-price needs --judge')
    return undefined
  }
  const { model: choice } = settingsFromEnvironment({ ...env, FAIRLEAD_MODEL: values.judge })
  if (choice.kind !== 'openai') throw new Misused('--judge takes a language model: the built-in one cannot judge')
  const price = priceOf('judge-price', values['judge-price']) ?? (choice.model === model.name ? model.price : null)
  if (values.budget !== undefined && !price) throw new FairleadError('price_unknown', { model: choice.model })
  const baseURL = choice.baseURL ?? defaultServer
  return judgeModel({ model: choice.model, apiKey: choice.apiKey, baseURL, price, replay, recordings })
}

export const modeOf = (text = 'auto'): RecordMode => {
  const mode = recordModes.find((one) => one === text)
  if (mode) return mode
  throw new Misused(`--replay takes ${recordModes.join(', ')}`)
}

export const trialsOf = ({ trials = '1' }: Values): number => whole('trials', trials)
export const budgetOf = ({ budget }: Values): number | undefined => amount('budget', budget)
/** The built-in model computes, and takes a thread for each processor as far as memory for their databases is likely; a server is waited for. */
export const lanesFor = ({ kind }: TestedModel, { concurrency }: Values): number =>
  whole('concurrency', concurrency ?? (kind === 'builtin' ? String(Math.min(availableParallelism(), 4)) : '4'))

/** Cases whose id, tag, language, severity or suite is one of those named by --only. */
export const picked = ({ only }: Values, cases: readonly PlacedCase[]): PlacedCase[] => {
  const wanted = only?.split(',').map((one) => one.trim())
  const some = cases.filter(
    ({ case: { id, tags, lang, severity, suite } }) =>
      wanted === undefined || [id, lang, severity, suite, ...tags].some((one) => wanted.includes(one)),
  )
  const names = new Set(cases.flatMap(({ case: one }) => [one.id, one.lang, one.severity, one.suite, ...one.tags]))
  const unknown = wanted?.filter((one) => !names.has(one)) ?? []
  if (unknown.length > 0) throw new Misused(`--only names nothing of the suite by ${unknown.join(', ')}`)
  return some
}
