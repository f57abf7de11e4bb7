import { z } from 'zod'
import { FairleadError } from '../errors.ts'
import { type Rule, rule } from './rule.ts'
import { maxDepth, maxRules, sizeOf } from './size.ts'

const refuseOversized = (value: unknown): unknown => {
  const { rules, depth } = sizeOf(value)
  if (depth > maxDepth) throw new FairleadError('rule_too_deep', { depth, most: maxDepth })
  if (rules > maxRules) throw new FairleadError('rule_too_long', { count: rules, most: maxRules })
  return value
}

/** A rule in what a caller sends. Its size is looked at first, so that none is too deep to be read; throws as `parseRule` does. */
export const sentRule = z.preprocess(refuseOversized, rule)

/**
 * A rule from outside, checked for its form only.
 * Throws `rule_too_deep`, `rule_too_long`, or `invalid_input` with the path of the first fault.
 */
export const parseRule = (value: unknown): Rule => {
  const parsed = rule.safeParse(refuseOversized(value))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = ['rule', ...(issue?.path ?? [])].join('.')
  throw new FairleadError('invalid_input', { place, problem: issue?.message ?? 'not a rule' })
}
