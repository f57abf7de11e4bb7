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
  weight: z.number(),
  trials: z.strictObject({ before: z.int(), after: z.int() }),
  flip: z.enum(['newly failing', 'less stable', 'more stable', 'newly passing']).nullable(),
})
export type Compared = z.infer<typeof compared>

/**
 * critical: a critical case newly fails; inferior: the second run may be worse by more than the margin; too few: no case fell, but so few cases
 * cannot rule such a fall out; missing: cases of the first run are not judged whole; incomplete: the second run did not end.
 */
export const closure = z.enum(['critical', 'inferior', 'too few', 'missing', 'incomplete'])
export type Closure = z.infer<typeof closure>

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
  /** Smallest difference that so many families would show at 80 % power. */
  mde: z.number(),
  /** Cases and their translations taken together: what the test, the interval and the MDE count. */
  families: z.int(),
  verdict: z.enum(['better', 'worse', 'cannot tell']),
  gate: z.strictObject({
    margin: z.number(),
    nonInferior: z.boolean(),
    /** Critical cases that fail and did not in the first run, those that cannot be compared included. */
    critical: z.array(z.string()),
    /** Cases of the first run that the second does not judge whole. */
    missing: z.array(z.string()),
    open: z.boolean(),
    /** Why it is closed; empty where it is open. */
    closed: z.array(closure),
  }),
  /** Of one trial of every compared case. */
  usd: z.strictObject({ before: z.number().nullable(), after: z.number().nullable() }),
  ms: z.strictObject(pair),
  /** What the two runs were told differently. */
  differs: z.array(z.string()),
})
export type Comparison = z.infer<typeof comparison>
