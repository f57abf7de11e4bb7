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
const wantedCustomers = 20_000
const largestShare = 64

/** How large a sample of a population is: about 20,000 customers, at least one in 64; nothing where all are counted as fast. */
export const sampleOf = (customers: number): CustomerSample | undefined => {
  const oneIn = Math.min(largestShare, 2 ** Math.floor(Math.log2(customers / wantedCustomers)))
  return oneIn < 2 ? undefined : { oneIn, seed: 0 }
}

/** Whether a sample alone can answer: a rule that compares customers with the whole population needs all of them. */
const isLocal = (rule: Rule, scope: Scope): boolean =>
  [...walk(rule, scope)].every(({ rule: part }) => kindOf(part).resolve === undefined)

const everyone: Rule = { kind: 'everyone' }

/**
 * Counts whom a rule selects among the sampled customers and scales it to all, with the Wilson 95 % interval of the share.
 * Nothing for a rule that needs the whole population. The rule must have passed `check`.
 */
export const estimateRule = async (
  rule: Rule,
  scope: Scope,
  engine: Engine,
  sample: CustomerSample,
  options: RunOptions = {},
): Promise<Estimate | undefined> => {
  if (!isLocal(rule, scope)) return undefined
  const started = performance.now()
  const count = async (which: Rule, within: Scope) => {
    const [row] = await engine.rows(countQuery(which, within, new Map()), options)
    return Number(row?.count ?? 0)
  }
  const within = { ...scope, sample }
  const [total, sampled, found] = await Promise.all([
    count(everyone, scope),
    count(everyone, within),
    count(rule, within),
  ])
  if (sampled === 0) return undefined
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
