import { confidenceSequence, sequenceHalfWidth, sequenceRho } from '../stats/confidence-sequence.ts'
import { groupSequentialBounds } from '../stats/group-sequential.ts'
import { normalTail } from '../stats/normal-distribution.ts'
import type { Estimate } from './estimate.ts'
import type { ParsedInput } from './read-out-input.ts'

/** An estimate that knows what its p is compared with. */
export type Reading = Estimate & { level: number }

type LooksInput = Pick<ParsedInput, 'looks' | 'alpha'>

/** How the looks are in fact accounted for: an unplanned second look turns a fixed reading into a confidence sequence. */
export const readingMethod = ({ looks }: Pick<ParsedInput, 'looks'>): ParsedInput['looks']['method'] =>
  looks.method === 'fixed' && looks.taken > 1
    ? 'confidence_sequence'
    : looks.method === 'group_sequential' && looks.taken > looks.planned
      ? 'confidence_sequence'
      : looks.method

const boundAtLook = ({ looks, alpha }: LooksInput): number =>
  groupSequentialBounds(looks.planned, { alpha, shape: looks.shape })[looks.taken - 1] as number

/** The level at this look: α, or for planned looks that of the bound. */
export const levelAtLook = (input: LooksInput): number => {
  if (readingMethod(input) !== 'group_sequential') return input.alpha
  return 2 * normalTail(boundAtLook(input))
}

/** The level of a single look that demands as much of the estimate as this reading does: what an MDE has to reckon with. */
export const equivalentLevel = (customers: number, input: LooksInput): number => {
  const { looks, alpha } = input
  if (readingMethod(input) !== 'confidence_sequence') return levelAtLook(input)
  return 2 * normalTail(sequenceHalfWidth(1, customers, sequenceRho(looks.tightestAt, alpha), alpha))
}

/**
 * Puts the number of looks into an estimate: nothing for one; a confidence sequence (Waudby-Smith et al. 2021); or the repeated confidence
 * interval estimate ± bound·se of Jennison, Turnbull 1989 for planned looks at equal steps.
 */
export const readAtLook = <T extends Pick<Estimate, 'estimate' | 'standardError' | 'ci' | 'p' | 'method'>>(
  estimate: T,
  customers: number,
  input: LooksInput,
): T & { level: number } => {
  const { looks, alpha } = input
  const way = readingMethod(input)
  if (way === 'fixed' || estimate.standardError === 0) return { ...estimate, level: alpha }
  if (way === 'confidence_sequence') {
    const { interval, p } = confidenceSequence(estimate, customers, { tightestAt: looks.tightestAt, alpha })
    return { ...estimate, ci: interval, p, method: { interval: way, test: way }, level: alpha }
  }
  const bound = boundAtLook(input)
  const half = bound * estimate.standardError
  return {
    ...estimate,
    ci: { low: estimate.estimate - half, high: estimate.estimate + half },
    p: Math.min(1, 2 * normalTail(Math.abs(estimate.estimate) / estimate.standardError)),
    method: { interval: way, test: way },
    level: 2 * normalTail(bound),
  }
}
