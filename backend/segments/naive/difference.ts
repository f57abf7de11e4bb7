import { isDeepStrictEqual } from 'node:util'
import type { Rule } from '../rule.ts'
import type { Pairs } from './pairs.ts'

/** An engine and the naive evaluator select different customers, or the engine refuses what it should answer. */
export class Difference extends Error {
  readonly rules: readonly Rule[]

  constructor(what: string, rules: readonly Rule[], detail: string, cause?: unknown) {
    super(`${what}: ${detail}`, { cause })
    this.name = 'Difference'
    this.rules = rules
  }
}

/** Throws a `Difference` unless both are equal. */
export const same = (what: string, rules: readonly Rule[], found: unknown, expected: unknown): void => {
  if (isDeepStrictEqual(found, expected)) return
  throw new Difference(what, rules, `${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
}

/** Runs work about rules; what the engine refuses is a difference too. */
export const telling = async <T>(rules: readonly Rule[], work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Difference ? error : new Difference('refused', rules, String(error), error)
  }
}

/** Everything that repeats a difference, as text: what differs, the rules with their place among those drawn, the population. */
export const describeDifference = (error: unknown, { rules: drawn, world }: Pairs): string => {
  const rules = error instanceof Difference ? error.rules : []
  const cause = error instanceof Error && error.cause instanceof Error ? [`  because: ${error.cause.stack}`] : []
  return [
    error instanceof Difference ? error.message : String(error instanceof Error ? error.stack : error),
    ...cause,
    ...rules.map((rule) => `  rule ${drawn.indexOf(rule)}: ${JSON.stringify(rule)}`),
    `  population: ${JSON.stringify(world)}`,
  ].join('\n')
}
