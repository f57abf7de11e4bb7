import { z } from 'zod'
import { trialResult } from '../result.ts'

/** A case in both runs, with the share of its judged trials that pass. */
export const compared = z.strictObject({
  id: z.string(),
  severity: trialResult.shape.severity,
  lang: trialResult.shape.lang,
  suite: z.string(),
  before: z.number(),
  after: z.number(),
  trials: z.strictObject({ before: z.int(), after: z.int() }),
  flip: z.enum(['newly failing', 'less stable', 'more stable', 'newly passing']).nullable(),
})
export type Compared = z.infer<typeof compared>

const pair = { before: z.number(), after: z.number() }

export const comparison = z.strictObject({
  cases: z.array(compared),
  /** Ids that are not compared, by reason. */
  left: z.strictObject({
    onlyBefore: z.array(z.string()),
    onlyAfter: z.array(z.string()),
    otherVersion: z.array(z.string()),
    notJudged: z.array(z.string()),
  }),
  ...pair,
  difference: z.number(),
  interval: z.strictObject({ low: z.number(), high: z.number() }),
  test: z.strictObject({ name: z.enum(['mcnemar', 'sign-flip']), p: z.number() }),
  /** Smallest difference that so many cases would show at 80 % power. */
  mde: z.number(),
  verdict: z.enum(['better', 'worse', 'cannot tell']),
  gate: z.strictObject({
    margin: z.number(),
    nonInferior: z.boolean(),
    critical: z.array(z.string()),
    open: z.boolean(),
  }),
  usd: z.strictObject({ before: z.number().nullable(), after: z.number().nullable() }),
  ms: z.strictObject(pair),
  /** What the two runs were told differently. */
  differs: z.array(z.string()),
})
export type Comparison = z.infer<typeof comparison>
