import { z } from 'zod'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { countQuery } from './compile.ts'
import type { CustomerSample } from './customer-sample.ts'
import { kindOf } from './kinds/index.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { walk } from './walk.ts'

/** A count taken from a sample of customers: what is shown while the exact one is on its way. */
export const estimate = z.strictObject({
  kind: z.literal('estimate'),
  count: z.int(),
  /** Bounds of the count that hold with `confidence`. */
  low: z.int(),
  high: z.int(),
  confidence: z.number(),
  total: z.int(),
  /** Customers looked at. */
  sampled: z.int(),
  asOf: z.string(),
  ms: z.number(),
})
export type Estimate = z.infer<typeof estimate>

const confidence = 0.95
/** Whether a sample alone can answer: a rule that compares customers with the whole population needs all of them. */
const isLocal = (rule: Rule, scope: Scope): boolean =>
  [...walk(rule, scope)].every(({ rule: part }) => kindOf(part).resolve === undefined)

const everyone: Rule = { kind: 'everyone' }

const count = async (rule: Rule, scope: Scope, engine: Engine, options: RunOptions): Promise<number> => {
  const [row] = await engine.rows(countQuery(rule, scope, new Map()), options)
  return Number(row?.count ?? 0)
}

/** A sample with the customers that it was drawn from and those that were drawn, which hold for one state of the data. */
export interface Drawn {
  sample: CustomerSample
  total: number
  sampled: number
}

/** Counts the population and the sample, once for many estimates. */
export const measureSample = async (
  sample: CustomerSample,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Drawn> => {
  const [total, sampled] = await Promise.all([
    count(everyone, scope, engine, options),
    count(everyone, { ...scope, sample }, engine, options),
  ])
  return { sample, total, sampled }
}

/**
 * Counts whom a rule selects among the sampled customers and scales it to all, with the Wilson 95 % interval of the share.
 * Nothing for a rule that needs the whole population. The rule must have passed `check`.
 */
export const estimateRule = async (
  rule: Rule,
  scope: Scope,
  engine: Engine,
  { sample, total, sampled }: Drawn,
  options: RunOptions = {},
): Promise<Estimate | undefined> => {
  if (!isLocal(rule, scope) || sampled === 0) return undefined
  const started = performance.now()
  const found = await count(rule, { ...scope, sample }, engine, options)
  const { low, high } = wilsonInterval(found, sampled, confidence)
  return {
    kind: 'estimate',
    count: Math.round((total * found) / sampled),
    low: Math.max(found, Math.floor(total * low)),
    high: Math.min(total - (sampled - found), Math.ceil(total * high)),
    confidence,
    total,
    sampled,
    asOf: scope.asOf,
    ms: performance.now() - started,
  }
}
