import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'

/** What the results of a run come to. */
export const totals = z.strictObject({
  cases: z.int(),
  trials: z.int(),
  pass: z.int(),
  fail: z.int(),
  error: z.int(),
  skipped: z.int(),
  /** Trials that fail as a known gap says. */
  gaps: z.int(),
  /** Cases that carry a known gap and pass: the gap is mended, and its note is out of date. */
  mended: z.array(z.string()),
  /** Weighted share of judged trials that pass, with Wilson's interval on independent families of cases; null where none was judged. */
  rate: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** US dollars; null where no price is known. */
  usd: z.number().nullable(),
  /** Milliseconds of all trials together, and of one: the median and the 95th of a hundred. */
  ms: z.number(),
  p50: z.number(),
  p95: z.number(),
})
export type Totals = z.infer<typeof totals>

/** US dollars per million tokens as given for the run, with the day on which they were; null where not known. There is no table of prices. */
const price = z.strictObject({ input: z.number(), output: z.number(), asOf: z.iso.date().optional() }).nullable()

/** `run.json`: what was run, on what, and how it ended. */
export const runRecord = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  suite: z.string(),
  /** SHA-256 of the cases as read, hex. */
  cases: z.strictObject({ count: z.int(), hash: z.string() }),
  /** Version of each scorer and world that was used. */
  scorers: z.record(z.string(), z.int()),
  worlds: z.record(z.string(), z.int()),
  /** Seed of the first population of every world unless a case names another; the others follow it. */
  seed: z.int().optional(),
  model: z.strictObject({
    kind: z.string(),
    name: z.string(),
    host: z.string().nullable(),
    params: z.record(z.string(), z.unknown()),
  }),
  /** Hashes of what the model is told. */
  prompts: z.strictObject({ version: z.string(), prompt: z.string(), tools: z.string() }),
  trials: z.int().positive(),
  concurrency: z.int().positive(),
  replay: z.string(),
  /** Model that judges, where one is set. */
  judge: z.string().optional(),
  price,
  /** Of the judging model. */
  judgePrice: price.optional(),
  git: z.strictObject({ sha: z.string(), dirty: z.boolean() }).nullable(),
  started: z.iso.datetime(),
  ended: z.iso.datetime().nullable(),
  end: z.enum(['running', 'complete', 'cancelled', 'budget']),
  /** Written when it ends, so that a list of runs reads no results. */
  totals: totals.optional(),
})
export type RunRecord = z.infer<typeof runRecord>

const score = z.strictObject({
  score: z.number().min(0).max(1),
  version: z.int(),
  reasons: z.array(bilingual),
  details: z.record(z.string(), z.unknown()).optional(),
  reportOnly: z.boolean().optional(),
})

const call = z.strictObject({
  id: z.string().optional(),
  at: z.iso.datetime().optional(),
  name: z.string(),
  input: z.unknown(),
  output: z.unknown().optional(),
  status: z.string(),
  error: z.strictObject({ code: z.string(), message: bilingual }).optional(),
  ms: z.number().nullable(),
})
/** One request to the model under test. */
const chat = z.strictObject({
  at: z.iso.datetime(),
  ms: z.number(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cachedTokens: z.int().optional(),
  reasoningTokens: z.int().optional(),
  model: z.string().optional(),
  finish: z.string().optional(),
  error: z.string().optional(),
})
const turn = z.strictObject({
  at: z.iso.datetime().optional(),
  text: z.string(),
  answer: z.string(),
  calls: z.array(call),
  chats: z.array(chat).optional(),
  question: z.unknown().optional(),
  error: z.strictObject({ code: z.string(), message: bilingual }).optional(),
  ms: z.number(),
  firstMs: z.number().nullable(),
})

/** One line of `results.jsonl`: one trial of one case. */
export const trialResult = z.strictObject({
  case: z.string(),
  /** The trace that `eval spans` writes of this trial, hex. */
  trace: z.string().optional(),
  caseVersion: z.int(),
  /** SHA-256 of what is asked and expected, hex: an edit without a new version is seen. */
  caseHash: z.string().optional(),
  suite: z.string(),
  trial: z.int().min(0),
  lang: z.enum(['zh', 'en']),
  severity: z.enum(['critical', 'major', 'minor']),
  tags: z.array(z.string()),
  pair: z.string().optional(),
  weight: z.number(),
  knownGap: z.string().optional(),
  /** `fail`: a wrong answer; `error`: not judged, because something outside the product failed; `skipped`: not run. */
  status: z.enum(['pass', 'fail', 'error', 'skipped']),
  /** Product of the scores of the reward's basis; null where it was not judged. */
  reward: z.number().nullable(),
  scores: z.record(z.string(), score),
  problem: z.string().optional(),
  /** When it began. */
  started: z.iso.datetime().optional(),
  turns: z.array(turn),
  stored: z.record(z.string(), z.int()).optional(),
  /** What is there after the trial, in words; it began with nothing. */
  left: z
    .array(
      z.strictObject({
        kind: z.enum(['audience', 'segment', 'plan', 'copy', 'campaign']),
        id: z.string().nullable(),
        text: bilingual,
      }),
    )
    .optional(),
  interactions: z.strictObject({ turns: z.int(), clicks: z.int() }).optional(),
  usage: z.strictObject({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int() }).optional(),
  /** US dollars of the conversation, without the judge; null where no price is known. */
  usd: z.number().nullable(),
  /** What the judging model was asked for this trial. */
  judged: z
    .strictObject({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int(), usd: z.number().nullable() })
    .optional(),
  ms: z.number(),
})
export type TrialResult = z.infer<typeof trialResult>

export const isJudged = ({ status }: TrialResult): boolean => status === 'pass' || status === 'fail'
