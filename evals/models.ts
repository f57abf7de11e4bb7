import type { ModelChoice } from '../agent/model.ts'
import type { Observed } from './observed.ts'
import { type RecordMode, recordedFetch } from './replay.ts'
import type { TrialKey } from './trial-key.ts'

/** US dollars per million tokens, in and out. */
export interface Price {
  input: number
  output: number
}

/** The model under test: what the results name, and how each trial gets it. */
export interface TestedModel {
  kind: ModelChoice['kind']
  name: string
  /** Host of the server; none for the built-in model. */
  host: string | null
  /** What is sent besides the conversation. */
  params: Record<string, unknown>
  /** What it is told instead of the prompt of this version. */
  instructions?: string
  /** Descriptions of tools that it is given instead of those of this version. */
  descriptions?: Record<string, string>
  /** Null where it is not known. */
  price: Price | null
  choice(key: TrialKey): ModelChoice
  /** Why the last request of a trial had no reply, where the product's own sentence does not say. */
  complaint?(key: TrialKey): string | undefined
}

const million = 1e6

/** What so many tokens cost; null where the price is not known. */
export const dollars = (
  price: Price | null,
  { inputTokens, outputTokens }: Pick<Observed['usage'], 'inputTokens' | 'outputTokens'>,
): number | null => price && (inputTokens * price.input + outputTokens * price.output) / million

/** The built-in model: no server, no cost. */
export const builtinModel: TestedModel = {
  kind: 'builtin',
  name: 'builtin',
  host: null,
  params: {},
  price: { input: 0, output: 0 },
  choice: () => ({ kind: 'builtin' }),
}

/** A model behind an OpenAI-compatible server, whose replies are recorded and replayed by trial. */
export const serverModel = (given: {
  model: string
  baseURL: string
  apiKey?: string | undefined
  temperature?: number | undefined
  instructions?: string | undefined
  descriptions?: Record<string, string> | undefined
  price?: Price | null
  replay: RecordMode
  recordings: string
}): TestedModel => {
  const { model, baseURL, apiKey, temperature, instructions, descriptions, price = null, replay, recordings } = given
  const missing = new Map<string, string>()
  const idOf = ({ suite, case: name, trial }: TrialKey) => `${suite}/${name}/${trial}`
  return {
    kind: 'openai',
    name: model,
    host: new URL(baseURL).host,
    params: temperature === undefined ? {} : { temperature },
    price,
    ...(instructions !== undefined && { instructions }),
    ...(descriptions && { descriptions }),
    choice: (key) => ({
      kind: 'openai',
      model,
      baseURL,
      ...(apiKey && { apiKey }),
      ...(temperature !== undefined && { temperature }),
      ...(instructions !== undefined && { instructions }),
      fetch: recordedFetch({
        mode: replay,
        folder: recordings,
        key,
        onMissing: (problem) => missing.set(idOf(key), problem),
      }),
    }),
    complaint: (key) => missing.get(idOf(key)),
  }
}
