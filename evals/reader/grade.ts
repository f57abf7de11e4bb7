import { FairleadError } from '../../backend/errors.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Arena } from './arena.ts'
import { type Attempt, failureOf } from './attempt.ts'
import type { Members } from './reference.ts'
import type { Request } from './request.ts'

export type Outcome = 'right' | 'asked' | 'silent'

/** A request with what came of it. */
export interface Graded {
  request: Request
  attempt: Attempt
  outcome: Outcome
  /** Set when nothing was asked: whom the rule selects in each population. */
  selected?: Members[]
  expected?: Members[]
  difference?: { extra: number; lost: number }
}

const same = (a: Members[], b: Members[]): boolean =>
  a.length === b.length && a.every(({ hash }, index) => hash === b[index]?.hash)

const sameOnRealData = (a: Members[], b: Members[]): boolean => same(a.slice(0, 1), b.slice(0, 1))

/** As the product does: other readings are asked about only where they select other customers. */
const isAmbiguous = async (alternatives: Rule[], selected: Members[], arena: Arena): Promise<boolean> => {
  for (const rule of alternatives) if (!sameOnRealData(await arena.select(rule), selected)) return true
  return false
}

/** An error with a sentence for the person is as good as a question; any other is a fault. */
const failed = (attempt: Attempt, error: unknown): Attempt =>
  error instanceof FairleadError
    ? { ...attempt, asked: { reason: 'no_rule', says: `${error.code}: ${error.message}` } }
    : { ...attempt, failure: failureOf(error) }

const settled = async (attempt: Attempt, arena: Arena): Promise<{ attempt: Attempt; selected?: Members[] }> => {
  if (attempt.asked || attempt.failure !== undefined || !attempt.rule) return { attempt }
  try {
    const selected = await arena.select(attempt.rule)
    if (await isAmbiguous(attempt.alternatives, selected, arena))
      return { attempt: { ...attempt, asked: { reason: 'ambiguous', says: 'other readings' } } }
    return { attempt, selected }
  } catch (error) {
    return { attempt: failed(attempt, error) }
  }
}

/** Whether a question for such a reason is what the request should get. */
const isDue = ({ expect, reasons }: Request, reason: string): boolean =>
  expect === 'ask' && (!reasons || (reasons as string[]).includes(reason))

/**
 * Judges by the set of customers in every population. *Right*: the same customers as the reference in each, or a question where one
 * is due, for one of its reasons. *Asked*: a question instead. *Silent*: other customers, or an exception, without a word.
 */
export const gradeRequest = async (request: Request, first: Attempt, arena: Arena): Promise<Graded> => {
  const { attempt, selected } = await settled(first, arena)
  const expected = request.sql === undefined ? undefined : await arena.expected(request.sql)
  const graded = { request, attempt, ...(selected && { selected }), ...(expected && { expected }) }
  if (attempt.failure !== undefined) return { ...graded, outcome: 'silent' }
  if (attempt.asked) return { ...graded, outcome: isDue(request, attempt.asked.reason) ? 'right' : 'asked' }
  if (selected && expected && same(selected, expected)) return { ...graded, outcome: 'right' }
  // as the product does: an audience of nobody is asked about
  if (selected?.[0]?.count === 0) {
    const asked = { reason: 'contradiction' as const, says: 'nobody matches' }
    return { ...graded, attempt: { ...attempt, asked }, outcome: isDue(request, asked.reason) ? 'right' : 'asked' }
  }
  if (!attempt.rule || request.sql === undefined) return { ...graded, outcome: 'silent' }
  return { ...graded, outcome: 'silent', difference: await arena.difference(attempt.rule, request.sql) }
}

/** Whether two requests were taken alike: both asked about, or the same customers in every population. */
export const agree = (a: Graded, b: Graded): boolean =>
  a.selected && b.selected ? same(a.selected, b.selected) : !a.selected && !b.selected
